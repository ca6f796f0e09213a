/*
 * What a reader chooses with, and how a week looks on paper: loaded beside the events, so that it does not
 * come before them. Without it a calendar shows the whole week by days.
 */
export {addStyles} from '../../base/add-styles.ts';
export {calendarChoicesTexts} from '../../locale/vi/calendar-choices.ts';
export {calendarFilters} from './calendar-filters.ts';
export {groupsByLeader} from './calendar-leaders.ts';
export {choicesStyles} from './calendar-choices.styles.ts';
export {eventMatcher} from './event-matcher.ts';
export {saveEvents} from './save-events.ts';
export {weekPicker} from './week-picker.ts';
