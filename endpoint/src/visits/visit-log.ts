import {GroupCommit} from '../counting/group-commit.ts';
import {freeShard} from '../counting/shards.ts';
import type {Database} from '../database/database.ts';

/** Most sites that are counted apart: anybody can make up an origin. */
const mostSites = 1000;

interface Visit {
  site: string;
  day: string;
}

/**
 * Writes visits down, many in one statement. Nobody is told of success before the visit is in the
 * database.
 */
export class VisitLog {
  readonly #database: Database;
  readonly #commit = new GroupCommit<Visit, void>((visits) => this.#write(visits));
  #sites: Set<string> | undefined;

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
    return this.#commit.add({site, day});
  }

  async #write(visits: readonly Visit[]): Promise<void> {
    const sites = (this.#sites ??= await this.#readSites());
    const rows = new Map<string, Visit & {visits: number}>();
    for (const {site, day} of visits) {
      if (!sites.has(site) && sites.size >= mostSites) continue;
      sites.add(site);
      const key = `${site} ${day}`;
      const row = rows.get(key);
      if (row) row.visits += 1;
      else rows.set(key, {site, day, visits: 1});
    }
    // In one order in every process, so that two that make new sites never wait for each other.
    const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
    if (sorted.length > 0) await this.#database.query(statement, [JSON.stringify(sorted)]);
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
  ), ${freeShard('visits')}, added as (
    insert into visit_sites (site)
    select site from (select distinct site from given) as sites order by site
    on conflict do nothing
  )
  insert into visit_days (site, day, shard, visits)
  select site, day, slot.shard, visits from given, slot
  on conflict (site, day, shard) do update set visits = visit_days.visits + excluded.visits`;
