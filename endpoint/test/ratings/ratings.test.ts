import type {Hono} from 'hono';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {createApp} from '../../src/app.ts';
import type {ArticleItem} from '../../src/articles/feed.ts';
import type {Database} from '../../src/database/database.ts';
import {RatingLog} from '../../src/ratings/rating-store.ts';
import {now, openSampleEndpoint, realId, slowStart} from '../sample-endpoint.ts';
import {post} from '../test-request.ts';

const path = `/articles/${realId}/ratings`;
let app: Hono;
let database: Database;

const ratingNow = async () => {
  const response = await app.request(`/articles/${realId}`);
  return ((await response.json()) as ArticleItem)._portal.rating;
};

beforeAll(async () => {
  ({database} = await openSampleEndpoint());
}, slowStart);
afterAll(() => database.close());

beforeEach(async () => {
  await database.script('truncate article_ratings');
  app = createApp(database, {now: () => now, proxies: 1});
});

describe('a rating that is refused', () => {
  it.each([
    ['{"score": 0}', 'score', '0'],
    ['{"score": 6}', 'score', '6'],
    ['{"score": 4.5}', 'score', '4.5'],
    ['{"score": "4"}', 'score', '"4"'],
    ['{}', 'score', ''],
    ['', 'body', ''],
    ['4', 'body', '4'],
    ['[4]', 'body', '[4]'],
    ['{"score": 4', 'body', '{"score": 4'],
  ])('is %s, and the answer names %s', async (body, parameter, given) => {
    const response = await post(app, path, body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({parameter, given});
    expect(await ratingNow()).toEqual({count: 0});
  });

  it('is one of another kind of content', async () => {
    const headers = {'Content-Type': 'application/x-www-form-urlencoded'};
    const response = await post(app, path, '{"score": 4}', headers);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      parameter: 'Content-Type',
      allowed: 'application/json or text/plain',
    });
  });

  it('is one that is long', async () => {
    const response = await post(app, path, JSON.stringify({score: 4, more: 'x'.repeat(300)}));
    expect(response.status).toBe(413);
  });

  it.each(['no-such-article', '%00', '..%2Fx'])('is one of no article: %s', async (id) => {
    expect((await post(app, `/articles/${id}/ratings`, '{"score": 4}')).status).toBe(404);
  });

  it('is one of an article that is to be published yet', async () => {
    const early = createApp(database, {now: () => new Date('2000-01-01T00:00:00Z')});
    expect((await post(early, path, '{"score": 4}')).status).toBe(404);
  });

  it('is the sixty-first in a row from one address, which is told when to go on', async () => {
    const from = (address: string) =>
      post(app, path, '{"score": 4}', {'X-Forwarded-For': `1.2.3.4, ${address}`});
    for (let time = 0; time < 60; time++) expect((await from('203.0.113.7')).status).toBe(200);
    const refused = await from('203.0.113.7');
    expect(refused.status).toBe(429);
    const wait = Number(refused.headers.get('Retry-After'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(10);
    expect(await refused.json()).toMatchObject({
      detail: `Too many ratings come from this address. Try again in ${wait} seconds.`,
    });
    expect((await from('203.0.113.8')).status).toBe(200);
    expect((await ratingNow()).count).toBe(61);
  });

  it('is one by another method', async () => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const response = await app.request(path, {method});
      expect(response.status).toBe(405);
      expect(response.headers.get('Allow')).toBe('POST, OPTIONS');
    }
  });
});

describe('a rating', () => {
  it('is counted, and the answer says how the article stands', async () => {
    expect(await ratingNow()).toEqual({count: 0});
    const first = await post(app, path, '{"score": 4}');
    expect(first.status).toBe(200);
    expect(first.headers.get('Cache-Control')).toBe('no-store');
    expect(await first.json()).toEqual({count: 1, average: 4});
    await post(app, path, '{"score": 5}');
    const third = await post(app, path, '{"score": 5}', {'Content-Type': 'application/json'});
    expect(await third.json()).toEqual({count: 3, average: 4.67});
    expect(await ratingNow()).toEqual({count: 3, average: 4.67});
  });

  it('leaves nothing in the database of who rated', async () => {
    await post(app, path, '{"score": 4}', {'X-Forwarded-For': '203.0.113.7'});
    const [row = {}] = await database.query('select * from article_ratings');
    expect(Object.keys(row).sort()).toEqual(['article_id', 'points', 'ratings', 'shard']);
  });

  it('is in one statement with those of a crowd, of which none is lost', async () => {
    const statements: string[] = [];
    const watched: Database = {
      ...database,
      query(sql, parameters) {
        statements.push(sql);
        return database.query(sql, parameters);
      },
    };
    const log = new RatingLog(watched, () => now);
    const ratings = Array.from({length: 500}, (_, number) => log.add(realId, (number % 5) + 1));
    const nowhere = log.add('no-such-article', 3);
    expect(await Promise.all(ratings)).toContainEqual({count: 500, average: 3});
    expect(await nowhere).toBeUndefined();
    expect(statements.filter((sql) => sql.includes('insert'))).toHaveLength(1);
  });
});
