import type {Queryable} from '../database/database.ts';
import type {Tier} from '../../../src/text/tiers.ts';
import type {Forms} from '../search/forms.ts';
import {ratingColumns} from '../ratings/rating-store.ts';
import {readSearch, type SearchQuery} from '../search/search-query.ts';
import {isFound, levelOf, rankOf} from '../search/search-sql.ts';
import {startOfDay} from '../time/sql-days.ts';
import type {ArticleQuery} from './article-query.ts';

/** A file that comes with an article; `url` is absolute or relative to the endpoint. */
export interface StoredAttachment {
  url: string;
  mime_type: string;
  title?: string;
  size_in_bytes?: number;
  duration_in_seconds?: number;
}

/** What a list shows of an article, as the database keeps it. */
export interface StoredSummary {
  id: string;
  title: string;
  summary: string;
  language: string;
  category_id: string;
  category_title: string;
  sections: string[];
  tags: string[];
  authors: string[];
  source: string;
  published: Date;
  modified: Date;
  pinned_until: Date | null;
  expires: Date | null;
  views: number | null;
  image_url: string | null;
  image_alt: string | null;
  image_width: number | null;
  image_height: number | null;
  image_caption: string | null;
}

/** A whole article, as the database keeps it. */
export interface StoredArticle extends StoredSummary {
  body_html: string;
  attachments: StoredAttachment[];
  /** How many readers rated it. */
  rating_count: number;
  /** Average of their scores; 0 while nobody has rated it. */
  rating_average: number;
}

/** An article of a list; of one that was searched for the body too, to quote from. */
export interface ListedArticle extends StoredSummary {
  body_html?: string;
}

/** One page of a list, and how many articles there are over all pages. */
export interface StoredPage {
  items: ListedArticle[];
  total: number;
  /** What was searched for, if anything, and the last tier in which it was found. */
  search?: {words: readonly Forms[]; furthest: Tier} | undefined;
}

const summaryColumns = `articles.id, articles.title, summary, language, category_id,
  categories.title as category_title, sections, tags, authors, source, published, modified,
  pinned_until, expires, views, image_url, image_alt, image_width, image_height, image_caption`;

const joined = 'articles join categories on categories.id = category_id';

/** One page of the articles that are listed at the time `now`. */
export async function listArticles(
  database: Queryable,
  query: ArticleQuery,
  now: Date,
): Promise<StoredPage> {
  const parameters: unknown[] = [now.toISOString()];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const search = readSearch(query.text);
  const where = conditions(query, bind);

  const {level, total} = await count(database, where, search, parameters);
  const offset = (query.page - 1) * query.limit;
  if (offset >= total) return {items: [], total};

  if (search) where.push(isFound(search, level, bind));
  const columns = search ? `${summaryColumns}, body_html` : summaryColumns;
  const order = orderBy(query, search, bind);
  const items = await database.query<ListedArticle>(
    `select ${columns} from ${joined} where ${where.join(' and ')}
     order by ${order} limit ${bind(query.limit)} offset ${bind(offset)}`,
    parameters,
  );
  if (!search) return {items, total};
  const furthest = search.levels[level]?.furthest ?? 4;
  return {items, total, search: {words: search.words, furthest}};
}

/** How many articles there are, and of a search the first level that finds any. */
async function count(
  database: Queryable,
  where: readonly string[],
  search: SearchQuery | undefined,
  given: readonly unknown[],
): Promise<{level: number; total: number}> {
  const parameters = [...given];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  if (search?.words.length === 0) return {level: 0, total: 0};
  const level = search ? levelOf(search, bind) : '0';
  const found = search ? [...where, isFound(search, search.levels.length - 1, bind)] : where;
  const [counted] = await database.query<{level: number; total: number}>(
    `select ${level} as level, count(*)::integer as total
     from articles where ${found.join(' and ')}
     group by level order by level limit 1`,
    parameters,
  );
  return counted ?? {level: 0, total: 0};
}

/** One article; also one that is not listed any more, so that links to it stay good. */
export async function findArticle(
  database: Queryable,
  id: string,
  now: Date,
): Promise<StoredArticle | undefined> {
  const [article] = await database.query<StoredArticle>(
    `select ${summaryColumns}, body_html, attachments, ${ratingColumns('articles.id')}
     from ${joined}
     where articles.id = $1 and published <= $2::timestamptz`,
    [id, now.toISOString()],
  );
  return article;
}

type Bind = (value: unknown) => string;

/** `$1` is the time of asking. */
function conditions(query: ArticleQuery, bind: Bind): string[] {
  const result = ['published <= $1::timestamptz', '(expires is null or expires > $1::timestamptz)'];
  if (query.section !== undefined) result.push(`sections @> array[${bind(query.section)}::text]`);
  if (query.category !== undefined) {
    // "union" without "all" ends even if an import made a ring of categories.
    result.push(`category_id in (
      with recursive wanted (id) as (
        select ${bind(query.category)}::text
        union
        select categories.id from categories join wanted on categories.parent_id = wanted.id
      ) select id from wanted)`);
  }
  if (query.from !== undefined) result.push(`published >= ${startOfDay(bind(query.from))}`);
  if (query.to !== undefined)
    result.push(`published < ${startOfDay(`${bind(query.to)}::date + 1`)}`);
  return result;
}

function orderBy(query: ArticleQuery, search: SearchQuery | undefined, bind: Bind): string {
  // The id makes the order total: no article is on two pages or on none.
  const newest = 'published desc, articles.id';
  if (query.sort === 'relevance' && search) return `${rankOf(search, bind)}, ${newest}`;
  return `coalesce(pinned_until > $1::timestamptz, false) desc, ${newest}`;
}
