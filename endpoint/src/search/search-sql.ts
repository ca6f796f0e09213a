import type {SearchQuery} from './search-query.ts';

/** Adds a parameter to a statement, and gives its name there. */
export type Bind = (value: unknown) => string;

const matches = (tsquery: string, bind: Bind) => `search @@ ${bind(tsquery)}::tsquery`;

/** SQL for whether an article is found at a level of a search. */
export function isFound(search: SearchQuery, level: number, bind: Bind): string {
  return matches(search.levels[level]?.tsquery ?? '', bind);
}

/** SQL for the first level that finds an article which the last one finds. */
export function levelOf(search: SearchQuery, bind: Bind): string {
  const stricter = search.levels.slice(0, -1);
  const cases = stricter.map(({tsquery}, index) => `when ${matches(tsquery, bind)} then ${index}`);
  return cases.length === 0 ? '0' : `case ${cases.join(' ')} else ${stricter.length} end`;
}

/**
 * SQL for the order of relevance, the best first: all words one after the other, tier by tier; then
 * all of them anywhere, tier by tier; within each of these what has them in its title.
 */
export function rankOf({words, phrase, all, title}: SearchQuery, bind: Bind): string {
  // Of a single word both are the same.
  const steps = words.length === 1 ? phrase : [...phrase, ...all];
  const cases = steps.map((step, index) => `when ${matches(step, bind)} then ${index}`);
  return `case ${cases.join(' ')} else ${steps.length} end,
    ${matches(title.phrase, bind)} desc, ${matches(title.all, bind)} desc`;
}
