import type {Time} from '../source/models.ts';
import {DEFAULT_TIME_ZONE, instantOf, wallDate} from '../time/zone.ts';

/*
 * Dates are dd/mm/yyyy in every language, with all four digits of the year, and are put together here,
 * for what the styles of `Intl` print changes with the version of the browser. The names of the days are
 * left to `Intl`, with formatters that all elements share; for a language that the browser does not have
 * they are Vietnamese. What is not known is shown as a dash. Numbers have a file of their own, so that
 * elements without any do not carry it.
 */

const unknown = '—';

const weekdayFormats = new Map<string, Intl.DateTimeFormat>();

const weekdayName = (midnight: number, locale: string, weekday: 'long' | 'short'): string => {
  const key = locale + weekday;
  const format =
    weekdayFormats.get(key) ?? new Intl.DateTimeFormat([locale, 'vi'], {weekday, timeZone: 'UTC'});
  weekdayFormats.set(key, format);
  return format.format(midnight);
};

/** What the wall shows in a zone at an instant, as `2020-03-27T09:00:00.000Z`. */
const wallText = (instant: number, timeZone: string): string | undefined => {
  const wall = wallDate(instant, timeZone);
  return Number.isNaN(wall.getTime()) ? undefined : wall.toISOString();
};

/** The same for a `Time`; a day is the same day in every zone and stays `2020-03-27`. */
const localText = (time: Time | undefined, timeZone: string): string | undefined => {
  const text = time && wallText(instantOf(time, timeZone), timeZone);
  return text && (time.endsWith('Z') ? text : time);
};

const dateOf = (text: string): string =>
  `${text.slice(8, 10)}/${text.slice(5, 7)}/${text.slice(0, 4)}`;

const clockOf = (text: string): string => text.slice(11, 16);

/**
 * The day of a time: `27/03/2020`.
 *
 * @param _locale - language, BCP 47; asked for so that a language with another order can be added
 * @param timeZone - IANA name of the zone whose day it is
 */
export function formatDate(time: Time | undefined, _locale: string, timeZone: string): string {
  const text = localText(time, timeZone);
  return text ? dateOf(text) : unknown;
}

/** Day and clock of a time: `27/03/2020 09:00`; of a day only the day. As `formatDate` otherwise. */
export function formatDateTime(time: Time | undefined, _locale: string, timeZone: string): string {
  const text = localText(time, timeZone);
  return text ? `${dateOf(text)} ${clockOf(text)}`.trimEnd() : unknown;
}

/** The day of a time with its name: `Thứ Sáu, 27/03/2020`, `Friday, 27/03/2020`. */
export function formatLongDate(time: Time | undefined, locale: string, timeZone: string): string {
  const text = localText(time, timeZone);
  if (!text) return unknown;
  return `${weekdayName(+new Date(text.slice(0, 10)), locale, 'long')}, ${dateOf(text)}`;
}

/**
 * The short name of a day of the week: `T2` to `T7` and `CN`, in other languages as `Fri`.
 *
 * @param weekday - 1 to 7, from Monday to Sunday
 */
export function formatShortWeekday(weekday: number, locale: string): string {
  if (![1, 2, 3, 4, 5, 6, 7].includes(weekday)) return unknown;
  if (locale.startsWith('vi')) return weekday === 7 ? 'CN' : `T${weekday + 1}`;
  // 1 January 2024 was a Monday.
  return weekdayName(Date.UTC(2024, 0, weekday), locale, 'short');
}

/**
 * What the clock shows: `09:00`, with 24 hours in every language.
 *
 * @param instant - milliseconds since the epoch
 * @param timeZone - IANA name of the zone where the clock hangs
 */
export function formatClock(instant: number | undefined, timeZone = DEFAULT_TIME_ZONE): string {
  const text = instant === undefined ? undefined : wallText(instant, timeZone);
  return text ? clockOf(text) : unknown;
}
