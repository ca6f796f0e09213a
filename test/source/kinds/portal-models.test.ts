import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {Article, ArticleSummary} from '../../../src/source/models.ts';
import {useFaultServer} from '../use-fault-server.ts';
import {modelOf, sourceAt} from './portal-sources.ts';

const server = useFaultServer();
const {signal} = new AbortController();

const articles = async (path: string): Promise<readonly ArticleSummary[]> =>
  (await sourceAt(server.at(path)).articles({}, {signal})).items;
const article = (path: string): Promise<Article> =>
  sourceAt(server.at(path)).article('bai-1', {signal});

// Dropped items are named there; that is tested with the source.
beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue(undefined));
afterEach(() => vi.restoreAllMocks());

describe('a field that cannot be used', () => {
  it.each(
    [0, true, null, {}, [], ['a'], {name: 1}].flatMap((value) =>
      [
        ...['url', 'summary', 'image', 'date_published', 'date_modified', 'authors', 'tags'],
        ...['language', '_portal', 'unheard_of'],
      ].map((field) => [field, value] as const),
    ),
  )('costs no article: %s is %j', async (field, value) => {
    expect(await modelOf({[field]: value})).toMatchObject({id: '1', title: 'Tin'});
  });

  it('is left out of the model, and so is what the model does not know', async () => {
    const item = await modelOf({url: 1, summary: '', language: '"><b>', unheard_of: 1});
    expect(item).toStrictEqual({id: '1', title: 'Tin', authors: [], sections: [], tags: []});
  });

  it('is a number that JSON cannot hold', async () => {
    const items = await articles('/bignum');
    expect(items[0]?.id).toBe('bai-2');
    expect(items[0]?.views).toBeUndefined();
    expect(items[1]?.views).toBe(0);
    expect(Object.is(items[1]?.views, -0)).toBe(false);
  });

  it('is a date that does not exist', async () => {
    const items = await articles('/dates');
    expect(items[0]).toMatchObject({id: 'bai-1'});
    expect(items[0]).not.toHaveProperty('published');
    expect(items[0]).not.toHaveProperty('modified');
    expect(items[1]).toHaveProperty('published', '2020-03-27T02:00:00.000Z');
  });

  it('is an address that must not be followed', async () => {
    const item = await article('/urls');
    expect(item).toMatchObject({id: 'bai-1', attachments: []});
    expect(item).not.toHaveProperty('url');
    expect(item).not.toHaveProperty('image');
    expect(item.bodyBase).toBe(server.at('/urls/'));
    expect(await modelOf({url: 'mailto:a@b.example'})).not.toHaveProperty('url');
  });
});

describe('what an answer may hold', () => {
  it('is 200 items', async () => {
    expect(await articles('/many')).toHaveLength(200);
  });

  it('is 50 tags, authors and sections an item', async () => {
    const many = Array.from({length: 500}, (_, number) => `n${number}`);
    const authors = many.map((name) => ({name}));
    const item = await modelOf({tags: many, authors, _portal: {sections: many}});
    expect([item.tags, item.authors, item.sections].map(({length}) => length)).toEqual([
      50, 50, 50,
    ]);
  });

  it('is texts of a length that can be shown, of whole characters', async () => {
    const [item] = await articles('/strings');
    expect(Array.from(item?.title ?? '')).toHaveLength(500);
    expect(item?.title.startsWith('\uFFFD\u202E')).toBe(true);
    expect(Array.from(item?.summary ?? '')).toHaveLength(2000);
  });

  it('never reaches the prototype of anything', async () => {
    const item = JSON.parse(
      '{"__proto__":{"polluted":1},"_portal":{"__proto__":{"views":1}}}',
    ) as object;
    const model = await modelOf(item);
    expect(Object.getPrototypeOf(model)).toBe(Object.prototype);
    expect(model).not.toHaveProperty('polluted');
    expect(model).not.toHaveProperty('views');
    await articles('/proto');
    expect(({} as {polluted?: boolean}).polluted).toBeUndefined();
  });
});
