import {describe, expect, it} from 'vitest';
import {askForArticles, currentArticles, isNew, isPinned} from '../../src/source/listing.ts';
import type {ArticleSummary} from '../../src/source/models.ts';

const zone = 'Asia/Ho_Chi_Minh';
const now = Date.parse('2026-03-27T09:00:00+07:00');

const article = (id: string, more: Partial<ArticleSummary> = {}): ArticleSummary => ({
  id,
  title: `Bài ${id}`,
  authors: [],
  sections: [],
  tags: [],
  ...more,
});

const ids = (articles: readonly ArticleSummary[]): string[] =>
  currentArticles(articles, now, zone).map(({id}) => id);

describe('a list of articles', () => {
  it('leaves out what has expired, to the millisecond', () => {
    const expired = article('a', {expires: '2026-03-27T02:00:00.000Z'});
    const current = article('b', {expires: '2026-03-27T02:00:00.001Z'});
    expect(ids([expired, current, article('c')])).toEqual(['b', 'c']);
  });

  it('takes a day of expiry from its midnight in the zone of the portal', () => {
    expect(
      ids([article('a', {expires: '2026-03-27'}), article('b', {expires: '2026-03-28'})]),
    ).toEqual(['b']);
  });

  it('puts pinned articles first and keeps the order otherwise', () => {
    const pinnedUntil = '2026-03-28';
    const list = [
      article('a'),
      article('b', {pinnedUntil}),
      article('c'),
      article('d', {pinnedUntil}),
    ];
    expect(ids(list)).toEqual(['b', 'd', 'a', 'c']);
  });

  it('no longer pins what was pinned until now', () => {
    expect(ids([article('a'), article('b', {pinnedUntil: '2026-03-27'})])).toEqual(['a', 'b']);
    expect(isPinned(article('b'), now, zone)).toBe(false);
  });

  it('keeps an article whose times are broken', () => {
    expect(ids([article('a', {expires: 'soon', pinnedUntil: 'later'})])).toEqual(['a']);
  });

  it.each([
    ['2026-03-27T01:59:59.000Z', 24, true],
    ['2026-03-26T02:00:00.001Z', 24, true],
    ['2026-03-26T02:00:00.000Z', 24, false],
    ['2026-03-27T02:00:00.001Z', 24, false],
    ['2026-03-27', 24, true],
    ['2026-03-27T01:59:59.000Z', 0, false],
    ['2026-03-27T01:59:59.000Z', -5, false],
  ])('says of %s with %d hours that it is new: %s', (published, hours, expected) => {
    expect(isNew(article('a', {published}), hours, now, zone)).toBe(expected);
  });

  it('calls nothing new whose time is unknown', () => {
    expect(isNew(article('a'), 24, now, zone)).toBe(false);
  });

  it('says that a source without lists does not have them', async () => {
    const options = {signal: new AbortController().signal};
    await expect(askForArticles({}, {}, options)).rejects.toMatchObject({code: 'unsupported'});
  });
});
