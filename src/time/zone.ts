import type {Time} from '../source/models.ts';

/** The zone of every Vietnamese portal: UTC+7, without daylight saving time. An IANA name. */
export const DEFAULT_TIME_ZONE = 'Asia/Ho_Chi_Minh';

const dayLength = 86_400_000;

/** Making a formatter costs far more than using it, so all elements share one for each zone. */
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    try {
      formatter = new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'longOffset'});
    } catch {
      console.warn(
        `[portal-widgets] Time zone "${timeZone}" is unknown; ${DEFAULT_TIME_ZONE} is used.`,
      );
      formatter = formatterOf(DEFAULT_TIME_ZONE);
    }
    formatters.set(timeZone, formatter);
  }
  return formatter;
};

/** When the clocks of all Vietnam were set to UTC+7 for good: 13 June 1975, 00:00 UTC+8 (IANA time zone database). */
const sinceUtc7 = 1_718_208e5;

/** How far a zone is ahead of UTC at an instant, in milliseconds; of use for instants only. */
const offsetAt = (instant: number, timeZone: string): number => {
  // A browser's first formatter of times takes longer than all else that a list takes.
  if (timeZone === DEFAULT_TIME_ZONE && instant >= sinceUtc7 && instant <= 8.64e15) return 252e5;
  // What stands for a day, whatever the zone.
  if (timeZone === 'UTC') return 0;
  const formatter = formatterOf(timeZone);
  if (!(Math.abs(instant) <= 8.64e15)) return NaN;
  // "GMT+07:00", or "GMT" alone for none; the seconds that a few zones had until 1972 are cut off.
  const [, sign, hours = 0, minutes = 0] =
    /GMT(?:(.)(\d+):(\d+))?/.exec(formatter.format(instant)) ?? [];
  return (sign === '+' ? 1 : -1) * (+hours * 60 + +minutes) * 60_000;
};

/** The wall clock of a zone at an instant, as a `Date` whose UTC fields say what the wall shows. */
export const wallDate = (instant: number, timeZone: string): Date =>
  new Date(instant + offsetAt(instant, timeZone));

/**
 * When the wall clock of a zone shows a time, in milliseconds since the epoch. Where the clock is put
 * back, a time that it shows twice is the first of the two. Where it is put forward, a time that it
 * skips is read as if it had not been put forward yet: 02:30 in an hour that is skipped becomes 03:30.
 *
 * @param wall - the time on the wall, as the instant at which a wall clock in UTC shows it
 * @param timeZone - IANA name, as for `wallTime`
 */
export function instantOfWall(wall: number, timeZone: string): number {
  // A day earlier lies before any change of the clock that could matter, wherever the zone is.
  const early = wall - offsetAt(wall - dayLength, timeZone);
  const offset = offsetAt(early, timeZone);
  const instant = wall - offset;
  return offsetAt(instant, timeZone) === offset ? instant : early;
}

/**
 * The instant of a `Time`, in milliseconds since the epoch; of a day the midnight at its beginning (or
 * the first moment after it, where the clock skips midnight). NaN for text that is no `Time`.
 *
 * @param timeZone - IANA name of the zone whose day it is, as for `wallTime`
 */
export function instantOf(time: Time, timeZone: string): number {
  // Data may be set by the page: whatever else Date understands depends on the reader's zone.
  if (!/^\d{4}-\d\d-\d\d(T.+Z)?$/.test(time)) return NaN;
  const instant = +new Date(time);
  return time.endsWith('Z') ? instant : instantOfWall(instant, timeZone);
}
