import {describe, expect, it} from 'vitest';
import {feedFilter} from '../../../../src/source/kinds/feed/feed-query.ts';
import type {Article} from '../../../../src/source/models.ts';

const articleOf = (published: string): Article => ({
  id: published,
  title: published,
  published,
  authors: [],
  sections: [],
  tags: [],
  bodyHtml: '',
  bodyBase: 'https://portal.example/',
  attachments: [],
});

const articles = [
  '2020-03-26T16:59:59.000Z',
  '2020-03-26T17:00:00.000Z',
  '2020-03-27T16:59:59.000Z',
  '2020-03-27T17:00:00.000Z',
].map(articleOf);

const foundIn = (from?: string, to?: string): number =>
  feedFilter({...(from && {from}), ...(to && {to})}, {}, 'Asia/Ho_Chi_Minh').pick(articles).length;

describe('the days of a question to a feed', () => {
  it('are those of the portal, both included', () => {
    expect(foundIn('2020-03-27', '2020-03-27')).toBe(2);
    expect(foundIn(undefined, '2020-03-26')).toBe(1);
    expect(foundIn('2020-03-28')).toBe(1);
  });

  it('may go to the last one that can be written', () => {
    expect(foundIn('2020-03-27', '9999-12-31')).toBe(3);
  });

  it('are none where they are no days', () => {
    expect(foundIn(undefined, 'tomorrow')).toBe(0);
    expect(foundIn('275760-09-13', '275760-09-13')).toBe(0);
  });
});
