import {describe, expect, it} from 'vitest';
import {
  articlesUrl,
  articleUrl,
  baseOf,
  categoriesUrl,
} from '../../../src/source/kinds/portal-urls.ts';

const endpoint = 'https://portal.example/api';

describe('the address of an article', () => {
  it.each([[''], [' '], ['.'], ['..'], [' .. ']])(
    'is none for an id that would lead elsewhere: %j',
    (id) => {
      expect(() => articleUrl(endpoint, id)).toThrow(expect.objectContaining({code: 'not-found'}));
    },
  );

  it.each([
    ['seed-2020-03-27', 'seed-2020-03-27'],
    ['../categories?a=b#c', '..%2Fcategories%3Fa%3Db%23c'],
    ['a b+c', 'a%20b%2Bc'],
    ['tin-tức', 'tin-t%E1%BB%A9c'],
    ['a\uD800', 'a%EF%BF%BD'],
    ['100%', '100%25'],
    ['%2e%2e', '%252e%252e'],
  ])('has the id as one segment of its path: %j', (id, segment) => {
    const url = articleUrl(endpoint, id);
    expect(url).toBe(`${endpoint}/articles/${segment}`);
    expect(new URL(url).pathname.split('/')).toHaveLength(4);
  });
});

describe('the address of a list', () => {
  it('is the same for equal questions', () => {
    const plain = articlesUrl(endpoint, {});
    expect(plain).toBe(`${endpoint}/articles?limit=10`);
    expect(articlesUrl(endpoint, {page: 1, limit: 10, sort: 'date', text: ' ', from: ''})).toBe(
      plain,
    );
    expect(articlesUrl(endpoint, {text: 'nước', sort: 'relevance'})).toBe(
      articlesUrl(endpoint, {sort: 'relevance', text: ' nước '}),
    );
  });

  it('says everything that is asked, in one order', () => {
    const url = articlesUrl(endpoint, {
      limit: 5,
      page: 2,
      sort: 'date',
      to: '2020-12-31',
      from: '2020-01-01',
      text: 'hoà & nước',
      category: 'tin tức',
      section: 'hot',
    });
    expect(url).toBe(
      `${endpoint}/articles?section=hot&category=tin+t%E1%BB%A9c&q=ho%C3%A0+%26+n%C6%B0%E1%BB%9Bc` +
        '&from=2020-01-01&to=2020-12-31&sort=date&page=2&limit=5',
    );
  });

  it('takes a search text that is no whole character', () => {
    expect(articlesUrl(endpoint, {text: '\uD800'})).toContain('q=%EF%BF%BD');
  });

  it('keeps the query that the endpoint has itself', () => {
    const gateway = `${endpoint}?key=a%2Fb`;
    expect(articlesUrl(gateway, {})).toBe(`${endpoint}/articles?key=a%2Fb&limit=10`);
    expect(categoriesUrl(gateway)).toBe(`${endpoint}/categories?key=a%2Fb`);
    expect(baseOf(gateway)).toBe(`${endpoint}/`);
  });

  it('may begin at the root of a host', () => {
    expect(categoriesUrl('https://portal.example')).toBe('https://portal.example/categories');
    expect(baseOf('https://portal.example')).toBe('https://portal.example/');
  });
});
