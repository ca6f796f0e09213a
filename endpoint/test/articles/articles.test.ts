import type {Hono} from 'hono';
import {parse, safeParse} from 'valibot';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {ArticleItem, CategoryItem, Feed} from '../../src/articles/feed.ts';
import type {Database} from '../../src/database/database.ts';
import {
  articleSchema,
  categorySchema,
  feedSchema,
  summarySchema,
} from '../../../src/source/kinds/portal-schema.ts';
import {now, openSampleEndpoint, realId, slowStart} from '../sample-endpoint.ts';

let app: Hono;
let database: Database;

const get = async <T>(path: string): Promise<T> => {
  const response = await app.request(path);
  expect(response.status).toBe(200);
  return (await response.json()) as T;
};
const list = (query: string) => get<Feed>(`/articles?${query}`);
const idsOf = ({items}: Feed) => items.map(({id}) => id);

/** All pages of a list, one after the other, by following `next_url`. */
const readAll = async (query: string) => {
  const feeds: Feed[] = [];
  let next: string | undefined = `/articles?${query}`;
  while (next !== undefined) {
    const feed: Feed = await get<Feed>(next);
    feeds.push(feed);
    next = feed.next_url;
  }
  return feeds;
};

/** An article in the category of this test alone. */
const insert = (id: string, published: string, more: Record<string, unknown> = {}) => {
  const values: Record<string, unknown> = {
    id,
    title: id,
    summary: id,
    body_html: '<p>x</p>',
    category_id: 'test',
    authors: ['x'],
    source: 'x',
    published,
    modified: published,
    ...more,
  };
  const names = Object.keys(values);
  return database.query(
    `insert into articles (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(values),
  );
};

beforeAll(async () => {
  ({app, database} = await openSampleEndpoint());
  await database.script(`
    insert into categories (id, title, parent_id, position) values
      ('test', 'Thử', null, 90), ('test-same', 'Thử', null, 93), ('test-below', 'Thử', 'test', 91),
      ('test-deep', 'Thử', 'test-below', 92)`);
  await insert('day-before', '2019-01-04T23:59:59+07:00');
  await insert('day-start', '2019-01-05T00:00:00+07:00');
  await insert('day-end', '2019-01-05T23:59:59.999+07:00', {category_id: 'test-deep'});
  await insert('day-after', '2019-01-06T00:00:00+07:00', {category_id: 'test-below'});
  await insert('pin-ends-now', '2019-01-01T09:00:00+07:00', {pinned_until: now.toISOString()});
  await insert('pinned', '2019-01-01T09:00:00+07:00', {pinned_until: '2026-11-24T09:00:01+07:00'});
  await insert('expires-now', '2019-02-01T09:00:00+07:00', {expires: now.toISOString()});
  await insert('expires-soon', '2019-01-31T09:00:00+07:00', {expires: '2026-11-24T09:00:01+07:00'});
  await insert('tomorrow', '2026-11-25T09:00:00+07:00');
}, slowStart);

afterAll(() => database.close());

describe('the list of articles', () => {
  it('shows the newest first, after what is pinned, and not what is over or to come', async () => {
    expect(idsOf(await list('category=test'))).toEqual([
      'pinned',
      'expires-soon',
      'day-after',
      'day-end',
      'day-start',
      'day-before',
      'pin-ends-now',
    ]);
  });

  it('has pages without gaps or repeats, that together are all', async () => {
    const feeds = await readAll('limit=7');
    const ids = feeds.flatMap(idsOf);
    const listed = await database.query<{id: string}>(
      'select id from articles where published <= $1::timestamptz and coalesce(expires > $1::timestamptz, true)',
      [now.toISOString()],
    );
    expect(ids).toHaveLength(listed.length);
    expect([...ids].sort()).toEqual(listed.map(({id}) => id).sort());
    for (const [index, feed] of feeds.entries()) {
      expect(feed._portal).toEqual({
        total: listed.length,
        page: index + 1,
        page_count: feeds.length,
        count: feed.items.length,
      });
    }
  });

  it('keeps its order when many articles have one date', async () => {
    for (const id of ['same-c', 'same-a', 'same-d', 'same-b']) {
      await insert(id, '2018-05-05T08:00:00+07:00', {category_id: 'test-same'});
    }
    const ids = (await readAll('category=test-same&limit=1')).flatMap(idsOf);
    expect(ids).toEqual(['same-a', 'same-b', 'same-c', 'same-d']);
  });

  it('is empty and true past its last page', async () => {
    const feed = await list('category=test&limit=3&page=1000000000');
    expect(feed.items).toEqual([]);
    expect(feed._portal).toEqual({total: 7, page: 1_000_000_000, page_count: 3, count: 0});
    expect(feed.next_url).toBeUndefined();
  });

  it('is empty and true when nothing fits', async () => {
    expect((await list('category=no-such'))._portal).toEqual({
      total: 0,
      page: 1,
      page_count: 0,
      count: 0,
    });
  });

  it('takes in the categories below, however deep', async () => {
    expect(idsOf(await list('category=test-below'))).toEqual(['day-after', 'day-end']);
    expect(idsOf(await list('category=test-deep'))).toEqual(['day-end']);
  });

  it('ends even when categories go round in a ring', async () => {
    await database.query(`update categories set parent_id = 'test-deep' where id = 'test'`);
    try {
      expect((await list('category=test'))._portal.total).toBe(7);
      const {items} = await get<{items: CategoryItem[]}>('/categories');
      expect(items.find(({id}) => id === 'test')?.count).toBe(7);
    } finally {
      await database.query(`update categories set parent_id = null where id = 'test'`);
    }
  });

  it('counts days as they are in Việt Nam, the first and the last included', async () => {
    expect(idsOf(await list('category=test&from=2019-01-05&to=2019-01-05'))).toEqual([
      'day-end',
      'day-start',
    ]);
    expect(idsOf(await list('category=test&from=2019-01-06&to=2019-01-30'))).toEqual(['day-after']);
  });

  it('takes the first and the last day that can be written', async () => {
    expect((await list('category=test&from=0001-01-01&to=9999-12-31'))._portal.total).toBe(7);
  });

  it.each(['hot', 'featured'])('shows what the editors put into %s', async (section) => {
    const feed = await list(`section=${section}&limit=50`);
    expect(feed.items).toHaveLength(8);
    expect(feed.items.every(({_portal}) => _portal.sections.includes(section))).toBe(true);
    expect(feed.items[0]?.id).toMatch(/^mau-(?:ung-pho-bao|lich-tiep-cong-dan)$/u);
  });

  it('takes all filters together', async () => {
    const feed = await list(
      'section=hot&category=kinh-te&q=cho+phien&from=2026-11-01&to=2026-11-30',
    );
    expect(idsOf(feed)).toEqual(['mau-cho-phien-san-pham-dia-phuong']);
  });
});

describe('searching', () => {
  it.each([
    'UBND',
    'ubnd huyen',
    'ký kết',
    'ky ket',
    'KÝ KẾT CHƯƠNG TRÌNH PHỐI HỢP',
    'ky\u0301 ke\u0302\u0301t',
    'Đảng bộ huyện',
    'dang bo huyen',
    'hòa giải cơ sở',
    'hoà giải cơ sở',
    'toàn cảnh   hội\u00A0nghị',
    'giảm xuống còn 2,13%',
    '“nâng cao chất lượng đội ngũ',
  ])('finds the real article by "%s"', async (text) => {
    const feeds = await readAll(`q=${encodeURIComponent(text)}&limit=50`);
    expect(feeds.flatMap(idsOf)).toContain(realId);
  });

  it.each(['uy ban', 'Ủy ban', 'UỶ BAN', 'ủy  ban'])('finds the same by "%s"', async (text) => {
    const ids = idsOf(await list(`q=${encodeURIComponent(text)}&limit=50`));
    expect(ids).toEqual(idsOf(await list('q=uy+ban&limit=50')));
    expect(ids.length).toBeGreaterThan(0);
  });

  it.each([
    ['percent signs', 'u%nd'],
    ['underscores', 'u_nd'],
    ['backslashes', '\\'],
    ['quotes', `' or 1=1 --`],
    ['tags of the body', '<p>'],
  ])('finds nothing for %s', async (_, text) => {
    expect((await list(`q=${encodeURIComponent(text)}`))._portal.total).toBe(0);
  });

  it('does not fail for text that PostgreSQL refuses', async () => {
    expect((await list('q=%00')).items).toHaveLength(10);
    expect((await list('q=uy%00ban'))._portal.total).toBeGreaterThan(0);
    expect((await list('q=%E0%A4%A'))._portal.total).toBe(0);
  });

  it('puts hits in titles first, unless the date is wanted', async () => {
    const hasTitle = ({items}: Feed) => items.map(({title}) => /hội nghị/iu.test(title));
    const relevant = hasTitle(await list('q=hoi+nghi&limit=50'));
    expect(relevant).toContain(false);
    expect(relevant).toContain(true);
    expect(relevant).toEqual([...relevant].sort((a, b) => Number(b) - Number(a)));
    const byDate = await list('q=hoi+nghi&sort=date&limit=50');
    const dates = byDate.items.slice(1).map(({date_published: date}) => date);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('counts relevance as date when there is nothing to be relevant to', async () => {
    expect(idsOf(await list('sort=relevance'))).toEqual(idsOf(await list('sort=date')));
  });
});

describe('what is sent', () => {
  it('is a feed of which the client drops nothing', async () => {
    const feeds = await readAll('limit=50');
    for (const feed of feeds) {
      expect(safeParse(feedSchema, feed).success).toBe(true);
      for (const {content_text: text, ...item} of feed.items) {
        expect(text).toBe(item.summary);
        expect(parse(summarySchema, item)).toEqual(item);
      }
    }
    expect(feeds.flatMap(idsOf).length).toBeGreaterThanOrEqual(49);
  });

  it('is every article, of which the client drops nothing, with whole addresses', async () => {
    const rows = await database.query<{id: string}>(
      `select id from articles where source like 'Dữ%'`,
    );
    expect(rows).toHaveLength(49);
    for (const {id} of [...rows, {id: realId}]) {
      const item = await get<ArticleItem>(`/articles/${id}`);
      expect(parse(articleSchema, item)).toEqual(item);
      expect(item.url).toBe(`http://localhost/articles/${id}`);
      for (const [, address] of item.content_html.matchAll(/ (?:src|href)="([^"]*)"/gu)) {
        expect(address).toMatch(/^https?:\/\//u);
      }
      for (const {url, size_in_bytes: size} of item.attachments) {
        const file = await app.request(url);
        expect((await file.arrayBuffer()).byteLength).toBe(size);
      }
    }
  });

  it('is the real article as its page shows it', async () => {
    const item = await get<ArticleItem>(`/articles/${realId}`);
    expect(item).toMatchObject({
      title:
        'UBND huyện - Khối MTTQ và các đoàn thể chính trị - xã hội huyện ký kết chương trình phối hợp năm 2020',
      date_published: '2020-03-27T09:00:00+07:00',
      language: 'vi',
      authors: [{name: 'Bình Minh'}],
      tags: [],
      attachments: [],
      image: 'http://localhost/pictures/ky-ket.svg',
      _portal: {
        source: 'Trung tâm TT&VH Ba Chẽ',
        category: {id: 'tin-tuc-su-kien', title: 'Tin tức - Sự kiện'},
        sections: [],
        caption: 'Hai đơn vị ký kết, thống nhất nội dung chương trình phối hợp năm 2020.',
        image_width: 1200,
        image_height: 800,
      },
    });
    expect(item).not.toHaveProperty('content_text');
    expect(item._portal).not.toHaveProperty('views');
  });

  it('is a list with pictures of its own, each of them there', async () => {
    const {items} = await list('limit=50');
    const images = new Set(items.flatMap(({image}) => image ?? []));
    expect(images.size).toBeGreaterThan(10);
    for (const image of images) expect((await app.request(image)).status).toBe(200);
  });

  it('is an article that is over, for those who have a link to it', async () => {
    expect(idsOf(await list('q=tam+ngung+cung+cap+dien'))).toEqual([]);
    const item = await get<ArticleItem>('/articles/mau-tam-ngung-cap-dien');
    expect(item._portal.expires).toBe('2026-11-23T09:00:00+07:00');
  });

  it('is not an article that is to come', async () => {
    expect((await app.request('/articles/tomorrow')).status).toBe(404);
  });
});

describe('the categories', () => {
  it('are in the order of the editors, and the client drops nothing of them', async () => {
    const {items} = await get<{items: CategoryItem[]}>('/categories');
    expect(items.map((item) => parse(categorySchema, item))).toEqual(items);
    expect(items.slice(0, 4).map(({id}) => id)).toEqual([
      'tin-tuc-su-kien',
      'chi-dao-dieu-hanh',
      'kinh-te',
      'nong-nghiep',
    ]);
    expect(items[3]?.parent_id).toBe('kinh-te');
    expect(items[0]).not.toHaveProperty('parent_id');
  });

  it('say how many articles their lists have', async () => {
    const {items} = await get<{items: CategoryItem[]}>('/categories');
    for (const {id, count} of items) {
      expect((await list(`category=${id}`))._portal.total).toBe(count);
    }
    expect(items.find(({id}) => id === 'kinh-te')?.count).toBeGreaterThan(3);
  });
});
