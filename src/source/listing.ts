import {PortalError} from './errors.ts';
import type {ArticleSummary, Page} from './models.ts';
import type {ArticleQuery, AskOptions, PortalSource} from './portal-source.ts';
import {instantOf} from '../time/zone.ts';

/** Asks a source for a page of articles; rejects with code `unsupported` where it has no such list. */
export function askForArticles(
  source: PortalSource,
  query: ArticleQuery,
  options: AskOptions,
): Promise<Page<ArticleSummary>> {
  return (
    source.articles?.(query, options) ??
    Promise.reject(new PortalError('unsupported', 'The source has no list of articles.'))
  );
}

/** Whether the editors want an article listed first at a moment (milliseconds since the epoch). */
export const isPinned = (article: ArticleSummary, now: number, timeZone: string): boolean =>
  article.pinnedUntil !== undefined && instantOf(article.pinnedUntil, timeZone) > now;

/** Whether an article was published in the hours before a moment; what lies in the future is not new. */
export const isNew = (
  article: ArticleSummary,
  hours: number,
  now: number,
  timeZone: string,
): boolean => {
  if (article.published === undefined) return false;
  const age = now - instantOf(article.published, timeZone);
  return age >= 0 && age < hours * 3_600_000;
};

/**
 * What a list shows of its articles at a moment: without the expired ones, pinned ones first, else in
 * the order given. Done here because a kept answer, or a file on a web host, can be older than that.
 */
export function currentArticles(
  articles: readonly ArticleSummary[],
  now: number,
  timeZone: string,
): readonly ArticleSummary[] {
  const rank = (article: ArticleSummary): number => (isPinned(article, now, timeZone) ? 0 : 1);
  return (
    articles
      // Negated, so that a time which is none expires nothing.
      .filter(({expires}) => expires === undefined || !(instantOf(expires, timeZone) <= now))
      .sort((one, other) => rank(one) - rank(other))
  );
}
