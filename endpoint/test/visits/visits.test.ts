import type {Hono} from 'hono';
import {parse} from 'valibot';
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import {visitsSchema} from '../../../src/source/kinds/portal-visits.ts';
import {createApp} from '../../src/app.ts';
import type {Database} from '../../src/database/database.ts';
import type {Log} from '../../src/http/log.ts';
import type {VisitItem} from '../../src/visits/visit-routes.ts';
import {slowStart} from '../sample-endpoint.ts';
import {openTestDatabase} from '../test-database.ts';

const reader =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

let database: Database;
let app: Hono;
let now: Date;
let loads = 0;

type Headers = Record<string, string>;
const get = async (headers: Headers = {}) =>
  (await (await app.request('/visits', {headers})).json()) as VisitItem;
const post = (body: string | undefined = `load-${10_000 + ++loads}`, headers: Headers = {}) =>
  app.request('/visits', {
    method: 'POST',
    body,
    headers: {'User-Agent': reader, 'Content-Type': 'text/plain;charset=UTF-8', ...headers},
  });

beforeAll(async () => {
  database = await openTestDatabase();
}, slowStart);
afterAll(() => database.close());

beforeEach(async () => {
  await database.script('truncate visit_sites, online_visitors, visitor_salts cascade');
  now = new Date('2020-03-27T09:00:00+07:00');
  app = createApp(database, {now: () => now});
});

describe('a visit that is not counted', () => {
  it.each(['x', 'a b c d e f', '<script>', 'x'.repeat(65), '{"id": "load-0001"}'])(
    'is one with the body "%s"',
    async (body) => {
      const response = await post(body);
      expect(response.status).toBe(400);
      expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/u);
      expect((await get()).total).toBe(0);
    },
  );

  it('is one with a body without an end', async () => {
    const response = await post('x'.repeat(100_000));
    expect(response.status).toBe(413);
    expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/u);
    expect((await get()).total).toBe(0);
  });

  it.each<[string, Headers]>([
    ['a bot', {'User-Agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)'}],
    ['nobody', {'User-Agent': ''}],
    ['a reader who asks not to be counted', {'Sec-GPC': '1'}],
    ['a reader who does not want to be tracked', {DNT: '1'}],
    ['a browser that loads ahead', {'Sec-Purpose': 'prefetch;prerender'}],
    ['a browser that guesses', {Purpose: 'prefetch'}],
  ])('is that of %s, who is told the same as all others', async (_, headers) => {
    const response = await post(undefined, headers);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({today: 0, total: 0, online: 0});
    expect(await get()).toMatchObject({today: 0, total: 0, online: 0});
  });

  it('is a repeat of the same page load', async () => {
    for (let time = 0; time < 3; time++) await post('load-000001');
    expect((await get()).today).toBe(1);
  });

  it('is one that could not be written, and that is said', async () => {
    const log = vi.fn<Log>();
    const full: Database = {
      ...database,
      query: (sql, parameters) =>
        sql.includes('insert')
          ? Promise.reject(new Error('full'))
          : database.query(sql, parameters),
    };
    app = createApp(full, {now: () => now, log});
    expect((await post()).status).toBe(500);
    expect(log).toHaveBeenCalledOnce();
    app = createApp(database, {now: () => now});
    expect((await post()).status).toBe(200);
    expect((await get()).total).toBe(1);
  });

  it('is the sixty-first of one visitor in a minute, who is told when to go on', async () => {
    for (let visit = 0; visit < 60; visit++) await post();
    const response = await post();
    expect(response.status).toBe(429);
    expect(response.headers.get('Retry-After')).toBe('60');
    expect((await get()).total).toBe(60);
  });

  it('is one by another method', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const response = await app.request('/visits', {method});
      expect(response.status).toBe(405);
      expect(response.headers.get('Allow')).toBe('GET, HEAD, POST, OPTIONS');
    }
  });

  it('is one by reading the numbers', async () => {
    for (let time = 0; time < 3; time++) await get({'User-Agent': reader});
    expect((await get()).total).toBe(0);
  });
});

describe('a visit', () => {
  it('is counted, and the answer says so', async () => {
    const response = await post();
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Set-Cookie')).toBeNull();
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const expected = {
      today: 1,
      yesterday: 0,
      week: 1,
      month: 1,
      total: 1,
      online: 1,
      as_of: '2020-03-27T09:00:00+07:00',
    };
    const item: unknown = await response.json();
    expect(item).toEqual(expected);
    expect(parse(visitsSchema, item)).toEqual(item);
    expect(await get()).toEqual(expected);
  });

  it('needs no body', async () => {
    const headers = {'User-Agent': reader};
    await app.request('/visits', {method: 'POST', headers});
    expect((await get()).today).toBe(1);
  });

  it('leaves nothing in the database of who came', async () => {
    await post('load-secret', {'X-Forwarded-For': '203.0.113.7'});
    const rows = await database.query('select * from visit_sites natural join visit_days');
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual([
      'day',
      'earlier',
      'shard',
      'site',
      'visits',
    ]);
  });

  it('sets no cookie, counted or read', async () => {
    for (const response of [await post(), await app.request('/visits')]) {
      expect(response.headers.getSetCookie()).toEqual([]);
    }
  });

  it('may be sent by a page of any origin, without asking first', async () => {
    const response = await app.request('/visits', {method: 'OPTIONS'});
    expect(response.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, POST, OPTIONS');
  });
});

describe('the numbers', () => {
  it('may be kept for a short time, by each site for itself', async () => {
    const {headers} = await app.request('/visits');
    expect(headers.get('Cache-Control')).toBe('public, max-age=15, stale-while-revalidate=60');
    expect(headers.get('Vary')).toMatch(/^Origin/u);
    expect(headers.get('ETag')).toMatch(/^"/u);
    expect((await app.request('/visits', {method: 'HEAD'})).status).toBe(200);
  });

  it('go on from those before the endpoint counted', async () => {
    await database.query(`insert into visit_sites (site, earlier) values ('', 1927004)`);
    expect(await get()).toMatchObject({today: 0, total: 1_927_004});
    await post();
    expect(await get()).toMatchObject({today: 1, total: 1_927_005});
  });

  it('are exact beyond what 32 bits hold', async () => {
    await database.query(`insert into visit_sites (site, earlier) values ('', 9007199254740000)`);
    await post();
    expect((await get()).total).toBe(9_007_199_254_740_001);
  });

  it('are those of each site, by its origin', async () => {
    await post();
    await post(undefined, {Origin: 'http://localhost'});
    await post(undefined, {Origin: 'null'});
    await post(undefined, {Origin: 'https://xa.example'});
    expect((await get()).total).toBe(3);
    expect((await get({Origin: 'https://xa.example'})).total).toBe(1);
    expect((await get({Origin: 'https://other.example'})).total).toBe(0);
  });

  it('are kept for a thousand sites, and no flood of made-up ones fills the database', async () => {
    await database.query(
      `insert into visit_sites (site) select 'https://' || n || '.example' from generate_series(1, 999) n`,
    );
    await post(undefined, {Origin: 'https://first.example'});
    await post(undefined, {Origin: 'https://second.example'});
    await post(undefined, {Origin: 'https://7.example'});
    expect((await get({Origin: 'https://first.example'})).total).toBe(1);
    expect((await get({Origin: 'https://second.example'})).total).toBe(0);
    expect((await get({Origin: 'https://7.example'})).total).toBe(1);
  });

  it('of the portal itself are counted, even where a thousand sites came first', async () => {
    await database.query(
      `insert into visit_sites (site) select 'https://' || n || '.example' from generate_series(1, 1000) n`,
    );
    await post();
    expect((await get()).total).toBe(1);
  });

  it('of made-up sites do not keep a real one from being counted for more than their day', async () => {
    await database.script(`
      insert into visit_sites (site) select 'https://' || n || '.example' from generate_series(1, 1000) n;
      insert into visit_days (site, day, visits)
        select site, '2020-03-26', 5 from visit_sites;
      insert into visit_days (site, day, visits)
        select 'https://' || n || '.example', '2020-03-25', 1 from generate_series(1, 600) n`);
    const real = {Origin: 'https://xa.tinh.example'};
    now = new Date('2020-03-26T23:00:00+07:00');
    await post(undefined, real);
    expect((await get(real)).total).toBe(0);
    app = createApp(database, {now: () => now});
    now = new Date('2020-03-27T01:00:00+07:00');
    await post(undefined, real);
    expect((await get(real)).total).toBe(1);
    // Who was visited on more days than one keeps its numbers; who was not begins anew.
    expect((await get({Origin: 'https://600.example'})).total).toBe(6);
    expect((await get({Origin: 'https://601.example'})).total).toBe(0);
  });

  it('begin for ten sites in a row by one sender, who cannot fill the list with made-up ones', async () => {
    app = createApp(database, {now: () => now, proxies: 1});
    const sender = {'X-Forwarded-For': '203.0.113.7'};
    for (let site = 1; site <= 30; site++) {
      const response = await post(undefined, {...sender, Origin: `https://${site}.example`});
      expect(response.status).toBe(200);
    }
    await post(undefined, {...sender, Origin: 'https://1.example'});
    await post(undefined, {'X-Forwarded-For': '198.51.100.7', Origin: 'https://xa.example'});
    expect((await get({Origin: 'https://1.example'})).total).toBe(2);
    expect((await get({Origin: 'https://10.example'})).total).toBe(1);
    expect((await get({Origin: 'https://11.example'})).total).toBe(0);
    expect((await get({Origin: 'https://xa.example'})).total).toBe(1);
  });

  it('turn over with the days, weeks and months of Việt Nam', async () => {
    const first = Date.parse('2020-02-01T12:00:00+07:00');
    const days = 60;
    let inWeek = 0;
    let inMonth = 0;
    for (let day = 0; day < days; day++) {
      now = new Date(first + day * 86_400_000);
      const date = new Date(now.getTime() + 7 * 3_600_000);
      if (date.getUTCDay() === 1) inWeek = 0;
      if (date.getUTCDate() === 1) inMonth = 0;
      const visits = (day % 3) + 1;
      for (let visit = 0; visit < visits; visit++) await post();
      inWeek += visits;
      inMonth += visits;
      const yesterday = day === 0 ? 0 : ((day - 1) % 3) + 1;
      expect(await get()).toMatchObject({today: visits, yesterday, week: inWeek, month: inMonth});
    }
    expect((await get()).total).toBe(120);
  });

  it('stay those of their days when the clock jumps over midnight and back', async () => {
    now = new Date('2020-03-27T23:59:59+07:00');
    await post();
    now = new Date('2020-03-28T08:00:00+07:00');
    await post();
    await post();
    expect(await get()).toMatchObject({today: 2, yesterday: 1, total: 3, online: 1});
    now = new Date('2020-03-27T23:59:59+07:00');
    await post();
    expect(await get()).toMatchObject({today: 2, yesterday: 0, total: 2});
    now = new Date('2020-03-28T08:00:01+07:00');
    expect(await get()).toMatchObject({today: 2, yesterday: 2, total: 4});
  });

  it('change at midnight there, whatever the zone of the machine', async () => {
    now = new Date('2020-03-27T16:59:59.999Z');
    await post();
    expect(await get()).toMatchObject({today: 1, yesterday: 0});
    now = new Date('2020-03-27T17:00:00Z');
    expect(await get()).toMatchObject({today: 0, yesterday: 1, week: 1, month: 1});
    now = new Date('2020-03-29T17:00:00Z');
    expect(await get()).toMatchObject({yesterday: 0, week: 0, month: 1});
  });
});
