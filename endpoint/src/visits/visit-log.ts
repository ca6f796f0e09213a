import type {Database} from '../database/database.ts';

/** Most sites that are counted apart: anybody can make up an origin. */
const mostSites = 1000;

interface Row {
  site: string;
  day: string;
  visits: number;
}

/**
 * Writes visits down. All that come while one write is under way are written together by the next
 * one (group commit), so that a crowd costs a few statements a second and not one for each visitor;
 * still nobody is told of success before the visit is in the database.
 */
export class VisitLog {
  readonly #database: Database;
  #gathered = new Map<string, Row>();
  #sites: Set<string> | undefined;
  /** The write that what comes now will be part of. */
  #next: Promise<void> | undefined;
  /** The write that is under way; never rejects. */
  #current: Promise<unknown> = Promise.resolve();

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Counts one visit.
   *
   * @param day `YYYY-MM-DD` in Asia/Ho_Chi_Minh.
   * @returns when it is in the database; rejects when it could not be written.
   */
  add(site: string, day: string): Promise<void> {
    const key = `${day} ${site}`;
    const row = this.#gathered.get(key);
    if (row) row.visits += 1;
    else this.#gathered.set(key, {site, day, visits: 1});
    if (this.#next === undefined) {
      const next = this.#current.then(() => this.#write());
      this.#next = next;
      this.#current = next.catch(() => undefined);
    }
    return this.#next;
  }

  async #write(): Promise<void> {
    const rows = [...this.#gathered.values()];
    this.#gathered = new Map();
    this.#next = undefined;
    const sites = (this.#sites ??= await this.#readSites());
    const counted = rows.filter(({site}) => sites.has(site) || sites.size < mostSites);
    for (const {site} of counted) sites.add(site);
    // In one order in every process, so that two of them never wait for each other.
    counted.sort((a, b) => (a.site + a.day < b.site + b.day ? -1 : 1));
    if (counted.length > 0) await this.#database.query(statement, [JSON.stringify(counted)]);
  }

  async #readSites(): Promise<Set<string>> {
    const rows = await this.#database.query<{site: string}>('select site from visit_sites');
    return new Set(rows.map(({site}) => site));
  }
}

const statement = `
  with given as (
    select site, day, visits
    from json_to_recordset($1::json) as given (site text, day date, visits bigint)
  ), added as (
    insert into visit_sites (site) select distinct site from given on conflict do nothing
  )
  insert into visit_days (site, day, visits) select site, day, visits from given
  on conflict (site, day) do update set visits = visit_days.visits + excluded.visits`;
