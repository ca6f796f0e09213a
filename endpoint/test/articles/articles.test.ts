import {describe, expect, it} from 'vitest';
import type {CategoryItem, Feed} from '../../src/articles/feed.ts';
import {now, realId} from '../sample-endpoint.ts';
import {idsOf, useArticles} from './asking.ts';
import {insertArticle} from './edge-cases.ts';

const {get, list, readAll, database} = useArticles();

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
    const listed = await database().query<{id: string}>(
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
      await insertArticle(database(), id, '2018-05-05T08:00:00+07:00', {category_id: 'test-same'});
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
    await database().query(`update categories set parent_id = 'test-deep' where id = 'test'`);
    try {
      expect((await list('category=test'))._portal.total).toBe(7);
      const {items} = await get<{items: CategoryItem[]}>('/categories');
      expect(items.find(({id}) => id === 'test')?.count).toBe(7);
    } finally {
      await database().query(`update categories set parent_id = null where id = 'test'`);
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
