import type {Queryable} from '../database/database.ts';
import {plainText} from '../text/plain-text.ts';
import {searchVector} from './search-vector.ts';

/** Raised by whoever changes what `searchVector` writes: articles that have a lower one are written anew. */
export const searchVersion = 2;

/** What of an article is searched. */
export interface SearchedArticle {
  title: string;
  summary: string;
  authors: readonly string[];
  source: string;
  tags: readonly string[];
  bodyHtml: string;
}

/**
 * What the database searches an article by. Names are searched too: readers look for a place that only
 * the source of an article tells.
 */
export function articleWords(article: SearchedArticle): string {
  const {title, summary, authors, source, tags, bodyHtml} = article;
  return searchVector([
    {isTitle: true, text: title},
    ...[summary, ...authors, source, ...tags, plainText(bodyHtml)].map((text) => ({text})),
  ]);
}

interface Row {
  id: string;
  title: string;
  summary: string;
  authors: string[];
  source: string;
  tags: string[];
  body_html: string;
}

/**
 * Writes anew what articles are searched by, where an older version of this program has written it.
 * Each is one statement of its own, so that it may be stopped at any time, and goes on the next time.
 *
 * @param signal stops it.
 * @returns how many were written.
 */
export async function renewSearch(database: Queryable, signal?: AbortSignal): Promise<number> {
  let renewed = 0;
  for (let last = ''; ;) {
    const rows = await database.query<Row>(
      `select id, title, summary, authors, source, tags, body_html from articles
       where search_version < $1 and id > $2 order by id limit 50`,
      [searchVersion, last],
    );
    if (rows.length === 0) return renewed;
    for (const {id, body_html: bodyHtml, ...more} of rows) {
      if (signal?.aborted === true) return renewed;
      await database.query(
        'update articles set search = $2::tsvector, search_version = $3 where id = $1',
        [id, articleWords({...more, bodyHtml}), searchVersion],
      );
      renewed += 1;
      last = id;
    }
  }
}
