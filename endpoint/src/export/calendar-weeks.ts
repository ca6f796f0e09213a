import {formatIsoWeek, isoWeekOf, isoWeekRange, parseIsoWeek} from '../../../src/time/iso-week.ts';
import type {DayRange} from '../calendar/event-store.ts';
import {addDays, dayOf, mondayOf} from '../time/portal-time.ts';

/** Most weeks that one event is listed in: a date that was mistyped fills no folder. */
const mostWeeks = 60;

/** The weeks that have events, as `2020-W13`, in order. */
export function weeksOf(times: readonly {starts: Date; ends: Date | null}[]): string[] {
  const weeks = new Set<string>();
  for (const {starts, ends} of times) {
    const last = mondayOf(dayOf(ends ?? starts));
    let monday = mondayOf(dayOf(starts));
    for (let count = 0; monday <= last && count < mostWeeks; count += 1) {
      weeks.add(weekOf(monday));
      monday = addDays(monday, 7);
    }
  }
  return [...weeks].sort();
}

/** Monday and Sunday of a week. */
export function rangeOfWeek(week: string): DayRange {
  const parsed = parseIsoWeek(week);
  if (!parsed) throw new RangeError(`${week} is no week.`);
  return isoWeekRange(parsed);
}

function weekOf(date: string): string {
  return formatIsoWeek(isoWeekOf(date));
}
