import {GroupCommit} from '../counting/group-commit.ts';
import {SenderLimit} from '../counting/sender-limit.ts';
import {freeShard} from '../counting/shards.ts';
import type {Database} from '../database/database.ts';

/** Most sites that are counted apart: anybody can make up an origin. */
const mostSites = 1000;

/** How often a full list may be looked through for room, in milliseconds. */
const roomEvery = 60_000;

interface Visit {
  site: string;
  day: string;
}

interface SentVisit extends Visit {
  sender: string;
}

/**
 * Writes visits down, many in one statement. Nobody is told of success before the visit is in the
 * database.
 */
export class VisitLog {
  readonly #database: Database;
  readonly #commit = new GroupCommit<SentVisit, void>((visits) => this.#write(visits));
  /** New sites of one sender, who could fill the list with made-up ones. */
  readonly #newSites = new SenderLimit({most: 10, seconds: 600});
  #sites: Set<string> | undefined;
  #madeRoom = Number.NEGATIVE_INFINITY;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Counts one visit.
   *
   * @param day `YYYY-MM-DD` in Asia/Ho_Chi_Minh.
   * @param sender what who sent it is known by; empty means unknown, and all unknown ones are one.
   * @returns when it is in the database, or is of a site that there is no room for; rejects when it could not be written.
   */
  add(site: string, day: string, sender = ''): Promise<void> {
    return this.#commit.add({site, day, sender});
  }

  async #write(visits: readonly SentVisit[]): Promise<void> {
    const sites = await this.#sitesFor(visits);
    const rows = new Map<string, Visit & {visits: number}>();
    for (const {site, day, sender} of visits) {
      // The portal's own pages are always counted.
      if (site !== '' && !sites.has(site)) {
        if (sites.size >= mostSites || this.#newSites.take(sender) > 0) continue;
        sites.add(site);
      }
      const key = `${site} ${day}`;
      const row = rows.get(key);
      if (row) row.visits += 1;
      else rows.set(key, {site, day, visits: 1});
    }
    // In one order in every process, so that two that make new sites never wait for each other.
    const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
    if (sorted.length > 0) await this.#database.query(statement, [JSON.stringify(sorted)]);
  }

  /** The sites that are counted; where a new one finds no room, some is made first. */
  async #sitesFor(visits: readonly Visit[]): Promise<Set<string>> {
    const sites = (this.#sites ??= await this.#readSites());
    const last = visits.at(-1);
    const isFull = sites.size >= mostSites && visits.some(({site}) => !sites.has(site));
    if (!last || !isFull || performance.now() - this.#madeRoom < roomEvery) return sites;
    this.#madeRoom = performance.now();
    await this.#database.transaction(async (transaction) => {
      // No other process adds a visit meanwhile of a site that goes.
      await transaction.query('lock table visit_sites in share row exclusive mode');
      await transaction.query(passing, [last.day]);
    });
    return (this.#sites = await this.#readSites());
  }

  async #readSites(): Promise<Set<string>> {
    const rows = await this.#database.query<{site: string}>('select site from visit_sites');
    return new Set(rows.map(({site}) => site));
  }
}

/** Forgets the sites that were visited on one day alone, which is over: a made-up one seldom comes again. */
const passing = `
  with passing as (
    select site from visit_days join visit_sites using (site)
    where site <> '' and earlier = 0
    group by site having min(day) = max(day) and max(day) < $1::date
  ), forgotten as (
    delete from visit_days where site in (select site from passing)
  )
  delete from visit_sites where site in (select site from passing)`;

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
