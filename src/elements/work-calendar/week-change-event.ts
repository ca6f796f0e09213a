import {NativeEvent} from '../../base/native-event.ts';
import type {CalendarRange} from '../../source/portal-source.ts';

/** A reader goes to another week of a calendar. Does not bubble. */
export class PortalWeekChangeEvent extends NativeEvent {
  /** The week that is shown from now on, ISO 8601, such as `2020-W13`. */
  readonly week: string;
  /** Its Monday, `YYYY-MM-DD`. */
  readonly from: string;
  /** Its Sunday, `YYYY-MM-DD`. */
  readonly to: string;

  constructor(week: string, {from, to}: CalendarRange) {
    super('portal-week-change');
    this.week = week;
    this.from = from;
    this.to = to;
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-week-change': PortalWeekChangeEvent;
  }
}
