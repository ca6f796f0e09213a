/* global customElements, document -- A page has them. */
/* The calendar by FullCalendar: the list of a week, its smallest view. */
import {FullCalendarElement} from '@fullcalendar/web-component';
import vi from '@fullcalendar/core/locales/vi.js';
import list from '@fullcalendar/list';
import {eventsOfWeek, week} from './week.js';

customElements.define('full-calendar', FullCalendarElement);
document.querySelector('full-calendar').options = {
  plugins: [list],
  locale: vi,
  initialView: 'listWeek',
  initialDate: week.from,
  height: 'auto',
  events: eventsOfWeek,
};
