import {parseVietnameseTime} from '../../../src/time/parse-vietnamese-time.ts';
import {DEFAULT_TIME_ZONE, instantOf} from '../../../src/time/zone.ts';
import {fold} from '../../../src/text/fold.ts';
import {addDays, isDay, mondayOf} from '../time/portal-time.ts';

/** A session of a day: "Sáng", "Chiều", "Tối". */
export type Session = 'morning' | 'afternoon' | 'evening';

/** Begin and end of an event on a day. */
export interface TimeSpan {
  starts: Date;
  ends?: Date | undefined;
}

const writtenDay = /(\d\d?)\s*[/.-]\s*(\d\d?)(?:\s*[/.-]\s*(\d{4}))?/u;

/**
 * The first day that stands somewhere in the rows before a table: "Tuần 07 (09/02/2026 - 13/02/2026)".
 * Days of the table that say no year, or only a weekday, go by its week.
 */
export function findWeek(rows: readonly (readonly string[])[]): string | undefined {
  for (const text of rows.flat()) {
    const day = writtenDay.exec(text);
    const found = day?.[3] === undefined ? undefined : dayFrom(day, day[3]);
    if (found !== undefined) return mondayOf(found);
  }
  return undefined;
}

/**
 * The day of a cell: "Thứ Hai 23/03/2020", "23/3", "Thứ 2".
 *
 * @param monday Monday of the week that the table is for, if it says one.
 * @returns `YYYY-MM-DD`; nothing where none can be read for sure.
 */
export function readSheetDay(text: string, monday: string | undefined): string | undefined {
  const whole = parseVietnameseTime(text, DEFAULT_TIME_ZONE);
  if (whole !== undefined && !whole.includes('T')) return whole;
  const day = writtenDay.exec(text);
  if (day?.[3] !== undefined) return dayFrom(day, day[3]);
  if (monday === undefined) return undefined;
  // Around New Year the week has days of two years; the right one is in it.
  if (day) {
    return Array.from({length: 7}, (_, index) => addDays(monday, index)).find(
      (candidate) => candidate === dayFrom(day, candidate.slice(0, 4)),
    );
  }
  const weekday = readWeekday(text);
  return weekday === undefined ? undefined : addDays(monday, weekday);
}

function dayFrom([, day = '', month = '']: readonly string[], year: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

const weekdays = ['hai|2', 'ba|3', 'tu|4', 'nam|5', 'sau|6', 'bay|7'];

/** Days after Monday. */
function readWeekday(text: string): number | undefined {
  const folded = fold(text);
  if (/(?:^|\P{L})(?:chu nhat|cn)(?:$|\P{L})/u.test(folded)) return 6;
  const found = weekdays.findIndex((names) =>
    new RegExp(`(?:^|\\P{L})(?:thu\\s*|t)(?:${names})(?:$|[^\\p{L}\\d])`, 'u').test(folded),
  );
  return found === -1 ? undefined : found;
}

/** The session of a cell. */
export function readSession(text: string): Session | undefined {
  const folded = fold(text);
  if (/\bsang\b/u.test(folded)) return 'morning';
  if (/\bchieu\b/u.test(folded)) return 'afternoon';
  return /\b(?:toi|dem)\b/u.test(folded) ? 'evening' : undefined;
}

/**
 * Begin and end of a cell such as "7 giờ 30’", "8h30-11h00", "từ 14h00 đến 16h30".
 *
 * @param session tells what "2h00" means in the afternoon.
 * @returns nothing where no time can be read for sure.
 */
export function readTimeSpan(
  text: string,
  day: string,
  session: Session | undefined,
): TimeSpan | undefined {
  const [first = '', second, ...more] = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’′`´]/gu, "'")
    .replace(/(?:^|\s)(?:từ|lúc|vào lúc|bắt đầu|khoảng)\s+/gu, ' ')
    .replace(/(\d)\s*g\s*(?=\d|$)/gu, '$1h')
    .split(/\s*(?:đến|tới|->|[-–—~])\s*/u);
  const starts = readClock(first, day, session);
  if (starts === undefined || more.length > 0) return undefined;
  const ends = second === undefined ? undefined : readClock(second, day, session);
  // An end that cannot be read, or is not after the beginning, says nothing.
  return {starts, ends: ends !== undefined && ends > starts ? ends : undefined};
}

function readClock(text: string, day: string, session: Session | undefined): Date | undefined {
  const clock = text.trim().replace(/[.,;]$/u, '');
  const time = parseVietnameseTime(`${clock} ngày ${day}`, DEFAULT_TIME_ZONE);
  if (time?.includes('T') !== true) return undefined;
  const date = new Date(instantOf(time, DEFAULT_TIME_ZONE));
  const hour = (date.getUTCHours() + 7) % 24;
  const isLater = (session === 'afternoon' || session === 'evening') && hour >= 1 && hour < 11;
  return isLater ? new Date(date.getTime() + 12 * 3_600_000) : date;
}
