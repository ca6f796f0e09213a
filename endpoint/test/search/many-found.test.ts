import type {Hono} from 'hono';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Feed} from '../../src/articles/feed.ts';
import type {Database} from '../../src/database/database.ts';
import {searchVector} from '../../src/search/search-vector.ts';
import {openSampleEndpoint, slowStart} from '../sample-endpoint.ts';

let app: Hono;
let database: Database;

/** More than are looked at in one go. */
const count = 5600;
const inTitle = searchVector([{isTitle: true, text: 'Rừng ngập mặn'}]);
const inBody = searchVector([{text: 'Rừng ngập mặn'}]);
const apart = searchVector([{text: 'Mặn mà, rừng cây, ngập nước'}]);

const page = async (more: string) => {
  const response = await app.request(`/articles?q=r%E1%BB%ABng+ng%E1%BA%ADp+m%E1%BA%B7n&${more}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Feed;
};

/** Every page from the first to the last, of fifty articles each. */
const readAll = async (more: string): Promise<string[]> => {
  const ids: string[] = [];
  for (let number = 1; ; number++) {
    const {items, _portal} = await page(`${more}&limit=50&page=${number}`);
    ids.push(...items.map(({id}) => id));
    if (number >= _portal.page_count) return ids;
  }
};

/** The ids of the articles of this test, as the database puts them into an order. */
const inOrder = async (order: string, where = 'true') =>
  (
    await database.query<{id: string}>(
      `select id from articles where id ~ '^m[0-9]+$' and published <= '2026-11-24T02:00:00Z' and ${where}
       order by ${order}`,
    )
  ).map(({id}) => id);

const rank = `case when search @@ '''urung_ngap'''::tsquery then 0 when search @@ '''prung_ngap'''::tsquery then 1 else 2 end`;
const newest = 'published desc, id';

beforeAll(async () => {
  ({app, database} = await openSampleEndpoint());
  await database.script(
    `insert into categories (id, title, parent_id, position)
     values ('many', 'Nhiều', null, 99), ('many.a-b', 'Nhiều', 'many', 100), ('few', 'Ít', null, 101)`,
  );
  // Three hours apart, some of them still to come; some at the same time, some pinned, now or once.
  await database.query(
    `insert into articles (id, title, summary, body_html, category_id, authors, source, published, modified,
       pinned_until, expires, search)
     select 'm' || number, 'x', 'x', '<p>x</p>',
       case number % 3 when 0 then 'many' when 1 then 'many.a-b' else 'few' end, array['x'], 'x', published,
       published,
       case when number % 500 = 7 then '2026-11-25T00:00:00Z'::timestamptz
         when number % 500 = 8 then '2026-11-01T00:00:00Z' end,
       case when number = 100 then '2026-11-01T00:00:00Z'::timestamptz end,
       (case when number % 7 = 0 then $1 when number % 7 in (1, 2) then $2 else $3 end)::tsvector
     from (
       select number, '2026-11-25T00:00:00Z'::timestamptz - number / 2 * interval '6 hours' as published
       from generate_series(0, ${count - 1}) as number
     ) as numbers`,
    [inTitle, inBody, apart],
  );
}, slowStart);
afterAll(() => database.close());

describe('a search that finds thousands', () => {
  it('has every article once, the best first and then the newest', async () => {
    const ids = await readAll('sort=relevance');
    expect(ids).toEqual(await inOrder(`${rank}, ${newest}`, 'expires is null'));
    expect((await page('')).items.map(({id}) => id)).toEqual(ids.slice(0, 10));
  });

  it('has them by date, the pinned ones first', async () => {
    const isPinned = "coalesce(pinned_until > '2026-11-24T02:00:00Z', false)";
    const ids = await readAll('sort=date');
    expect(ids).toEqual(await inOrder(`${isPinned} desc, ${newest}`, 'expires is null'));
  });

  it.each([
    ['a category and those below it', 'category=many', "category_id like 'many%'"],
    ['one below', 'category=many.a-b', "category_id = 'many.a-b'"],
    [
      'some days',
      'category=few&from=2025-03-05&to=2026-03-04',
      `category_id = 'few' and published >= '2025-03-05T00:00:00+07:00'
       and published < '2026-03-05T00:00:00+07:00'`,
    ],
  ])('has those of %s alone, and counts them', async (_, more, where) => {
    const wanted = await inOrder(`${rank}, ${newest}`, `expires is null and ${where}`);
    expect(wanted.length).toBeGreaterThan(200);
    expect(await readAll(more)).toEqual(wanted);
    expect((await page(more))._portal.total).toBe(wanted.length);
  });

  it('follows an article into another category', async () => {
    await database.query("update articles set category_id = 'few' where id = 'm12'");
    expect(await readAll('category=few')).toContain('m12');
    expect(await readAll('category=many')).not.toContain('m12');
  });
});
