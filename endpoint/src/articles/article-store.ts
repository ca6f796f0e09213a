import type {Queryable} from '../database/database.ts';
import {fold} from '../text/fold.ts';
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
}

/** One page of a list, and how many articles there are over all pages. */
export interface StoredPage {
  items: StoredSummary[];
  total: number;
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
  const text = fold(query.text ?? '');
  const where = conditions(query, text, bind).join(' and ');

  const [counted] = await database.query<{total: number}>(
    `select count(*)::integer as total from articles where ${where}`,
    parameters,
  );
  const total = counted?.total ?? 0;
  const offset = (query.page - 1) * query.limit;
  if (offset >= total) return {items: [], total};

  const order = orderBy(query, text, bind);
  const items = await database.query<StoredSummary>(
    `select ${summaryColumns} from ${joined} where ${where}
     order by ${order} limit ${bind(query.limit)} offset ${bind(offset)}`,
    parameters,
  );
  return {items, total};
}

/** One article; also one that is not listed any more, so that links to it stay good. */
export async function findArticle(
  database: Queryable,
  id: string,
  now: Date,
): Promise<StoredArticle | undefined> {
  const [article] = await database.query<StoredArticle>(
    `select ${summaryColumns}, body_html, attachments from ${joined}
     where articles.id = $1 and published <= $2::timestamptz`,
    [id, now.toISOString()],
  );
  return article;
}

type Bind = (value: unknown) => string;

/** `$1` is the time of asking. */
function conditions(query: ArticleQuery, text: string, bind: Bind): string[] {
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
  if (text !== '') result.push(`strpos(folded_text, ${bind(text)}) > 0`);
  if (query.from !== undefined) result.push(`published >= ${startOfDay(bind(query.from))}`);
  if (query.to !== undefined)
    result.push(`published < ${startOfDay(`${bind(query.to)}::date + 1`)}`);
  return result;
}

/** The database reckons with days, because JavaScript cannot write the day after 9999-12-31. */
function startOfDay(day: string): string {
  return `(${day})::date::timestamp at time zone interval '7 hours'`;
}

function orderBy(query: ArticleQuery, text: string, bind: Bind): string {
  // The id makes the order total: no article is on two pages or on none.
  const newest = 'published desc, articles.id';
  if (query.sort === 'relevance' && text !== '') {
    return `(strpos(folded_title, ${bind(text)}) > 0) desc, ${newest}`;
  }
  return `coalesce(pinned_until > $1::timestamptz, false) desc, ${newest}`;
}
