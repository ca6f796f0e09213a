import type {Time} from '../source/models.ts';

/** A week of ISO 8601: Monday to Sunday; week 1 is the one with the year's first Thursday. */
export interface IsoWeek {
  /** The week-year: around New Year it differs from the calendar year of some of its days. */
  readonly year: number;
  /** 1 to 52, in some years 53. */
  readonly week: number;
}

const dayLength = 86_400_000;
const weekLength = 7 * dayLength;

// Days are counted as midnights in UTC, where every day has 24 hours.

/** The Monday of the week that a midnight lies in. */
const mondayBefore = (midnight: number): number =>
  midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * dayLength;

/** The Monday that a week begins with; 4 January always lies in week 1. */
const mondayOf = ({year, week}: IsoWeek): number =>
  mondayBefore(Date.UTC(year, 0, 4)) + (week - 1) * weekLength;

/** The week that begins with a Monday; its Thursday says which year it belongs to. */
const weekFrom = (monday: number): IsoWeek => {
  const thursday = monday + 3 * dayLength;
  const year = new Date(thursday).getUTCFullYear();
  return {year, week: 1 + Math.floor((thursday - Date.UTC(year, 0)) / weekLength)};
};

/**
 * The week of a day.
 *
 * @param day - a day that exists, `YYYY-MM-DD`
 */
export function isoWeekOf(day: Time): IsoWeek {
  return weekFrom(mondayBefore(+new Date(day)));
}

/** Monday and Sunday of a week, `YYYY-MM-DD`, as the queries of a source want them. */
export function isoWeekRange(week: IsoWeek): {from: Time; to: Time} {
  const monday = mondayOf(week);
  const dayAt = (midnight: number): Time => new Date(midnight).toISOString().slice(0, 10);
  return {from: dayAt(monday), to: dayAt(monday + 6 * dayLength)};
}

/** The week so many weeks later; 1 for the next, -1 for the previous one. */
export function addIsoWeeks(week: IsoWeek, count: number): IsoWeek {
  return weekFrom(mondayOf(week) + count * weekLength);
}

/** Reads `2020-W13`; `undefined` for anything else, and for weeks that the year does not have. */
export function parseIsoWeek(text: unknown): IsoWeek | undefined {
  const match = /^(\d{4})-W(\d\d)$/.exec(String(text));
  if (!match) return undefined;
  const week = weekFrom(mondayOf({year: Number(match[1]), week: Number(match[2])}));
  // A week that does not exist has become one of the year before or after.
  return formatIsoWeek(week) === text ? week : undefined;
}

/** Writes a week as `2020-W13` (ISO 8601). */
export function formatIsoWeek({year, week}: IsoWeek): string {
  return `${year}-W${String(week).padStart(2, '0')}`;
}
