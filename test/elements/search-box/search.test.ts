import {describe, expect, it} from 'vitest';
import {withSearch} from '../../../src/elements/search-box/search-address.ts';
import {isSearch, searchFrom} from '../../../src/elements/search-box/search.ts';

describe('a search in an address', () => {
  it.each([
    ['', {}],
    ['?q=&category=&page=1', {}],
    ['?q=%20%20', {}],
    ['?page=-3&sort=stars', {}],
    ['?page=1e9&sort=', {}],
    ['?from=31/12/2020&to=x', {}],
    ['?utm_source=x', {}],
    ['?q=%E1%BB%A7y+ban', {text: 'ủy ban'}],
    ['?q=%FF', {text: '\uFFFD'}],
    [`?q=${encodeURIComponent('tiếng\u00A0Việt'.normalize('NFD'))}`, {text: 'tiếng Việt'}],
    [`?q=${encodeURIComponent(' công\u00AD an \u200B')}`, {text: 'công an'}],
    ['?q=%E2%80%8B', {}],
    ['?q=%E2%80%9Cti%E1%BA%BFp%20d%C3%A2n%E2%80%9D', {text: '"tiếp dân"'}],
    [
      'q=a&category=y-te&from=2020-01-01&to=2020-12-31&sort=date&page=2',
      {text: 'a', category: 'y-te', from: '2020-01-01', to: '2020-12-31', sort: 'date', page: 2},
    ],
  ] as const)('reads "%s"', (query, search) => {
    expect(searchFrom(query)).toEqual(search);
  });

  it('keeps the other parameters and the fragment, and drops what is no longer searched for', () => {
    expect(withSearch('https://a.example/tim?lang=en&q=old&page=3#x', {text: 'ủy & ban'})).toBe(
      'https://a.example/tim?lang=en&q=%E1%BB%A7y+%26+ban#x',
    );
  });

  it('comes back as it went', () => {
    const search = {text: 'a+b&c=d #', category: 'x y', from: '2020-01-01', page: 4};
    expect(searchFrom(new URL(withSearch('https://a.example/', search)).search)).toEqual(search);
  });

  it.each([
    [{}, false],
    [{sort: 'date', page: 2}, false],
    [{text: 'x'}, true],
    [{category: 'x'}, true],
    [{to: '2020-01-01'}, true],
  ] as const)('%o is something to look for: %s', (search, expected) => {
    expect(isSearch(search)).toBe(expected);
  });
});
