import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import type {Database} from '../../src/database/database.ts';
import {migrate} from '../../src/database/migrate.ts';
import {openDatabase} from '../../src/database/open.ts';
import {seed} from '../../src/seed/seed.ts';
import {rate, startProcess, visit} from '../endpoint-process.ts';
import {realId, slowStart} from '../sample-endpoint.ts';
import {makeOwnDatabase} from '../test-database.ts';

/** Where the database is, in a folder or on a server. */
let place: string;
let remove: () => Promise<void>;

const on = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
  const database = await openDatabase(place);
  return work(database).finally(() => database.close());
};

const sumOf = (sql: string) =>
  on(async (database) => {
    const [row] = await database.query<{sum: number}>(sql);
    return row?.sum ?? 0;
  });

beforeAll(async () => {
  const server = inject('postgresUrl');
  if (server === undefined) {
    place = await mkdtemp(join(tmpdir(), 'durable-'));
    remove = () => rm(place, {recursive: true});
  } else {
    const own = await makeOwnDatabase(server);
    place = own.url;
    remove = () => own.drop();
  }
  await on(async (database) => {
    await migrate(database);
    await seed(database);
  });
}, slowStart);
afterAll(() => remove());

describe('what was answered', () => {
  it(
    'is there after the process was killed in the middle of counting, and the database opens',
    async () => {
      const endpoint = await startProcess(place, {PORTAL_PROXIES: '1'});
      const answered = {visits: 0, ratings: 0};
      const send = async (number: number) => {
        const isVisit = number % 2 === 0;
        const sending = isVisit
          ? visit(endpoint.url, number)
          : rate(endpoint.url, realId, 4, number);
        const response = await sending.catch(() => undefined);
        if (response?.status !== 200) return;
        answered[isVisit ? 'visits' : 'ratings'] += 1;
        // In the middle: many more are under way.
        if (answered.visits + answered.ratings === 60) endpoint.process.kill('SIGKILL');
      };
      // A client each, one request after the other, until there is nobody to ask.
      const client = async (first: number) => {
        for (let number = first; endpoint.process.signalCode === null; number += 20) {
          if (number > 100_000) throw new Error('The endpoint was not killed.');
          await send(number);
        }
      };
      await Promise.all(Array.from({length: 20}, (_, first) => client(first)));
      expect(answered.visits).toBeGreaterThan(0);
      expect(answered.ratings).toBeGreaterThan(0);

      const visits = await sumOf('select sum(visits)::integer as sum from visit_days');
      expect(visits).toBeGreaterThanOrEqual(answered.visits);
      const ratings = await sumOf('select sum(ratings)::integer as sum from article_ratings');
      expect(ratings).toBeGreaterThanOrEqual(answered.ratings);
    },
    slowStart,
  );
});
