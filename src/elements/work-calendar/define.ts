import {PortalWorkCalendar} from './work-calendar.ts';

PortalWorkCalendar.define();

// For the type of the tag, wherever this module is imported alone.
export type {PortalWorkCalendar};
