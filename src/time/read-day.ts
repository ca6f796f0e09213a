import type {Time} from '../source/models.ts';
import {fold} from '../text/fold.ts';
import {isoWeekOf, isoWeekRange} from './iso-week.ts';
import {parseTime} from './parse-time.ts';
import {wallTime} from './wall-time.ts';

/** Days one after the other, `YYYY-MM-DD`, both inclusive. */
export interface Days {
  readonly from: Time;
  readonly to: Time;
}

/** Midnights in UTC stand for days; day 0 of a month is the last of the one before. */
const dayAt = (year: number, month: number, day: number): Time =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/**
 * Reads the day, or the days, that a reader typed: all notations of a day that `parseTime` reads
 * (`12/12/2013`, `12.12.2013`, `12-12-2013`, `2013-12-12`), and "hôm nay", "hôm qua", "tuần này", "tháng
 * này" and "năm nay", with or without marks, or the same in English.
 *
 * @param now - the moment that "today" is meant at, milliseconds since the epoch
 * @param timeZone - IANA name of the zone whose day it is
 * @returns nothing for anything else, such as a time of day or a year of two digits
 */
export function readDays(text: string, now: number, timeZone: string): Days | undefined {
  const words = fold(text)
    .trim()
    .replace(/ +/g, ' ')
    .replace(/ ?([/.-]) ?/g, '$1');
  const {year, month, day} = wallTime(now, timeZone);
  switch (words) {
    case 'hom nay':
    case 'today':
      return oneDay(dayAt(year, month, day));
    case 'hom qua':
    case 'yesterday':
      return oneDay(dayAt(year, month, day - 1));
    case 'tuan nay':
    case 'this week':
      return isoWeekRange(isoWeekOf(dayAt(year, month, day)));
    case 'thang nay':
    case 'this month':
      return {from: dayAt(year, month, 1), to: dayAt(year, month + 1, 0)};
    case 'nam nay':
    case 'this year':
      return {from: dayAt(year, 1, 1), to: dayAt(year, 12, 31)};
    default: {
      const read = parseTime(words, timeZone);
      return read?.length === 'YYYY-MM-DD'.length ? oneDay(read) : undefined;
    }
  }
}

const oneDay = (day: Time): Days => ({from: day, to: day});
