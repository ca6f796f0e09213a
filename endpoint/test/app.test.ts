import type {Hono} from 'hono';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {createApp} from '../src/app.ts';
import type {Database} from '../src/database/database.ts';
import type {Log} from '../src/http/log.ts';
import {openSampleEndpoint, realId, slowStart} from './sample-endpoint.ts';
import {problemOf} from './test-request.ts';

let app: Hono;
let database: Database;

const jsonPaths = ['/articles', `/articles/${realId}`, '/categories', '/calendar', '/links'];
const paths = [...jsonPaths, '/pictures/doi-nui.svg', '/files/bieu-mau-dang-ky.pdf'];

beforeAll(async () => {
  ({app, database} = await openSampleEndpoint());
}, slowStart);

afterAll(() => database.close());

describe('/readyz', () => {
  it('says no while the tables are not there, as when a backup is put back; /healthz is of the process', async () => {
    await database.query('alter table articles rename to articles_away');
    try {
      expect((await app.request('/readyz')).status).toBe(500);
      expect((await app.request('/healthz')).status).toBe(200);
    } finally {
      await database.query('alter table articles_away rename to articles');
    }
    expect((await app.request('/readyz')).status).toBe(200);
  });
});

describe('what cannot be answered', () => {
  it('is a bad parameter, named with what is allowed', async () => {
    const response = await app.request('/articles?limit=51');
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      detail: 'The parameter limit must be a whole number from 1 to 50.',
      instance: '/articles',
      parameter: 'limit',
      given: '51',
      allowed: 'a whole number from 1 to 50',
    });
  });

  it.each([
    'section=x',
    'category=a%20b',
    `q=${'x'.repeat(201)}`,
    'from=2024-02-30',
    'to=x',
    'from=2024-02-02&to=2024-02-01',
    'sort=x',
    'page=0',
    'limit=0',
  ])('is a list of %s', async (query) => {
    const response = await app.request(`/articles?${query}`);
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toHaveProperty('parameter', query.split('=')[0]);
  });

  it.each(['no-such', '%00', 'a%2Fb', '..%2Fx', '%E0%A4%A', 'x'.repeat(5000)])(
    'is an unknown article "%s"',
    async (id) => {
      const response = await app.request(`/articles/${id}`);
      expect(response.status).toBe(404);
      expect(await problemOf(response)).toMatchObject({title: 'Not Found', status: 404});
    },
  );

  it.each([
    '/',
    '/nothing',
    '/articles/',
    '/articles/a/b',
    '/pictures/',
    '/pictures/x.svg',
    '/files/x.pdf',
  ])('is an unknown path %s', async (path) => {
    const response = await app.request(path);
    expect(response.status).toBe(404);
    expect(await problemOf(response)).toHaveProperty('instance', path);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('is a %s', async (method) => {
    for (const path of [...paths, '/healthz']) {
      const response = await app.request(path, {method});
      expect(response.status).toBe(405);
      expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
      expect(await problemOf(response)).toHaveProperty('title', 'Method Not Allowed');
    }
  });

  it.each(['a b', 'x"y', 'host:port'])('is a request for the host "%s"', async (host) => {
    const response = await app.request('/articles', {headers: {Host: host}});
    expect(response.status).toBe(400);
    await problemOf(response);
  });

  it('is one that fails inside: nothing of it is told, all of it is logged', async () => {
    const log = vi.fn<Log>();
    const secret = new Error('password is 1234');
    const broken: Database = {
      ...database,
      // One that is not shared is part of the process, whose health it decides.
      isShared: false,
      query: () => Promise.reject(secret),
    };
    const failing = createApp(broken, {log});
    for (const path of [...jsonPaths, '/healthz']) {
      const response = await failing.request(path);
      expect(response.status).toBe(500);
      const problem = await problemOf(response);
      expect(problem).toHaveProperty('title', 'Internal Server Error');
      expect(JSON.stringify(problem)).not.toContain('1234');
      expect(log).toHaveBeenLastCalledWith({
        level: 'error',
        message: 'failed',
        request: response.headers.get('X-Request-Id'),
        method: 'GET',
        path,
        error: secret,
      });
    }
    expect(log).toHaveBeenCalledTimes(jsonPaths.length + 1);
  });
});

describe('every answer', () => {
  it.each(jsonPaths)('of %s is JSON that caches may keep for a minute', async (path) => {
    const response = await app.request(path);
    const feed = path === '/articles' ? 'application/feed+json' : 'application/json';
    expect(response.headers.get('Content-Type')).toBe(`${feed}; charset=utf-8`);
    expect(response.headers.get('Cache-Control')).toBe(
      'public, max-age=60, stale-while-revalidate=300, stale-if-error=86400',
    );
    expect(response.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
  });

  it.each([...paths, '/healthz', '/nothing', '/articles?page=0'])(
    'of %s may be read and shown by pages of any origin, and does nothing itself',
    async (path) => {
      const {headers} = await app.request(path, {headers: {Origin: 'https://xa.example'}});
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
      expect(headers.get('Access-Control-Expose-Headers')).toBe(
        'Date, ETag, Retry-After, X-Request-Id',
      );
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
      expect(headers.get('Set-Cookie')).toBeNull();
    },
  );

  it.each(paths)('of %s is not sent again to those who have it', async (path) => {
    const first = await app.request(path);
    const tag = first.headers.get('ETag') ?? '';
    expect(tag).toMatch(/^"[\w-]+"$/u);
    const second = await app.request(path, {headers: {'If-None-Match': tag}});
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
    expect(second.headers.get('ETag')).toBe(tag);
    expect(second.headers.get('Cache-Control')).toBe(first.headers.get('Cache-Control'));
    expect(second.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const other = await app.request(path, {headers: {'If-None-Match': '"other"'}});
    expect(other.status).toBe(200);
  });

  it.each([...paths, '/healthz'])('of %s has a HEAD like its GET', async (path) => {
    const headers = {'X-Request-Id': 'request-0001'};
    const get = await app.request(path, {headers});
    const head = await app.request(path, {method: 'HEAD', headers});
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect([...head.headers]).toEqual([...get.headers]);
  });

  it('has another tag when what it says is another', async () => {
    const tags = await Promise.all(
      ['/articles', '/articles?page=2', '/articles?limit=9', '/categories'].map(async (path) =>
        (await app.request(path)).headers.get('ETag'),
      ),
    );
    expect(new Set(tags).size).toBe(4);
  });
});

describe('the question before an unusual request', () => {
  it.each([...paths, '/nothing'])('is answered for %s', async (path) => {
    const response = await app.request(path, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://xa.example',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'if-none-match',
      },
    });
    expect(response.status).toBe(204);
    expect(await response.text()).toBe('');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe('*');
    expect(response.headers.get('Access-Control-Max-Age')).toBe('86400');
  });
});

describe('pictures', () => {
  it('may style themselves, and are kept for long', async () => {
    const {headers} = await app.request('/pictures/doi-nui.svg');
    expect(headers.get('Content-Type')).toBe('image/svg+xml; charset=utf-8');
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'",
    );
    expect(headers.get('Cache-Control')).toMatch(/max-age=604800/u);
  });

  it.each(['/pictures/..%2Fcategories.json', '/pictures/%2e%2e%2fREADME.md', '/files/..%2Fx.pdf'])(
    'do not lead out of their folder: %s',
    async (path) => {
      expect((await app.request(path)).status).toBe(404);
    },
  );
});

describe('health', () => {
  it('is well, and never kept by caches', async () => {
    const response = await app.request('/healthz');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({status: 'ok'});
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });
});
