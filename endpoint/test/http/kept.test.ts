import {Hono} from 'hono';
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import {createApp, type EndpointOptions} from '../../src/app.ts';
import type {Database} from '../../src/database/database.ts';
import type {Log} from '../../src/http/log.ts';
import type {VisitItem} from '../../src/visits/visit-routes.ts';
import {now, openSampleEndpoint, realId, slowStart} from '../sample-endpoint.ts';
import {post} from '../test-request.ts';

let database: Database;
/** How often the database was asked. */
let asked: number;

const appOn = (options: EndpointOptions = {}): Hono => {
  const counting: Database = {
    ...database,
    query: (...question) => {
      asked += 1;
      return database.query(...question);
    },
  };
  return createApp(counting, {now: () => now, keepSeconds: 60, ...options});
};

const headersOf = (response: Response) => {
  const {'x-request-id': id, ...others} = Object.fromEntries(response.headers);
  expect(id).toMatch(/^[\da-f-]{36}$/u);
  return {id, others};
};

beforeAll(async () => {
  ({database} = await openSampleEndpoint());
}, slowStart);
afterAll(() => database.close());
beforeEach(() => {
  asked = 0;
});

describe('an answer that is given again', () => {
  it.each(['/articles?q=uy+ban', `/articles/${realId}`, '/categories', '/calendar', '/links'])(
    'has the bytes and headers of the first, and an id of its own: %s',
    async (path) => {
      const app = appOn();
      for (const accepted of ['', 'gzip', 'br']) {
        const get = (headers = {}) =>
          app.request(path, {headers: {'Accept-Encoding': accepted, ...headers}});
        const first = await get();
        asked = 0;
        const again = await get();
        expect(again.status).toBe(200);
        expect(headersOf(again).others).toEqual(headersOf(first).others);
        expect(headersOf(again).id).not.toBe(headersOf(first).id);
        expect(await again.arrayBuffer()).toEqual(await first.arrayBuffer());
        const etag = again.headers.get('ETag') ?? '';
        const unchanged = await get({'If-None-Match': etag});
        expect(unchanged.status).toBe(304);
        expect(headersOf(unchanged).others).toMatchObject({
          etag,
          'access-control-allow-origin': '*',
          'x-content-type-options': 'nosniff',
        });
        expect(headersOf(unchanged).others).not.toHaveProperty('content-length');
      }
      const head = await app.request(path, {method: 'HEAD'});
      expect(head.headers.get('ETag')).toBe((await app.request(path)).headers.get('ETag'));
      expect(asked).toBe(0);
    },
  );

  it('has the id that a proxy gave', async () => {
    const app = appOn();
    await app.request('/links');
    const again = await app.request('/links', {headers: {'X-Request-Id': 'from-nginx-01'}});
    expect(again.headers.get('X-Request-Id')).toBe('from-nginx-01');
  });

  it('is none for a host that is none', async () => {
    const app = appOn();
    const headers = {Host: 'a/b'};
    for (let time = 0; time < 2; time++) {
      expect((await app.request('/links', {headers})).status).toBe(400);
    }
  });

  it('is logged like the first', async () => {
    const log = vi.fn<Log>();
    const app = appOn({log, logRequests: true});
    for (let time = 0; time < 2; time++) await app.request('/links');
    expect(log).toHaveBeenCalledTimes(2);
  });

  it('opens to each origin for itself where only some may read', async () => {
    const app = appOn({origins: ['https://a.example', 'https://b.example']});
    for (const origin of ['https://a.example', 'https://b.example', 'https://c.example']) {
      const {headers} = await app.request('/links', {headers: {Origin: origin}});
      const allowed = origin === 'https://c.example' ? null : origin;
      expect(headers.get('Access-Control-Allow-Origin')).toBe(allowed);
      expect(headers.get('Vary')).toContain('Origin');
    }
    expect(asked).toBe(1);
  });

  it('is that of the site that asks, where the answer is about the site', async () => {
    const app = appOn();
    await post(app, '/visits', '', {Origin: 'https://a.example'});
    const totalOf = async (origin: string) => {
      const response = await app.request('/visits', {headers: {Origin: origin}});
      expect(response.headers.get('Vary')).toContain('Origin');
      return ((await response.json()) as VisitItem).total;
    };
    expect(await totalOf('https://a.example')).toBe(1);
    expect(await totalOf('https://b.example')).toBe(0);
    asked = 0;
    expect(await totalOf('https://a.example')).toBe(1);
    expect(await totalOf('https://b.example')).toBe(0);
    expect(asked).toBe(0);
  });

  it('is given again below a prefix too', async () => {
    const site = new Hono().route('/api', appOn());
    const first = await site.request('/api/links');
    const again = await site.request('/api/links');
    expect(headersOf(again).others).toEqual(headersOf(first).others);
    expect(asked).toBe(1);
  });
});
