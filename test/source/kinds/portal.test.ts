import {afterEach, beforeEach, describe, expect, it, vi, type MockInstance} from 'vitest';
import type {Article, ArticleSummary, Category, Page} from '../../../src/source/models.ts';
import type {ArticleQuery} from '../../../src/source/portal-source.ts';
import {useFaultServer} from '../use-fault-server.ts';
import {answering, listOf, modelOf, sourceAt} from './portal-sources.ts';

const server = useFaultServer();
const {signal} = new AbortController();

const articles = (path: string, query: ArticleQuery = {}): Promise<Page<ArticleSummary>> =>
  sourceAt(server.at(path)).articles(query, {signal});
const article = (path: string, id = 'bai-1'): Promise<Article> =>
  sourceAt(server.at(path)).article(id, {signal});
const categories = (path: string): Promise<readonly Category[]> =>
  sourceAt(server.at(path)).categories({signal});

let warn: MockInstance<typeof console.warn>;
beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
});
afterEach(() => vi.restoreAllMocks());

describe('a list that cannot be used', () => {
  it('is an error when it was cut off between two items', async () => {
    await expect(articles('/cut-list')).rejects.toThrow('cut off: it has 9 of 10 items');
    await expect(articles('/cut-list')).rejects.toMatchObject({code: 'invalid'});
  });

  it.each<[string, unknown, RegExp]>([
    ['null', null, /contract/],
    ['a text', 'articles', /contract/],
    ['a list without its feed', [], /version/],
    ['another version', {version: '2', items: []}, /version: /],
    ['a feed without items', {version: 'https://jsonfeed.org/version/1.1'}, /items: /],
    ['a feed whose items are no list', {...listOf(), items: {0: {}}}, /items: .*Array/],
  ])('is an error that says where it is wrong: %s', async (_, answer, message) => {
    const result = answering(answer).articles({}, {signal});
    await expect(result).rejects.toMatchObject({code: 'invalid'});
    await expect(result).rejects.toThrow(message);
  });

  it('is an error when none of its items can be used, not an empty list', async () => {
    await expect(articles('/all-bad')).rejects.toThrow(/2 of 2 items .* unusable.*item 0: id: /);
    expect(warn).not.toHaveBeenCalled();
  });

  it('does not put megabytes into a message', async () => {
    const answer = {version: 'x'.repeat(1_000_000), items: []};
    const error: unknown = await answering(answer)
      .articles({}, {signal})
      .catch((e: unknown) => e);
    expect((error as Error).message.length).toBeLessThan(400);
  });
});

describe('an item that cannot be used', () => {
  it('is dropped and named in one warning, and the others are shown', async () => {
    const {items} = await articles('/one-bad');
    expect(items.map(({id}) => id)).toEqual(Array.from({length: 9}, (_, i) => `bai-${i + 2}`));
    expect(warn).toHaveBeenCalledOnce();
    expect(warn.mock.calls[0]![0]).toMatch(
      /^\[portal-widgets\] 1 of 10 items of .*articles.* unusable\. item 0 \(id "bai-1"\): title: /,
    );
  });

  it('is named once for each answer, however many ask', async () => {
    const bad = listOf({id: '1', title: 'Tin'}, {id: '2'});
    for (const source of [answering(bad), answering(bad)]) await source.articles({}, {signal});
    expect(warn).toHaveBeenCalledOnce();
  });

  it('is named together with four others at most', async () => {
    const bad = Array.from({length: 7}, (_, id) => ({id, title: 7}));
    await answering(listOf({id: '1', title: 'Tin'}, ...bad)).articles({}, {signal});
    const message = String(warn.mock.calls[0]![0]);
    expect(message.match(/\(id "\d"\)/g)).toHaveLength(5);
    expect(message).toContain('and 2 more');
  });

  it.each([
    ['no id', {id: undefined}],
    ['a blank id', {id: ' '}],
    ['an id that a number does not hold', {id: 2 ** 53}],
    ['an id that is an object', {id: {}}],
    ['no title', {title: undefined}],
    ['a blank title', {title: ' \n'}],
    ['a title of control characters', {title: '\u0000\u0007'}],
    ['a title that is a number', {title: 1}],
  ])('has %s', async (_, fields) => {
    const good = {id: 'good', title: 'Tin'};
    const answer = listOf({id: 'bad', title: 'Tin', ...fields}, good);
    const {items} = await answering(answer).articles({}, {signal});
    expect(items.map(({id}) => id)).toEqual(['good']);
  });
});

describe('a list of articles', () => {
  it('is empty when the answer is, or has no body', async () => {
    expect(await articles('/empty')).toEqual({items: [], page: 1, total: 0, pageCount: 0});
    expect(await articles('/204', {page: 3})).toEqual({items: [], page: 3});
  });

  it('is asked for with its question', async () => {
    await articles('/ok/asks', {section: 'hot', limit: 5});
    const {urls, preflights} = await server.hits('asks');
    expect(urls).toEqual(['/ok/asks/articles?section=hot&limit=5']);
    expect(preflights).toBe(0);
  });

  it('comes as models', async () => {
    const {items, ...page} = await articles('/ok');
    expect(page).toEqual({page: 1, total: 43, pageCount: 5});
    expect(items).toHaveLength(10);
    expect(items[0]).toStrictEqual({
      id: 'bai-1',
      title: 'Hội nghị trực tuyến về phòng, chống dịch bệnh',
      url: 'https://portal.example/bai-viet/1',
      summary: 'Hội nghị trực tuyến về phòng, chống dịch bệnh: tin của phóng viên, bài số 1.',
      image: {
        url: 'https://portal.example/anh/1.svg',
        alt: 'Hội trường',
        width: 1200,
        height: 800,
        caption: 'Toàn cảnh hội nghị.',
      },
      published: '2020-03-28T02:00:00.000Z',
      modified: '2020-03-28T03:30:00.000Z',
      category: {id: 'tin-tuc', title: 'Tin tức'},
      authors: ['Bình Minh'],
      source: 'Trung tâm TT&VH Ba Chẽ',
      sections: ['hot', 'featured'],
      tags: ['tin tức'],
      views: 100,
      language: 'vi',
    });
    expect(warn).not.toHaveBeenCalled();
  });

  it('has dates in the zone of the portal and addresses of the endpoint', async () => {
    const item = await modelOf({
      date_published: '2020-03-27T09:00:00',
      url: 'bai/1',
      image: '/anh/1.jpg',
      _portal: {pinned_until: '2026-12-01', expires: '01/01/2027'},
    });
    expect(item).toMatchObject({
      published: '2020-03-27T02:00:00.000Z',
      url: 'https://portal.example/api/bai/1',
      image: {url: 'https://portal.example/anh/1.jpg', alt: ''},
      pinnedUntil: '2026-12-01',
      expires: '2027-01-01',
    });
    expect((await modelOf({id: 42})).id).toBe('42');
  });
});

describe('an article', () => {
  it('that there is not is "not found", without asking again', async () => {
    await expect(article('/404/no-article')).rejects.toMatchObject({code: 'not-found'});
    expect((await server.hits('no-article')).hits).toBe(1);
    await expect(article('/204')).rejects.toMatchObject({code: 'not-found'});
  });

  it.each<[string, unknown]>([
    ['a list', listOf()],
    ['one without a title', {id: '1', content_html: '<p>'}],
    ['no object', []],
  ])('is an error when the answer is %s', async (_, answer) => {
    const result = answering(answer).article('1', {signal});
    await expect(result).rejects.toMatchObject({code: 'invalid'});
  });

  it('has its body as it came, and its files', async () => {
    const item = await article('/ok', 'bai-3');
    expect(item).toMatchObject({
      id: 'bai-3',
      bodyBase: 'https://portal.example/bai-viet/3',
      attachments: [
        {
          url: server.at('/tai-lieu/ke-hoach.pdf'),
          mimeType: 'application/pdf',
          title: 'Kế hoạch',
          size: 123_456,
        },
      ],
    });
    expect(item.bodyHtml).toMatch(/^<p>Sáng nay.*<table>/);
  });

  it('in plain text has paragraphs of it', async () => {
    const bodyOf = async (fields: object): Promise<string> =>
      (await answering({id: '1', title: 'Tin', ...fields}).article('1', {signal})).bodyHtml;
    expect(await bodyOf({content_text: '1 < 2\n\nHết.'})).toBe('<p>1 &lt; 2</p><p>Hết.</p>');
    expect(await bodyOf({content_text: 'a', content_html: ' '})).toBe('<p>a</p>');
    expect(await bodyOf({content_text: 'a', content_html: '<p>b</p>'})).toBe('<p>b</p>');
    expect(await bodyOf({})).toBe('');
  });
});

describe('the categories', () => {
  it('are none when the answer has no body, and an error when it is none', async () => {
    expect(await categories('/204')).toEqual([]);
    await expect(answering([]).categories({signal})).rejects.toMatchObject({code: 'invalid'});
  });

  it('come as models, without the ones that cannot be used', async () => {
    expect(await categories('/ok')).toStrictEqual([
      {id: 'tin-tuc', title: 'Tin tức', count: 40},
      {id: 'thong-bao', title: 'Thông báo', parentId: 'tin-tuc', count: 3},
    ]);
    const answer = {items: [{id: 1, title: 'Tin'}, {id: 2}, null]};
    expect(await answering(answer).categories({signal})).toStrictEqual([{id: '1', title: 'Tin'}]);
    expect(warn).toHaveBeenCalledOnce();
  });
});
