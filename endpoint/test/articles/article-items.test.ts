import {parse, safeParse} from 'valibot';
import {describe, expect, it} from 'vitest';
import type {ArticleItem, CategoryItem} from '../../src/articles/feed.ts';
import {
  articleSchema,
  categorySchema,
  feedSchema,
  summarySchema,
} from '../../../src/source/kinds/portal-schema.ts';
import {realId} from '../sample-endpoint.ts';
import {idsOf, useArticles} from './asking.ts';

const {get, list, readAll, database, request} = useArticles();

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
    const rows = await database().query<{id: string}>(
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
        const file = await request(url);
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
    for (const image of images) expect((await request(image)).status).toBe(200);
  });

  it('is an article that is over, for those who have a link to it', async () => {
    expect(idsOf(await list('q=tam+ngung+cung+cap+dien'))).toEqual([]);
    const item = await get<ArticleItem>('/articles/mau-tam-ngung-cap-dien');
    expect(item._portal.expires).toBe('2026-11-23T09:00:00+07:00');
  });

  it('is not an article that is to come', async () => {
    expect((await request('/articles/tomorrow')).status).toBe(404);
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
