import type {Hono} from 'hono';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {createApp} from '../../src/app.ts';
import type {Database} from '../../src/database/database.ts';
import {VisitLog} from '../../src/visits/visit-log.ts';
import type {VisitItem} from '../../src/visits/visit-routes.ts';
import {slowStart} from '../sample-endpoint.ts';
import {openTestDatabase} from '../test-database.ts';

let database: Database;
let app: Hono;

const get = async (headers: Record<string, string> = {}) =>
  (await (await app.request('/visits', {headers})).json()) as VisitItem;

beforeAll(async () => {
  database = await openTestDatabase();
}, slowStart);
afterAll(() => database.close());

beforeEach(async () => {
  await database.script('truncate visit_sites, online_visitors, visitor_salts cascade');
  app = createApp(database, {now: () => new Date('2020-03-27T09:00:00+07:00')});
});

describe('a crowd', () => {
  it('is written in a few statements, and each is told after its visit was written', async () => {
    const statements: string[] = [];
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const slow: Database = {
      ...database,
      async query(sql, parameters) {
        statements.push(sql);
        await gate;
        return database.query(sql, parameters);
      },
    };
    const log = new VisitLog(slow);
    let told = 0;
    const visits = Array.from({length: 500}, (_, number) =>
      log.add(number % 2 === 0 ? '' : 'https://xa.example', '2020-03-27').then(() => told++),
    );
    await Promise.resolve();
    expect(told).toBe(0);
    release();
    await Promise.all(visits);
    expect(statements.filter((sql) => sql.includes('insert'))).toHaveLength(1);
    expect((await get()).total).toBe(250);
    expect((await get({Origin: 'https://xa.example'})).total).toBe(250);
  });

  it('that comes while one write is under way is in the next', async () => {
    const log = new VisitLog(database);
    const first = log.add('', '2020-03-26');
    await Promise.resolve();
    const later = Array.from({length: 10}, () => log.add('', '2020-03-27'));
    await Promise.all([first, ...later]);
    expect(await get()).toMatchObject({today: 10, yesterday: 1});
  });
});
