import {PortalError} from '../../errors.ts';
import type {IsoWeek} from '../../../time/iso-week.ts';
import {formatIsoWeek} from '../../../time/iso-week.ts';
import {below} from '../portal-urls.ts';

/*
 * Where things are in the tree of files that `portal-endpoint export` writes, below an endpoint.
 */

/** The name of a file for an id, which may hold anything. */
function named(id: string): string {
  if (/^\s*\.{0,2}\s*$/.test(id)) throw new PortalError('not-found', `There is no "${id}".`);
  // URLSearchParams takes lone surrogates, for which encodeURIComponent throws.
  return new URLSearchParams({id}).toString().slice('id='.length).split('+').join('%20');
}

/** A list of articles: the name of its first file, without the ending. */
export const articlesList = 'articles';

/** The articles that editors put in a section. */
export const sectionList = (section: string): string => `sections/${section}`;

/** The articles of a category; rejected as not found where its id cannot be one. */
export const categoryList = (id: string): string => `categories/${named(id)}`;

/** One file of a list of articles, 1-based. */
export const listUrl = (endpoint: string, list: string, file: number): string =>
  below(endpoint, file === 1 ? `${list}.json` : `${list}/page-${file}.json`);

/**
 * One article.
 *
 * @throws PortalError with code `not-found` for an id that cannot be one, or that names a page of the list
 */
export function articleUrl(endpoint: string, id: string): string {
  if (/^page-\d+$/.test(id)) throw new PortalError('not-found', `There is no article "${id}".`);
  return below(endpoint, `articles/${named(id)}.json`);
}

/** The events of a week. */
export const weekUrl = (endpoint: string, week: IsoWeek): string =>
  below(endpoint, `calendar/${formatIsoWeek(week)}.json`);

/** A file of the tree by its path. */
export const fileUrl = (endpoint: string, path: string): string => below(endpoint, path);
