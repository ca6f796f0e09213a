import type {DayRange} from '../calendar/event-store.ts';
import {addDays, dayOf, daysBetween, isDay, mondayOf} from '../time/portal-time.ts';
import {readDay} from './parameters.ts';
import {BadParameter} from './problem.ts';

/** Most days of one answer: a year, and the weeks at both ends of it. */
const mostDays = 400;

/**
 * Reads the parameters of `GET calendar`. Without both it is the week of today, from Monday to
 * Sunday; without one, the seven days from or to the other.
 *
 * @throws {BadParameter} for a day that is none, days in the wrong order, or more than 400 of them.
 */
export function readDayRange(parameters: URLSearchParams, now: Date): DayRange {
  const given = {from: readDay(parameters, 'from'), to: readDay(parameters, 'to')};
  const from = given.from ?? (given.to ? near(given.to, -6) : mondayOf(dayOf(now)));
  const to = given.to ?? near(from, 6);
  if (from > to) throw new BadParameter('from', from, `a day not after "to", which is ${to}`);
  if (daysBetween(from, to) >= mostDays) {
    throw new BadParameter('to', to, `a day less than ${mostDays} days after "from"`);
  }
  return {from, to};
}

/** A day some days away, or the day itself at the two ends of what can be written. */
function near(day: string, distance: number): string {
  const other = addDays(day, distance);
  return isDay(other) ? other : day;
}
