import type {Time} from '../source/models.ts';
import {instantOfWall} from './zone.ts';

const minuteLength = 60_000;
const dayLength = 1440 * minuteLength;

// `\d` is ASCII only, so look-alike digits are refused; the ranges refuse leap seconds and the hour 24.

/** Day, month, year, with the same mark twice. */
const vietnameseDay = /^(\d\d?)([/.-])(\d\d?)\2(\d{4})/;

/** ISO 8601, extended or basic: year, month, day; then the rest. */
const isoDay = /^(\d{4})(-?)(\d\d)\2(\d\d)(.*)$/;

/** Hour, minute, second, fraction; then offset, its sign, hours and minutes. */
const timeOfDay =
  /^(?:T|,?\s+)([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d+))?)?(\s?(?:Z|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?))?$/i;

/** The instant of a time on the day whose midnight in UTC is given; `undefined` when refused. */
function readInstant(text: string, midnight: number, timeZone: string): number | undefined {
  const match = timeOfDay.exec(text);
  if (!match) return undefined;
  const [, hour = 0, minute = 0, second = 0, fraction = '', offset] = match;
  const milliseconds = +second * 1000 + +`${fraction}000`.slice(0, 3);
  const wall = midnight + (+hour * 60 + +minute) * minuteLength + milliseconds;
  if (offset === undefined) return instantOfWall(wall, timeZone);
  const [sign, hours = 0, minutes = 0] = match.slice(6);
  return wall + (+hours * 60 + +minutes) * (sign === '-' ? minuteLength : -minuteLength);
}

/**
 * Reads a date of outside data, strictly: no date is better than a wrong one.
 *
 * Understands RFC 3339 with `Z` or an offset; the same without an offset (then in the portal's zone) or
 * with a blank in place of the `T` (SQL); a day alone (`2024-12-31`, `20241231`); and the Vietnamese
 * `31/12/2024`, `31.12.2024` and `31-12-2024`, each with a time (`31/12/2024 17:30`) or without. White
 * space and byte order marks around it do not count. `parseVietnameseTime` reads spoken notations too.
 *
 * Refuses days and times that do not exist, leap seconds, years of two digits, 12-hour clocks, weeks,
 * months, seconds since the epoch, and the dates by which software says that there is none.
 *
 * @param text - outside data of any type
 * @param timeZone - IANA name of the zone that times without an offset are in
 * @returns an instant in UTC, cut to milliseconds, or a day; `undefined` when refused
 */
export function parseTime(text: unknown, timeZone: string): Time | undefined {
  if (typeof text !== 'string') return undefined;
  const iso = text
    .trim()
    .replace(
      vietnameseDay,
      (_, day: string, _mark, month: string, year: string) =>
        `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    );
  const [, year = '', , month = '', day = '', rest] = isoDay.exec(iso) ?? [];
  const written = `${year}-${month}-${day}`;
  const midnight = Date.UTC(+year, +month - 1, +day);
  // A day that does not exist has rolled over into another one.
  if (!new Date(midnight).toISOString().startsWith(written)) return undefined;
  // Where databases put missing values: 0001 and 9999 (.NET), 1753 and 1900 (SQL Server), 1899 (OLE).
  if (+year <= 1900 || year === '9999') return undefined;

  const instant = rest ? readInstant(rest, midnight, timeZone) : midnight;
  // Whatever zone wrote it, a time within a day of the epoch is a zero that stands for a missing value.
  if (instant === undefined || Math.abs(instant) < dayLength) return undefined;
  return rest ? new Date(instant).toISOString() : written;
}
