import type {Hono} from 'hono';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {createApp} from '../../src/app.ts';
import type {Database} from '../../src/database/database.ts';
import {listReports} from '../../src/reports/report-store.ts';
import {now, openSampleEndpoint, realId, slowStart} from '../sample-endpoint.ts';
import {post} from '../test-request.ts';

const path = `/articles/${realId}/reports`;
let app: Hono;
let database: Database;

const send = (report: unknown, address = '203.0.113.7') =>
  post(app, path, JSON.stringify(report), {'X-Forwarded-For': address});

beforeAll(async () => {
  ({database} = await openSampleEndpoint());
}, slowStart);
afterAll(() => database.close());

beforeEach(async () => {
  await database.script('truncate article_reports restart identity');
  app = createApp(database, {now: () => now, proxies: 1});
});

describe('a report that is refused', () => {
  it.each([
    ['without a message', {}, 'message'],
    ['with an empty message', {message: ' \n '}, 'message'],
    ['with a message that is no text', {message: 1}, 'message'],
    ['with too long a message', {message: 'ệ'.repeat(2001)}, 'message'],
    ['with too long a quotation', {message: 'Sai', selection: 'x'.repeat(1001)}, 'selection'],
    ['with a quotation that is no text', {message: 'Sai', selection: {}}, 'selection'],
  ])('is one %s', async (_, report, parameter) => {
    const response = await send(report);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({parameter});
    expect(await listReports(database, 10)).toEqual([]);
  });

  it('is one whose message is a list in thousands of others', async () => {
    const deep = '['.repeat(19_000) + ']'.repeat(19_000);
    for (const field of ['message', 'selection']) {
      const response = await post(app, path, `{"message": "Sai", "${field}": ${deep}}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({parameter: field, given: 'a list'});
    }
  });

  it('is one without an end', async () => {
    expect((await send({message: 'x'.repeat(100_000)})).status).toBe(413);
  });

  it('is one of no article', async () => {
    const response = await post(app, '/articles/no-such/reports', '{"message": "Sai"}');
    expect(response.status).toBe(404);
  });

  it('is the eleventh in a row from one address', async () => {
    for (let time = 0; time < 10; time++) expect((await send({message: 'Sai'})).status).toBe(202);
    const refused = await send({message: 'Sai'});
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await send({message: 'Sai'}, '2001:db8::1')).status).toBe(202);
    expect(await listReports(database, 100)).toHaveLength(11);
  });

  it('is one more than the editors can read', async () => {
    await database.query(
      `insert into article_reports (article_id, message, received)
       select $1, 'x', now() from generate_series(1, 100000)`,
      [realId],
    );
    const response = await send({message: 'Sai'});
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('86400');
  });
});

describe('a report', () => {
  it('is kept for the editors, the newest first, with the words that it is about', async () => {
    const long = '😀'.repeat(2000);
    expect((await send({message: '  Sai số điện thoại.\0 ', selection: 'A\uD800B'})).status).toBe(
      202,
    );
    expect((await send({message: long, selection: ''})).status).toBe(202);
    expect(await listReports(database, 10)).toMatchObject([
      {id: 2, article_id: realId, message: long, selection: null, received: now},
      {id: 1, message: 'Sai số điện thoại.', selection: 'AB'},
    ]);
  });

  it('leaves nothing in the database of who sent it', async () => {
    await send({message: 'Sai'});
    const [row = {}] = await database.query('select * from article_reports');
    expect(Object.keys(row).sort()).toEqual([
      'article_id',
      'id',
      'message',
      'received',
      'selection',
    ]);
  });
});
