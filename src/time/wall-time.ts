import {wallDate} from './zone.ts';

/** What calendar and clock on a wall show. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
  /** 1 to 7, from Monday to Sunday (ISO 8601). */
  readonly weekday: number;
}

/**
 * What calendar and clock show in a zone.
 *
 * @param instant - milliseconds since the epoch; for NaN every field is NaN
 * @param timeZone - IANA name; `DEFAULT_TIME_ZONE` is used for a name that the browser does not know
 */
export function wallTime(instant: number, timeZone: string): WallTime {
  const date = wallDate(instant, timeZone);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    weekday: ((date.getUTCDay() + 6) % 7) + 1,
  };
}
