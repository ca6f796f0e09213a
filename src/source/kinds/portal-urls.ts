import {PortalError} from '../errors.ts';
import type {ArticleQuery, CalendarRange} from '../portal-source.ts';

/** A path below an endpoint; a query that the endpoint itself has stays, in front of the parameters. */
export function below(
  endpoint: string,
  path: string,
  parameters: readonly [string, string | number | undefined][] = [],
): string {
  const url = new URL(endpoint);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`;
  // URLSearchParams takes halves of surrogate pairs, for which encodeURIComponent throws.
  for (const [name, value] of parameters) {
    if (value !== undefined && value !== '') url.searchParams.append(name, String(value));
  }
  return url.href;
}

/** Absolute address that relative ones in answers are resolved against. */
export function baseOf(endpoint: string): string {
  return new URL(below(endpoint, '').split('?')[0] ?? endpoint).href;
}

/**
 * Address of a list of articles. Equal questions have equal addresses, so that one answer serves them
 * all here and in every cache on the way: the parameters have a fixed order, and what the contract
 * takes for granted is left out, except `limit`.
 */
export function articlesUrl(endpoint: string, query: ArticleQuery): string {
  const text = query.text?.trim();
  const usual = text ? 'relevance' : 'date';
  return below(endpoint, 'articles', [
    ['section', query.section],
    ['category', query.category],
    ['q', text],
    ['from', query.from],
    ['to', query.to],
    ['sort', query.sort === usual ? undefined : query.sort],
    ['page', query.page === 1 ? undefined : query.page],
    ['limit', query.limit ?? 10],
  ]);
}

/**
 * Address of one article.
 *
 * @throws PortalError with code `not-found` for an id that cannot be one: a blank would ask for the
 *   list, and dots for what lies above it
 */
export function articleUrl(endpoint: string, id: string): string {
  return below(endpoint, `articles/${pathSegmentOf(id)}`);
}

/** Address where a reader's score goes; throws like `articleUrl`. */
export function ratingsUrl(endpoint: string, id: string): string {
  return below(endpoint, `articles/${pathSegmentOf(id)}/ratings`);
}

/** Address where a reader's report of a mistake goes; throws like `articleUrl`. */
export function reportsUrl(endpoint: string, id: string): string {
  return below(endpoint, `articles/${pathSegmentOf(id)}/reports`);
}

function pathSegmentOf(id: string): string {
  if (/^\s*\.{0,2}\s*$/.test(id)) {
    throw new PortalError('not-found', `There is no article with the id "${id}".`);
  }
  return new URLSearchParams({id}).toString().slice('id='.length).split('+').join('%20');
}

/** Address of the list of categories. */
export function categoriesUrl(endpoint: string): string {
  return below(endpoint, 'categories');
}

/** Address of the events of some days. */
export function calendarUrl(endpoint: string, {from, to}: CalendarRange): string {
  return below(endpoint, 'calendar', [
    ['from', from],
    ['to', to],
  ]);
}

/** Address of the list of linked sites. */
export function linksUrl(endpoint: string): string {
  return below(endpoint, 'links');
}

/** Address of the numbers of visits, and where a visit is sent to. */
export function visitsUrl(endpoint: string): string {
  return below(endpoint, 'visits');
}
