/*
 * What a reader chooses with: loaded beside the events, so that it does not come before them. Without it
 * a calendar shows the whole week by days.
 */
export {calendarFilters} from './calendar-filters.ts';
export {groupsByLeader} from './calendar-leaders.ts';
export {eventMatcher} from './event-matcher.ts';
export {weekPicker} from './week-picker.ts';
