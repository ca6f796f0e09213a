import {describe, expect, it} from 'vitest';
import {hasNextPage, pageCountOf, pageNumbers} from '../../../src/elements/search-box/paging.ts';

const items = [...Array(10).keys()];

describe('the pages of a search', () => {
  it.each([
    [
      'a page that came empty is the last, whatever was said',
      {items: [], page: 2, total: 99},
      false,
    ],
    ['a full page may go on where nothing is known', {items, page: 1}, true],
    ['a page that is not full is the last where nothing is known', {items: [1], page: 1}, false],
    ['a total of one page has no second', {items, page: 1, total: 10}, false],
    ['a total of one more has a second', {items, page: 1, total: 11}, true],
    [
      'the number of pages is believed before the total',
      {items, page: 1, pageCount: 1, total: 99},
      false,
    ],
  ])('%s', (_promise, page, expected) => {
    expect(hasNextPage(page, 10)).toBe(expected);
  });

  it('are not counted where the source does not know', () => {
    expect(pageCountOf({items, page: 1}, 10)).toBeUndefined();
    expect(pageCountOf({items, page: 1, total: 0}, 10)).toBe(0);
  });

  it.each([
    [1, 1, [1]],
    [1, 5, [1, 2, 0, 5]],
    [3, 5, [1, 2, 3, 4, 5]],
    [50, 99, [1, 0, 49, 50, 51, 0, 99]],
    // An address may lead past the last page.
    [9, 2, [1, 2]],
  ])('on page %i of %i are offered as %j, 0 for a gap', (current, count, expected) => {
    expect(pageNumbers(current, count)).toEqual(expected);
  });
});
