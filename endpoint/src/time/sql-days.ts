/**
 * SQL for the beginning of a day in Asia/Ho_Chi_Minh. The database reckons with days, because
 * JavaScript cannot write the day after 9999-12-31.
 *
 * @param day SQL for a day, such as `$1` or `$1::date + 1`; never what somebody has typed.
 */
export function startOfDay(day: string): string {
  return `(${day})::date::timestamp at time zone interval '7 hours'`;
}
