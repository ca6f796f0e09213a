/** Asia/Ho_Chi_Minh is UTC+7 all year round, so its times need no table of zones. */
const offset = '+07:00';
const offsetMilliseconds = 7 * 60 * 60 * 1000;

/** An instant as RFC 3339 in the portal's zone, without fractions: `2020-03-27T09:00:00+07:00`. */
export function formatTime(time: Date): string {
  return new Date(time.getTime() + offsetMilliseconds).toISOString().slice(0, 19) + offset;
}

/** The day in the portal's zone, `YYYY-MM-DD`. */
export function dayOf(time: Date): string {
  return formatTime(time).slice(0, 10);
}

/** The day so many days later, or earlier. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The Monday of the week that a day is in. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** How many days lie from one day to another. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Whether text is a day of the calendar, `YYYY-MM-DD`; 2024-02-30 is none, nor is a year 0. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)?.map(Number) ?? [];
  if (!year || !month || !day) return false;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The instant at which a day begins in the portal's zone. */
export function startOfPortalDay(day: string): Date {
  return new Date(`${day}T00:00:00${offset}`);
}
