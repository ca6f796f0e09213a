import {fold} from '../../../src/text/fold.ts';
import {syllablesOf} from '../../../src/text/syllables.ts';
import type {Tier} from '../../../src/text/tiers.ts';
import {formsOf, hasMarks, sameMarksForm, tiers, type Forms} from './forms.ts';
import {lexeme} from './search-vector.ts';

/** What a reader searches for, ready to be put to the database; each text is a `tsquery`. */
export interface SearchQuery {
  words: readonly Forms[];
  /**
   * What may be found, and in which tiers, from strict to generous: the first that finds anything counts. Words typed
   * without marks match all marks at once. Words typed with marks match no others, unless nothing
   * better exists.
   */
  levels: readonly {tsquery: string; furthest: Tier}[];
  /** All words, in each tier. */
  all: readonly string[];
  /** All words one after the other, in each tier. */
  phrase: readonly string[];
  /** All words in the title, and one after the other there, whatever their marks. */
  title: {all: string; phrase: string};
}

/** The levels of a search for words with marks. */
const strictLevels: readonly Tier[] = [1, 2, 3, 4];

/** The one level of a search without marks. */
const generousLevels: readonly Tier[] = [4];

/**
 * Reads a search text.
 *
 * @returns `undefined` when there is nothing in it; a query without words when there is something but
 *   no letter or digit, which nothing can match.
 */
export function readSearch(text: string | undefined): SearchQuery | undefined {
  if (text === undefined || fold(text).trim() === '') return undefined;
  const words = syllablesOf(text).map((word) => formsOf(word.text));
  const inTier = (tier: Tier, operator: string, suffix = '') =>
    words.map((forms) => lexeme(tier, forms[tier]) + suffix).join(operator);
  const level = (tier: Tier) => ({
    tsquery: words.map((forms) => strict(forms, tier)).join(' & '),
    furthest: tier,
  });
  return {
    words,
    levels: (words.some(hasMarks) ? strictLevels : generousLevels).map(level),
    all: tiers.map((tier) => inTier(tier, ' & ')),
    phrase: tiers.map((tier) => inTier(tier, ' <-> ')),
    title: {all: inTier(4, ' & ', ':A'), phrase: inTier(4, ' <-> ', ':A')},
  };
}

function strict(forms: Forms, tier: Tier): string {
  if (!hasMarks(forms)) return lexeme(4, forms[4]);
  const wanted = lexeme(tier, forms[tier]);
  const sameMarks = sameMarksForm(forms);
  // "kĩ" has no other marks than "kỹ"; it only ranks lower.
  return sameMarks === undefined || tier === 4 ? wanted : `(${wanted} | ${lexeme('s', sameMarks)})`;
}
