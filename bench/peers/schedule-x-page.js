/* global document -- A page has it; Temporal is what the polyfill brings. */
/* The calendar by Schedule-X: its list of events, which it, as its documentation says, needs Temporal for. */
import 'temporal-polyfill/global';
import '@schedule-x/theme-default/dist/index.css';
import {createCalendar, createViewList} from '@schedule-x/calendar';
import {eventsOfWeek, week} from './week.js';

const zone = 'Asia/Ho_Chi_Minh';
const timeOf = (text) => Temporal.Instant.from(text).toZonedDateTimeISO(zone);

const calendar = createCalendar({
  views: [createViewList()],
  selectedDate: Temporal.PlainDate.from(week.from),
  timezone: zone,
  locale: 'vi-VN',
});
calendar.render(document.querySelector('#schedule-x'));
eventsOfWeek().then((events) =>
  calendar.events.set(
    events.map(({id, title, start, end, location}) => ({
      id,
      title,
      location,
      start: timeOf(start),
      end: timeOf(end),
    })),
  ),
);
