import type {WorkEvent} from '../models.ts';
import type {CalendarRange} from '../portal-source.ts';
import {instantOf, instantOfWall} from '../../time/zone.ts';

const dayLength = 86_400_000;

/** The events of some days, those that begin before or end after them included. */
export function eventsOfDays(
  events: readonly WorkEvent[],
  {from, to}: CalendarRange,
  timeZone: string,
): readonly WorkEvent[] {
  const first = instantOf(from, timeZone);
  const last = instantOfWall(+new Date(to) + dayLength, timeZone);
  return events.filter(({start, end, allDay}) => {
    if (allDay) return start <= to && (end ?? start) >= from;
    const begin = instantOf(start, timeZone);
    // What ends at midnight is not of the day that begins then.
    return begin < last && (begin >= first || instantOf(end ?? start, timeZone) > first);
  });
}
