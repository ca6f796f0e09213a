import type {Queryable} from '../database/database.ts';
import {addDays, dayOf, mondayOf} from '../time/portal-time.ts';

/** How often a site was visited, in days of Asia/Ho_Chi_Minh; weeks begin on Monday. */
export interface StoredVisits {
  today: number;
  yesterday: number;
  week: number;
  month: number;
  total: number;
}

/** The numbers of a site at the time `now`; all are 0 for one that was never visited. */
export async function readVisits(
  database: Queryable,
  site: string,
  now: Date,
): Promise<StoredVisits> {
  const today = dayOf(now);
  // As double precision, because drivers disagree about what a bigint is in JavaScript.
  const since = (condition: string) =>
    `coalesce(sum(visits) filter (where ${condition}), 0)::float8`;
  const [row] = await database.query<StoredVisits>(
    `select ${since('day = $2::date')} as today, ${since('day = $3::date')} as yesterday,
       ${since('day >= $4::date')} as week, ${since('day >= $5::date')} as month,
       (coalesce(sum(visits), 0)
         + coalesce((select earlier from visit_sites where site = $1), 0))::float8 as total
     from visit_days where site = $1 and day <= $2::date`,
    [site, today, addDays(today, -1), mondayOf(today), `${today.slice(0, 8)}01`],
  );
  return row ?? {today: 0, yesterday: 0, week: 0, month: 0, total: 0};
}
