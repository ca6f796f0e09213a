import type {Database, Queryable} from '../database/database.ts';
import type {Tier} from '../../../src/text/tiers.ts';
import type {Forms} from '../search/forms.ts';
import {ratingColumns} from '../ratings/rating-store.ts';
import {countFound, findIds, preferIndexes, type Conditions} from '../search/find-page.ts';
import {inCategories, pinnedLexeme} from '../search/list-lexemes.ts';
import {ranksAt, readSearch, type SearchQuery} from '../search/search-query.ts';
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
  database: Database,
  query: ArticleQuery,
  now: Date,
): Promise<StoredPage> {
  const search = readSearch(query.text);
  return search
    ? database.transaction((transaction) => listFound(transaction, query, search, now))
    : listByDate(database, query, conditionsOf(query, now));
}

async function listByDate(
  database: Queryable,
  query: ArticleQuery,
  {where, parameters}: Conditions,
): Promise<StoredPage> {
  const [counted] = await database.query<{total: number}>(
    `select count(*)::integer as total from articles where ${where}`,
    parameters,
  );
  const total = counted?.total ?? 0;
  const offset = (query.page - 1) * query.limit;
  if (offset >= total) return {items: [], total};
  const places = [parameters.length + 1, parameters.length + 2];
  // Ids alone are sorted: to sort all that a list shows of each article takes a multiple of the time with many of them.
  const items = await database.query<ListedArticle>(
    `with page as (
       select id from articles where ${where}
       order by ${newestFirst} limit $${places[0]} offset $${places[1]}
     )
     select ${summaryColumns} from ${joined} where articles.id in (select id from page)
     order by ${newestFirst}`,
    [...parameters, query.limit, offset],
  );
  return {items, total};
}

async function listFound(
  database: Queryable,
  query: ArticleQuery,
  search: SearchQuery,
  now: Date,
): Promise<StoredPage> {
  await preferIndexes(database);
  const conditions = await searchConditionsOf(database, query, now);
  const {level, total} = await countFound(database, search, conditions);
  const {tsquery = '', furthest = 4} = search.levels[level] ?? {};
  const more = {total, search: {words: search.words, furthest}};
  const offset = (query.page - 1) * query.limit;
  if (offset >= total) return {items: [], ...more};
  const orders =
    query.sort === 'date'
      ? [
          {tsquery: `${tsquery} & ${pinnedLexeme}`, where: isPinned},
          {tsquery, where: `not ${isPinned}`},
        ]
      : ranksAt(search, level).map((rank) => ({tsquery: rank}));
  const window = {offset, limit: query.limit};
  const ids = await findIds(database, orders, conditions, window, {total, now});
  return {items: await findListed(database, ids), ...more};
}

/** The ids of all articles of a list that is not searched, in its order. */
export async function listArticleIds(
  database: Queryable,
  query: ArticleQuery,
  now: Date,
): Promise<string[]> {
  const {where, parameters} = conditionsOf(query, now);
  const rows = await database.query<{id: string}>(
    `select articles.id from articles where ${where} order by ${newestFirst}`,
    parameters,
  );
  return rows.map(({id}) => id);
}

/** Whole articles by their ids, in the order of these; what is gone meanwhile is left out. */
export async function findArticles(
  database: Queryable,
  ids: readonly string[],
): Promise<StoredArticle[]> {
  const rows = await database.query<StoredArticle>(
    `select ${summaryColumns}, body_html, attachments, ${ratingColumns('articles.id')} from ${joined}
     where articles.id = any($1::text[])`,
    [ids],
  );
  return inOrderOf(ids, rows);
}

/** Articles of a list by their ids, in the order of these. */
async function findListed(database: Queryable, ids: readonly string[]): Promise<ListedArticle[]> {
  const rows = await database.query<ListedArticle>(
    `select ${summaryColumns}, body_html from ${joined} where articles.id = any($1::text[])`,
    [ids],
  );
  return inOrderOf(ids, rows);
}

function inOrderOf<T extends {id: string}>(ids: readonly string[], rows: readonly T[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
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

/** `$1` is the time of asking. */
const isPinned = 'coalesce(pinned_until > $1::timestamptz, false)';

/** The id makes the order total: no article is on two pages or on none. */
const newestFirst = `${isPinned} desc, published desc, articles.id`;

/** The same for a search, in which the index tells the category. */
async function searchConditionsOf(
  database: Queryable,
  {category, ...others}: ArticleQuery,
  now: Date,
): Promise<Conditions> {
  const conditions = conditionsOf(others, now);
  if (category === undefined) return conditions;
  const rows = await database.query<{id: string}>(categoriesBelow('$1'), [category]);
  return {...conditions, lexemes: inCategories(rows.map(({id}) => id))};
}

function conditionsOf(query: ArticleQuery, now: Date): Conditions {
  const parameters: unknown[] = [now.toISOString()];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const where = ['published <= $1::timestamptz', '(expires is null or expires > $1::timestamptz)'];
  if (query.section !== undefined) where.push(`sections @> array[${bind(query.section)}::text]`);
  if (query.category !== undefined) {
    where.push(`category_id in (${categoriesBelow(bind(query.category))})`);
  }
  if (query.from !== undefined) where.push(`published >= ${startOfDay(bind(query.from))}`);
  if (query.to !== undefined) {
    where.push(`published < ${startOfDay(`${bind(query.to)}::date + 1`)}`);
  }
  return {where: where.join(' and '), parameters, isPlain: parameters.length === 1};
}

/** SQL of a category's id and those of all below it; "union" without "all" ends even in a ring of them. */
function categoriesBelow(place: string): string {
  return `with recursive wanted (id) as (
    select ${place}::text
    union
    select categories.id from categories join wanted on categories.parent_id = wanted.id
  ) select id from wanted`;
}
