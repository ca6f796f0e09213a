import {GroupCommit} from '../counting/group-commit.ts';
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

const none: StoredVisits = {today: 0, yesterday: 0, week: 0, month: 0, total: 0};

/**
 * The numbers of some sites on a day, `YYYY-MM-DD` in Asia/Ho_Chi_Minh. A site that was never visited
 * is not among them.
 */
export async function readVisits(
  database: Queryable,
  sites: readonly string[],
  today: string,
): Promise<Map<string, StoredVisits>> {
  // As double precision, because drivers disagree about what a bigint is in JavaScript.
  const since = (condition: string) =>
    `coalesce(sum(visits) filter (where ${condition}), 0)::float8`;
  const rows = await database.query<StoredVisits & {site: string}>(
    `select site, ${since('day = $2::date')} as today, ${since('day = $3::date')} as yesterday,
       ${since('day >= $4::date')} as week, ${since('day >= $5::date')} as month,
       (coalesce(sum(visits), 0) + earlier)::float8 as total
     from visit_sites left join (
       select site, day, visits from visit_days where day <= $2::date
     ) as counted using (site)
     where site = any ($1::text[]) group by site, earlier`,
    [[...new Set(sites)], today, addDays(today, -1), mondayOf(today), `${today.slice(0, 8)}01`],
  );
  return new Map(rows.map(({site, ...visits}) => [site, visits]));
}

/** Says how often the portal itself was visited before the endpoint counted: totals go on from there. */
export async function setEarlierVisits(database: Queryable, visits: number): Promise<void> {
  await database.query(
    `insert into visit_sites (site, earlier) values ('', $1::bigint)
     on conflict (site) do update set earlier = excluded.earlier`,
    [visits],
  );
}

/** Reads the numbers of visits; all who ask while one reading is under way share the next. */
export class VisitReader {
  readonly #readings: GroupCommit<{site: string; today: string}, Map<string, StoredVisits>>;

  constructor(database: Queryable) {
    this.#readings = new GroupCommit(async (asked) => {
      const answers = new Map<string, StoredVisits>();
      // At midnight some ask for one day and some for the next.
      for (const today of new Set(asked.map((question) => question.today))) {
        const sites = asked.filter((question) => question.today === today);
        const names = sites.map(({site}) => site);
        const read = await readVisits(database, names, today);
        for (const [site, visits] of read) answers.set(`${today} ${site}`, visits);
      }
      return answers;
    });
  }

  /** The numbers of a site at the time `now`; all are 0 for one that was never visited. */
  async read(site: string, now: Date): Promise<StoredVisits> {
    const today = dayOf(now);
    const answers = await this.#readings.add({site, today});
    return answers.get(`${today} ${site}`) ?? none;
  }
}
