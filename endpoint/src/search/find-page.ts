import type {Queryable} from '../database/database.ts';
import type {SearchQuery} from './search-query.ts';

/** Part of a statement, with its parameters. */
export interface Conditions {
  /** SQL, joined by `and`. */
  where: string;
  parameters: readonly unknown[];
  /** Whether nothing is asked for but that the articles are listed at the time `$1`. */
  isPlain: boolean;
}

/** Where a page of what was found begins, and how long it is. */
export interface Window {
  offset: number;
  limit: number;
}

/** What was found: the ids of one page in their order, and how many there are over all pages. */
export interface FoundIds {
  ids: string[];
  total: number;
  /** The level at which it was found. */
  level: number;
}

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
 * SQL for the articles that match, in the place of the table: all that lists ask of them but their words.
 * `offset 0` keeps the planner from starting with dates or categories, and comparing words afterwards.
 *
 * @param place that of the `tsquery` among the parameters, such as `$3`.
 */
export function matchingArticles(place: string): string {
  return `(
    select id, published, expires, pinned_until, category_id, sections from articles
    where search @@ ${place}::tsquery offset 0
  ) as articles`;
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
 * A page of what a search finds, the most relevant first and within the same relevance the newest. One
 * rank after the other is asked for until the page is full, so that the first pages of a search that
 * finds half of the portal cost no more than others.
 */
export async function findRanked(
  database: Queryable,
  {levels, ranks}: SearchQuery,
  {level, total}: {level: number; total: number},
  conditions: Conditions,
  {offset, limit}: Window,
): Promise<string[]> {
  const found = `(${levels[level]?.tsquery ?? ''})`;
  const ids: string[] = [];
  const wanted = Math.min(limit, total - offset);
  let skipped = 0;
  for (const rank of ranks) {
    if (ids.length >= wanted) break;
    const tsquery = `${found} & ${rank}`;
    const skip = offset - skipped;
    if (skip > 0) {
      const count = await countMatches(database, tsquery, conditions);
      skipped += Math.min(count, skip);
      if (count <= skip) continue;
    }
    const rows = await database.query<{id: string}>(
      `select articles.id from ${matchingArticles(place(conditions, 1))}
       where ${conditions.where}
       order by published desc, articles.id
       limit ${place(conditions, 2)} offset ${place(conditions, 3)}`,
      [...conditions.parameters, tsquery, wanted - ids.length, Math.max(0, skip)],
    );
    ids.push(...rows.map(({id}) => id));
  }
  return ids;
}

async function countMatches(
  database: Queryable,
  tsquery: string,
  conditions: Conditions,
): Promise<number> {
  if (conditions.isPlain) return countListed(database, tsquery, conditions);
  const [row] = await database.query<{count: number}>(
    `select count(*)::integer as count from ${matchingArticles(place(conditions, 1))}
       where ${conditions.where}`,
    [...conditions.parameters, tsquery],
  );
  return row?.count ?? 0;
}

/**
 * The same where nothing else is asked for: the few articles that are not listed are taken from all that
 * match, so that the database looks at hardly any article, and counts in the index alone.
 */
async function countListed(
  database: Queryable,
  tsquery: string,
  {parameters}: Conditions,
): Promise<number> {
  const [row] = await database.query<{count: number}>(
    `with unlisted as materialized (
       select search from articles
       where published > $1::timestamptz or expires <= $1::timestamptz
     )
     select (
       (select count(*) from articles where search @@ $2::tsquery)
       - (select count(*) from unlisted where search @@ $2::tsquery)
     )::integer as count`,
    [parameters[0], tsquery],
  );
  return row?.count ?? 0;
}

const place = ({parameters}: Conditions, number: number): string =>
  `$${parameters.length + number}`;
