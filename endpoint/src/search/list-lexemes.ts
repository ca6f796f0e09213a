/*
 * Where an article is in lists, as the index has it beside its words: the function `article_lexemes` of the
 * database writes it. Ids of categories are letters, digits, dots and dashes, so that nothing needs to be escaped.
 */

/** SQL of all that an article is found by, just as the index has it. */
export const articleLexemes = 'article_lexemes(search, category_id, published, pinned_until)';

/** A `tsquery` for what was ever pinned. */
export const pinnedLexeme = `'#p'`;

/** A `tsquery` for what is in one of some categories. */
export const inCategories = (ids: readonly string[]): string =>
  `(${ids.map((id) => `'#c${id}'`).join(' | ')})`;

/** A `tsquery` for what was published in the month of a time or in some before it. */
export function inMonths(until: Date, count: number): string {
  const last = until.getUTCFullYear() * 12 + until.getUTCMonth() + 1;
  const months = Array.from({length: count}, (_, index) => `'#m${last - index}'`);
  return `(${months.join(' | ')})`;
}
