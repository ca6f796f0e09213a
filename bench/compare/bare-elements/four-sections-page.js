import {showCalendar} from '../by-hand/calendar.js';
import calendarStyles from '../by-hand/calendar.css?inline';
import {showCounter} from '../by-hand/counter.js';
import counterStyles from '../by-hand/counter.css?inline';
import {showList} from '../by-hand/list.js';
import listStyles from '../by-hand/list.css?inline';
import {showSearch} from '../by-hand/search.js';
import searchStyles from '../by-hand/search.css?inline';
import {defineBare} from './define-bare.js';

// The style of the list is also that of headings and of what is found.
defineBare('bare-list', listStyles, showList);
defineBare('bare-search', listStyles + searchStyles, showSearch);
defineBare('bare-calendar', listStyles + calendarStyles, (root) =>
  showCalendar(root, '2020-03-23'),
);
defineBare('bare-counter', listStyles + counterStyles, showCounter);
