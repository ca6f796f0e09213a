import {Hono} from 'hono';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {createApp} from '../src/app.ts';
import type {ArticleItem, Feed} from '../src/articles/feed.ts';
import type {Database} from '../src/database/database.ts';
import type {Log} from '../src/http/log.ts';
import {now, openSampleEndpoint, realId, slowStart} from './sample-endpoint.ts';
import {problemOf} from './test-request.ts';

let app: Hono;
let database: Database;

beforeAll(async () => {
  ({app, database} = await openSampleEndpoint());
}, slowStart);

afterAll(() => database.close());

describe('addresses in answers', () => {
  const feedOf = async (at: Hono, path: string, host?: string) => {
    const response = await at.request(path, host === undefined ? {} : {headers: {Host: host}});
    return (await response.json()) as Feed;
  };

  it('are those of the request', async () => {
    const feed = await feedOf(
      app,
      'http://xa.example:8787/articles?q=+uy+ban&limit=1&utm_source=x',
    );
    expect(feed.home_page_url).toBe('http://xa.example:8787/');
    expect(feed.feed_url).toBe(
      'http://xa.example:8787/articles?q=uy+ban&sort=relevance&page=1&limit=1',
    );
    expect(feed.next_url).toBe(
      'http://xa.example:8787/articles?q=uy+ban&sort=relevance&page=2&limit=1',
    );
  });

  it('are below the prefix that the endpoint is mounted at', async () => {
    const site = new Hono();
    site.get('/', (c) => c.text('home'));
    site.route('/api', app);
    const feed = await feedOf(site, 'http://xa.example/api/articles?limit=1');
    expect(feed.next_url).toBe('http://xa.example/api/articles?sort=date&page=2&limit=1');
    expect(feed.items[0]?.image).toMatch(/^http:\/\/xa\.example\/api\/pictures\//u);
    expect(feed.items[0]?.url).toMatch(/^http:\/\/xa\.example\/api\/articles\//u);
    expect((await site.request(feed.items[0]?.image ?? '')).status).toBe(200);
    expect(await (await site.request('/')).text()).toBe('home');
    for (const [path, status] of [
      ['/api/nothing', 404],
      ['/api/articles?page=0', 400],
    ] as const) {
      const response = await site.request(path);
      expect(response.status).toBe(status);
      await problemOf(response);
    }
    const wrongMethod = await site.request('/api/articles', {method: 'POST'});
    expect(wrongMethod.status).toBe(405);
    expect((await site.request('/api/articles', {method: 'OPTIONS'})).status).toBe(204);
  });

  it('tell nothing of a failure below a prefix either', async () => {
    const log = vi.fn<Log>();
    const site = new Hono();
    const broken: Database = {...database, query: () => Promise.reject(new Error('secret'))};
    site.route('/api', createApp(broken, {log}));
    const response = await site.request('/api/categories');
    expect(response.status).toBe(500);
    expect(JSON.stringify(await problemOf(response))).not.toContain('secret');
    expect(log).toHaveBeenCalledTimes(1);
  });

  it('are the public ones where those are set, whatever the request says', async () => {
    const set = createApp(database, {
      now: () => now,
      publicUrl: 'https://portal.example/api/',
      articleUrl: 'https://www.example/tin/{id}',
      homeUrl: 'https://www.example/',
      title: 'Cổng thông tin xã',
    });
    const feed = await feedOf(set, 'http://10.0.0.1:8787/articles?limit=1');
    expect(feed).toMatchObject({
      title: 'Cổng thông tin xã',
      home_page_url: 'https://www.example/',
      feed_url: 'https://portal.example/api/articles?sort=date&page=1&limit=1',
    });
    const response = await set.request(`/articles/${realId}`);
    const item = (await response.json()) as ArticleItem;
    expect(item.url).toBe(`https://www.example/tin/${realId}`);
    expect(item.image).toBe('https://portal.example/api/pictures/ky-ket.svg');
    expect(item.content_html).toContain('src="https://portal.example/api/pictures/phong-hop.svg"');
  });
});
