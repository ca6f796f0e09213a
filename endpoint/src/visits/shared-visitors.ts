import {createHmac, createSecretKey, randomBytes, type KeyObject} from 'node:crypto';
import {GroupCommit} from '../counting/group-commit.ts';
import {newSalt} from '../counting/salt.ts';
import type {Queryable} from '../database/database.ts';
import {dayOf} from '../time/portal-time.ts';
import {shortAddress} from './short-address.ts';
import {onlineFor, type Visit} from './visitors.ts';

/** How often who has gone is deleted, in milliseconds. */
const sweepEvery = 30_000;

/**
 * How far ahead somebody may have been seen, in milliseconds: clocks of two machines differ, and a visitor may come
 * again between the moment of asking and that of reading. Who is farther ahead was there before a clock was set back.
 */
const mostAhead = 60_000;

interface Seen {
  visitor: string;
  site: string;
  seen: string;
}

/**
 * Who is online, known to all processes that share a database: by a hash (HMAC) over a shortened address
 * and the user agent, with a salt that is thrown away at midnight. Hashes are deleted when their visitor
 * has been away for 300 seconds.
 */
export class SharedVisitors {
  readonly #database: Queryable;
  readonly #commit = new GroupCommit<Seen, void>((seen) => this.#write(seen));
  readonly #readings = new GroupCommit<{site: string; now: Date}, Map<string, number>>((asked) =>
    this.#read(asked),
  );
  #salt: {day: string; value: Promise<KeyObject>} | undefined;
  #swept = Number.NEGATIVE_INFINITY;

  constructor(database: Queryable) {
    this.#database = database;
  }

  /** Notes a visitor. @returns when all processes know; rejects when that could not be written. */
  async note({site, address, userAgent}: Visit, now: Date): Promise<void> {
    const salt = await this.#saltOf(dayOf(now));
    const visitor = createHmac('sha256', salt)
      .update(JSON.stringify([site, shortAddress(address), userAgent]))
      .digest('hex');
    await this.#commit.add({visitor, site, seen: now.toISOString()});
  }

  /** How many visitors of a site were seen in the last 300 seconds. */
  async online(site: string, now: Date): Promise<number> {
    return (await this.#readings.add({site, now})).get(site) ?? 0;
  }

  /** For all who ask at the same time, which is one moment to them all. */
  async #read(asked: readonly {site: string; now: Date}[]): Promise<Map<string, number>> {
    const sites = [...new Set(asked.map(({site}) => site))];
    const rows = await this.#database.query<{site: string; visitors: number}>(
      `select site, count(*)::integer as visitors from online_visitors
       where site = any ($1::text[]) and seen > $2::timestamptz and seen <= $3::timestamptz
       group by site`,
      [sites, ...bounds(asked.at(-1)?.now ?? new Date(0))],
    );
    return new Map(rows.map(({site, visitors}) => [site, visitors]));
  }

  async #write(seen: readonly Seen[]): Promise<void> {
    const latest = new Map(seen.map((entry) => [entry.visitor, entry]));
    // In one order in every process, so that two of them never wait for each other.
    const sorted = [...latest.values()].sort((a, b) => (a.visitor < b.visitor ? -1 : 1));
    await this.#database.query(
      `insert into online_visitors (visitor, site, seen)
       select decode(visitor, 'hex'), site, seen
       from json_to_recordset($1::json) as given (visitor text, site text, seen timestamptz)
       on conflict (visitor) do update set seen = excluded.seen`,
      [JSON.stringify(sorted)],
    );
    await this.#sweep(sorted[0]?.seen);
  }

  async #sweep(seen: string | undefined): Promise<void> {
    if (seen === undefined || performance.now() - this.#swept < sweepEvery) return;
    this.#swept = performance.now();
    // Rows that another process has are left to it.
    await this.#database.query(
      `delete from online_visitors where visitor in (
         select visitor from online_visitors
         where seen <= $1::timestamptz or seen > $2::timestamptz
         for update skip locked
       )`,
      bounds(new Date(seen)),
    );
  }

  #saltOf(day: string): Promise<KeyObject> {
    if (this.#salt?.day !== day) {
      const value = this.#readSalt(day);
      const salt = {day, value};
      this.#salt = salt;
      // One that could not be read is asked for again.
      value.catch(() => {
        if (this.#salt === salt) this.#salt = undefined;
      });
    }
    return this.#salt.value;
  }

  async #readSalt(day: string): Promise<KeyObject> {
    await this.#database.query(
      `insert into visitor_salts (day, salt) values ($1::date, decode($2, 'hex'))
       on conflict do nothing`,
      [day, randomBytes(32).toString('hex')],
    );
    await this.#database.query('delete from visitor_salts where day <> $1::date', [day]);
    const [row] = await this.#database.query<{salt: string}>(
      `select encode(salt, 'hex') as salt from visitor_salts where day = $1::date`,
      [day],
    );
    // Around midnight another process may have deleted it already: then one of our own does.
    return row ? createSecretKey(row.salt, 'hex') : newSalt();
  }
}

/** The times between which a visitor was seen who is online. */
function bounds(now: Date): [string, string] {
  const time = now.getTime();
  return [new Date(time - onlineFor).toISOString(), new Date(time + mostAhead).toISOString()];
}
