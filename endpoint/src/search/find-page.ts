import type {Queryable} from '../database/database.ts';
import {articleLexemes, inMonths} from './list-lexemes.ts';
import type {SearchQuery} from './search-query.ts';

/** Part of a statement, with its parameters. */
export interface Conditions {
  /** SQL, joined by `and`; `$1` is the time of asking. */
  where: string;
  parameters: readonly unknown[];
  /** A `tsquery` of what else is asked for and the index tells, such as a category; may be missing. */
  lexemes?: string | undefined;
  /** Whether `where` says nothing but that the articles are listed at the time of asking. */
  isPlain: boolean;
}

/** One order after the other is asked for: in each the newest comes first. */
export interface Order {
  /** What belongs to it, a `tsquery`. */
  tsquery: string;
  /** The same in SQL, where the index tells less. */
  where?: string | undefined;
}

/** Where a page of what was found begins, and how long it is. */
export interface Window {
  offset: number;
  limit: number;
}

/** With more than so many found, those of the last months are looked at first. */
const manyFound = 5000;

/** With fewer than so many in the first of these times, all are looked at next. */
const rarelyFound = 50;

/** How many of the last months. Where they have enough for the page, nobody needs to look at older ones. */
const lastMonths = [3, 18];

/**
 * Has the statements of this transaction go by the index. The planner thinks that a comparison of words
 * costs nothing, and for a word that half of the articles have it would read and unpack the words of
 * all of them, which takes seconds. Compiling a plan takes longer than running it.
 */
export async function preferIndexes(transaction: Queryable): Promise<void> {
  await transaction.query(
    `select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
       set_config('work_mem', '16MB', true),
       set_config('max_parallel_workers_per_gather', '0', true)`,
  );
}

/**
 * The first level of a search that finds anything, and how many it finds. Like all statements here it
 * asks what the index answers alone, and reads no article's words.
 */
export async function countFound(
  database: Queryable,
  {levels, words}: SearchQuery,
  conditions: Conditions,
): Promise<{level: number; total: number}> {
  if (words.length === 0) return {level: 0, total: 0};
  for (const [level, {tsquery}] of levels.entries()) {
    // Where the words have no i or y, the last two levels are one.
    if (tsquery === levels[level - 1]?.tsquery) continue;
    const total = await countMatches(database, tsquery, conditions);
    if (total > 0) return {level, total};
  }
  return {level: 0, total: 0};
}

/**
 * The ids of a page of what a search finds. One order after the other is asked for until the page is full, so
 * that the first pages of a search that finds half of the portal cost no more than others.
 *
 * @param total how many all orders have together.
 * @param now the time of asking.
 */
export async function findIds(
  database: Queryable,
  orders: readonly Order[],
  conditions: Conditions,
  {offset, limit}: Window,
  {total, now}: {total: number; now: Date},
): Promise<string[]> {
  const ids: string[] = [];
  const wanted = Math.min(limit, total - offset);
  const months = total > manyFound ? lastMonths : [];
  let skip = offset;
  for (const order of orders) {
    if (ids.length >= wanted) break;
    const window = {offset: skip, limit: wanted - ids.length};
    const recently = months.map((count) => inMonths(now, count));
    const found = await findNewest(database, order, conditions, window, recently);
    ids.push(...found.ids);
    skip = Math.max(0, skip - found.count);
  }
  return ids;
}

/** The newest of one order: from the first of some times that has enough of them, or else from all. */
async function findNewest(
  database: Queryable,
  {tsquery, where = 'true'}: Order,
  {parameters, lexemes, where: listed}: Conditions,
  {offset, limit}: Window,
  times: readonly string[],
): Promise<{ids: string[]; count: number}> {
  const [first, ...later] = times;
  const place = (number: number) => `$${parameters.length + number}`;
  const [found = {ids: [], count: 0}] = await database.query<{ids: string[]; count: number}>(
    `with found as materialized (
       select id, published from ${matchingArticles(place(1))} where ${listed} and ${where}
     )
     select (select count(*) from found)::integer as count,
       array(select id from found order by published desc, id limit ${place(2)} offset ${place(3)}) as ids`,
    [...parameters, and([tsquery, lexemes, first]), limit, offset],
  );
  if (first === undefined || found.count >= offset + limit) return found;
  // Of what is rare in the last months there is not much in all.
  const next = found.count < rarelyFound ? [] : later;
  const conditions = {parameters, lexemes, where: listed, isPlain: false};
  return findNewest(database, {tsquery, where}, conditions, {offset, limit}, next);
}

async function countMatches(
  database: Queryable,
  tsquery: string,
  {where, parameters, lexemes, isPlain}: Conditions,
): Promise<number> {
  const wanted = and([tsquery, lexemes]);
  if (isPlain) return countListed(database, wanted, parameters[0]);
  const [row] = await database.query<{count: number}>(
    `select count(*)::integer as count from ${matchingArticles(`$${parameters.length + 1}`)} where ${where}`,
    [...parameters, wanted],
  );
  return row?.count ?? 0;
}

/**
 * The same where nothing else is asked for: the few articles that are not listed are taken from all that
 * match, so that the database need not look at when each is listed.
 *
 * @param now the time of asking, as SQL takes it.
 */
async function countListed(database: Queryable, tsquery: string, now: unknown): Promise<number> {
  const [row] = await database.query<{count: number}>(
    `with unlisted as materialized (
       select ${articleLexemes} as lexemes from articles
       where published > $1::timestamptz or expires <= $1::timestamptz
     )
     select (
       (select count(*) from articles where ${articleLexemes} @@ $2::tsquery)
       - (select count(*) from unlisted where lexemes @@ $2::tsquery)
     )::integer as count`,
    [now, tsquery],
  );
  return row?.count ?? 0;
}

/**
 * SQL for the articles that match, in the place of the table: all that lists ask of them but their words.
 * `offset 0` keeps the planner from starting with dates or categories, and comparing words afterwards.
 *
 * @param place that of the `tsquery` among the parameters, such as `$3`.
 */
function matchingArticles(place: string): string {
  return `(
    select id, published, expires, pinned_until, sections from articles
    where ${articleLexemes} @@ ${place}::tsquery offset 0
  ) as articles`;
}

function and(parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined ? [] : `(${part})`)).join(' & ');
}
