import {parseVietnameseTime} from '../../../time/parse-vietnamese-time.ts';
import {instantOf, wallDate} from '../../../time/zone.ts';
import type {Time} from '../../models.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones that RFC 822 gave names. Military letters stand for nothing: RFC 1123 found them in use wrongly. */
const zones: Readonly<Record<string, string>> = {
  ...{gmt: 'Z', ut: 'Z', utc: 'Z', z: 'Z', ict: '+07:00'},
  ...{est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00'},
  ...{mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00'},
};

/** Longer text is no date, and shall cost nothing. */
const longest = 100;

/** Weekday, day, month, year, time, zone: `Fri, 27 Mar 2020 09:00:00 +0700`. */
const rfc822 =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d\d)\s+(\d\d?:\d\d(?::\d\d)?)\s*([a-z]+|[+-]\d\d(?::?\d\d)?)?$/i;

/** What Java makes of a date that nobody formats: weekday, month, day, time, zone, year. */
const ofJava = /^[a-z]{3} ([a-z]{3}) (\d\d?) (\d\d:\d\d:\d\d) (\S+) (\d{4})$/i;

/** Hours from UTC as they are spoken of, `GMT+7` or `(UTC+07:00)`. */
const spokenOffset = /\s*\(?(?:GMT|UTC)\s*([+-])(\d\d?)(?::?(\d\d))?\)?$/i;

/** What RFC 822 writes, in the order of RFC 3339; anything else as it is. */
function ordered(text: string): string {
  const [, day = '', name = '', year = '', time = '', zone] = rfc822.exec(text) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return text;
  // Two digits are of this century but for those that cannot be (RFC 2822, 4.3).
  const century = year.length === 4 ? '' : Number(year) < 70 ? '20' : '19';
  const offset = zone === undefined ? '' : (zones[zone.toLowerCase()] ?? zone);
  const hours = time.padStart(time.length + (time.indexOf(':') === 1 ? 1 : 0), '0');
  return `${century}${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}T${hours}${offset}`;
}

/**
 * Reads the time of a feed: as RSS (RFC 822) and Atom (RFC 3339) write it, and as Vietnamese portals do.
 *
 * @param timeZone - IANA name of the zone that times without an offset are in
 * @returns nothing for what is no time, has a zone that nobody knows, or does not exist
 */
export function feedTime(text: string | undefined, timeZone: string): Time | undefined {
  if (text === undefined || text.length > longest) return undefined;
  const written = text
    .trim()
    .replace(ofJava, '$2 $1 $5 $3 $4')
    .replace(
      spokenOffset,
      (_, sign: string, hours: string, minutes = '00') =>
        `${sign}${hours.padStart(2, '0')}:${minutes}`,
    );
  return parseVietnameseTime(ordered(written), timeZone);
}

/**
 * Whether the minutes of all times are the month. NukeViet 4.5 writes them so: what it means by "minute"
 * its language calls month. One such article is chance, several are not.
 *
 * @param written - times as the feed writes them
 */
export function hasMonthsForMinutes(written: readonly string[], isNukeViet: boolean): boolean {
  const isMonth = (text: string): boolean => {
    const [, , name = '', , time = ''] = rfc822.exec(text.trim()) ?? [];
    return Number(time.split(':')[1]) === months.indexOf(name.toLowerCase()) + 1;
  };
  return written.length >= (isNukeViet ? 1 : 3) && written.every(isMonth);
}

/** The day of a time in the portal's zone: no minutes are better than wrong ones. */
export const withoutMinutes = (time: Time | undefined, timeZone: string): Time | undefined =>
  time === undefined
    ? undefined
    : wallDate(instantOf(time, timeZone), timeZone).toISOString().slice(0, 10);
