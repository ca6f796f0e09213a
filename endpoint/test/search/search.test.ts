import type {Hono} from 'hono';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Feed} from '../../src/articles/feed.ts';
import type {Database} from '../../src/database/database.ts';
import {searchVector} from '../../src/search/search-vector.ts';
import {openSampleEndpoint, realId, slowStart} from '../sample-endpoint.ts';

let app: Hono;
let database: Database;

const list = async (query: string, more = '') => {
  const response = await app.request(`/articles?q=${encodeURIComponent(query)}&limit=50${more}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Feed;
};
const search = async (query: string, more = '&category=search') =>
  (await list(query, more)).items.map(({id}) => id);

/** An article in the category of this test alone; the later it is inserted, the older it is. */
let age = 0;
const insert = (id: string, title: string, body = '') =>
  database.query(
    `insert into articles
       (id, title, summary, body_html, category_id, authors, source, published, modified, search)
     values ($1, $2, '', $3, 'search', $4, 'x', $5, $5, $6::tsvector)`,
    [
      id,
      title,
      `<p>${body}</p>`,
      ['x'],
      new Date(Date.UTC(2019, 0, 100 - age++)).toISOString(),
      searchVector([{isTitle: true, text: title}, {text: body}]),
    ],
  );

beforeAll(async () => {
  ({app, database} = await openSampleEndpoint());
  await database.query(`insert into categories (id, title, position) values ('search', 'Tìm', 99)`);
  // In this order by date; every search must bring them into its own.
  await insert('hoan', 'Hoàn thành kế hoạch');
  await insert('hoa-acute', 'Hoá học');
  await insert('hoa-old', 'Hòa bình');
  await insert('hoa-new', 'Hoà nhạc');
  await insert('hoa-plain', 'Hoa đào');
  await insert('ky-y', 'Kỹ thuật canh tác');
  await insert('ky-i', 'Kĩ thuật nuôi tôm');
  await insert('ky-other', 'Kì thuật lại');
  await insert('duong', 'Con đường mới');
  await insert('scattered', 'Bàn về nhân sự của ủy viên, người dân', 'x');
  await insert('body', 'Tin ngắn', 'Theo Ủy ban nhân dân xã');
  await insert('title', 'Ủy ban nhân dân họp', 'x');
  await insert('short', 'UBND họp', 'x');
  await insert('digits', 'Quyết định 1204/QĐ-UBND', 'điểm 2,13%');
}, slowStart);

afterAll(() => database.close());

describe('a search that finds nothing', () => {
  it.each(['%', '\\', `'`, '<p>', '&|!()<->:*', 'hoa | xyzzy', `';drop table x`])(
    'is %s, which means nothing to the database',
    async (query) => {
      expect(await search(query)).toEqual([]);
    },
  );

  it('has no part of a syllable, and all the words or none', async () => {
    expect(await search('ho')).toEqual([]);
    expect(await search('oan')).toEqual([]);
    expect(await search('hoàn xyzzy')).toEqual([]);
  });

  it('is not made one by a word typed two hundred letters long', async () => {
    expect(await search('ế'.repeat(200))).toEqual([]);
    expect(await search('a '.repeat(100))).toEqual([]);
  });
});

describe('a search', () => {
  it.each([
    ['uy ban'],
    ['ủy ban'],
    ['uỷ ban'],
    ['UBND'],
    ['ubnd'],
    ['Ba Che'],
    ['Ba Chẽ'],
    ['khối mttq'],
    ['khoi mat tran to quoc'],
    ['u\u0309y ban'],
    ['hoà giải cơ sở'],
  ])('finds the real article by "%s"', async (query) => {
    const ids = await search(query, '&from=2020-03-27&to=2020-03-27');
    expect(ids).toEqual([realId]);
  });

  it('typed with marks ranks the same spelling over the other place of the tone', async () => {
    expect(await search('hoà')).toEqual(['hoa-new', 'hoa-old']);
    expect(await search('hòa')).toEqual(['hoa-old', 'hoa-new']);
    expect(await search('HO\u00C0')).toEqual(['hoa-new', 'hoa-old']);
  });

  it('typed with marks finds other marks only when there is nothing better', async () => {
    expect(await search('hoả')).toEqual(['hoa-acute', 'hoa-old', 'hoa-new', 'hoa-plain']);
    expect(await search('đuờng')).toEqual(['duong']);
    expect(await search('hoả', '&category=search&from=2019-04-08')).toEqual([
      'hoa-acute',
      'hoa-old',
    ]);
  });

  it('typed without marks finds all marks, the plain spelling first', async () => {
    expect(await search('hoa')).toEqual(['hoa-plain', 'hoa-acute', 'hoa-old', 'hoa-new']);
  });

  it('takes i and y for one another last, with the same marks', async () => {
    expect(await search('kỹ thuật')).toEqual(['ky-y', 'ky-i']);
    expect(await search('kĩ thuật')).toEqual(['ky-i', 'ky-y']);
    expect(await search('ki thuat')).toEqual(['ky-i', 'ky-other', 'ky-y']);
  });

  it('takes words with marks strictly and words without them as they are', async () => {
    expect(await search('Hoà nhac')).toEqual(['hoa-new']);
    expect(await search('hoả nhạc')).toEqual(['hoa-new']);
  });

  it('ranks words side by side over words apart, and titles over bodies', async () => {
    expect(await search('uy nhan dan')).toEqual(
      expect.arrayContaining(['scattered', 'body', 'title', 'short']),
    );
    expect(await search('uy ban nhan dan')).toEqual([
      'title',
      'short',
      'digits',
      'body',
      'scattered',
    ]);
  });

  it('finds an abbreviation by what it means, and the other way round', async () => {
    expect(await search('ubnd')).toEqual(['title', 'short', 'digits', 'body']);
    expect(await search('ủy ban nhân dân họp')).toEqual(['title', 'short']);
    expect(await search('UBND họp')).toEqual(['title', 'short']);
    expect(await search('QĐ UBND')).toEqual(['digits']);
  });

  it('finds numbers as they are written', async () => {
    expect(await search('1204/QĐ-UBND')).toEqual(['digits']);
    expect(await search('2,13%')).toEqual(['digits']);
  });

  it.each(['hoa:*', '!hoa', '(hoa', 'hoa\u200B', ' hoa\u00A0'])(
    'for "%s" is for "hoa"',
    async (query) => {
      expect(await search(query)).toEqual(await search('hoa'));
    },
  );

  it('has the date in its own order when that is wanted', async () => {
    expect(await search('hoà', '&category=search&sort=date')).toEqual(['hoa-old', 'hoa-new']);
  });

  it('has pages without gaps or repeats', async () => {
    const all = await search('hoa');
    const pages: string[] = [];
    let next: string | undefined = '/articles?q=hoa&category=search&limit=1';
    while (next !== undefined) {
      const feed = (await (await app.request(next)).json()) as Feed;
      pages.push(...feed.items.map(({id}) => id));
      next = feed.next_url;
    }
    expect(pages).toEqual(all);
  });

  it('counts what it found, and no more', async () => {
    expect((await list('hoà', '&category=search'))._portal).toEqual({
      total: 2,
      page: 1,
      page_count: 1,
      count: 2,
    });
  });
});

describe('what was found', () => {
  it('is quoted where the words stand, without markup', async () => {
    const {items} = await list('Ba Chẽ', '&from=2020-03-27&to=2020-03-27');
    expect(items[0]?._portal.snippet).toMatch(/^Ngày 26\/3, UBND huyện/u);
    const snippet = (await list('covid', '&to=2020-03-27')).items[0]?._portal.snippet;
    expect(snippet).toMatch(/^….*phòng, chống dịch Covid-19.*…$/u);
    expect(snippet).not.toContain('<');
  });

  it('is quoted in searches only', async () => {
    const response = await app.request('/articles');
    const {items} = (await response.json()) as Feed;
    expect(items.every(({_portal}) => !('snippet' in _portal))).toBe(true);
    expect(JSON.stringify(await list('hoa'))).not.toContain('body_html');
  });
});

describe('what is searched', () => {
  it('may be larger than the database can index', async () => {
    const body = Array.from({length: 60_000}, (_, number) => `${number} đất`).join(' ');
    await insert('huge', 'Rất dài', body);
    expect(await search('rat dai')).toEqual(['huge']);
    expect(await search('117')).toEqual(['huge']);
  });
});
