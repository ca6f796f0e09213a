import {fold} from '../../../src/text/fold.ts';
import {syllablesOf} from '../../../src/text/syllables.ts';
import type {Tier} from '../../../src/text/tiers.ts';
import {formsOf, hasMarks, sameMarksForm, tiers, type Forms} from './forms.ts';
import {
  pairLexeme,
  sameMarksLexeme,
  titleLexeme,
  titlePairLexeme,
  wordLexeme,
} from './search-vector.ts';

/** What a reader searches for, ready to be put to the database; each text is a `tsquery`. */
export interface SearchQuery {
  words: readonly Forms[];
  /**
   * What may be found, and in which tiers, from strict to generous: the first that finds anything counts. Words typed
   * without marks match all marks at once. Words typed with marks match no others, unless nothing
   * better exists.
   */
  levels: readonly {tsquery: string; furthest: Tier}[];
  /**
   * The orders of relevance, the best first; what is found is in one of them, and in no other: all words
   * side by side, tier by tier; then all of them anywhere, tier by tier; within each of these what has
   * them side by side in its title, what has them in its title, and the rest. Each has the tier in which its
   * words are compared.
   */
  ranks: readonly {tsquery: string; tier: Tier}[];
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
  const level = (tier: Tier) => ({
    tsquery: and(words.map((forms) => strict(forms, tier))),
    furthest: tier,
  });
  return {
    words,
    levels: (words.some(hasMarks) ? strictLevels : generousLevels).map(level),
    ranks: words.length === 0 ? [] : ranksOf(words),
  };
}

function ranksOf(words: readonly Forms[]): {tsquery: string; tier: Tier}[] {
  const all = tiers.map((tier) => ({
    tier,
    tsquery: and(words.map((forms) => wordLexeme(tier, forms))),
  }));
  const inTitle = and(words.map(titleLexeme));
  // Where two tiers are written alike there is but one of them.
  const distinct = all.filter(({tsquery}, index) => tsquery !== all[index - 1]?.tsquery);
  const steps = distinct.map(({tier, tsquery}, index) => {
    // What was in a nearer tier is not in a farther one.
    const nearer = distinct[index - 1]?.tsquery;
    return {tier, parts: nearer === undefined ? [tsquery] : [tsquery, not(nearer)]};
  });
  const ranks = (choices: readonly (readonly string[])[]) =>
    steps.flatMap(({tier, parts}) =>
      choices.map((choice) => ({tier, tsquery: and([...parts, ...choice])})),
    );
  if (words.length === 1) return ranks([[inTitle], [not(inTitle)]]);
  const pairs = pairsOf(words, pairLexeme);
  const titlePairs = pairsOf(words, titlePairLexeme);
  return [
    // Side by side in the title is side by side.
    ...ranks([[titlePairs], [pairs, inTitle, not(titlePairs)], [pairs, not(inTitle)]]),
    // What stands apart in the whole text does so in the title.
    ...ranks([
      [not(pairs), inTitle],
      [not(pairs), not(inTitle)],
    ]),
  ];
}

function pairsOf(words: readonly Forms[], lexeme: (one: Forms, other: Forms) => string): string {
  return and(words.slice(1).map((other, index) => lexeme(words[index] ?? other, other)));
}

/**
 * The ranks of what a level finds. In its own tier and nearer ones it has all of them; of farther ones only what
 * has the marks that were typed.
 */
export function ranksAt({levels, ranks}: SearchQuery, level: number): string[] {
  const {tsquery: found, furthest} = levels[level] ?? {tsquery: '', furthest: 4};
  return ranks.map(({tier, tsquery}) => (tier <= furthest ? tsquery : and([tsquery, found])));
}

const not = (part: string): string => `!(${part})`;

const and = (parts: readonly string[]): string => [...new Set(parts)].join(' & ');

function strict(forms: Forms, tier: Tier): string {
  if (!hasMarks(forms)) return wordLexeme(4, forms);
  const wanted = wordLexeme(tier, forms);
  const sameMarks = sameMarksForm(forms);
  // "kĩ" has no other marks than "kỹ"; it only ranks lower.
  return sameMarks === undefined || tier === 4
    ? wanted
    : `(${wanted} | ${sameMarksLexeme(sameMarks)})`;
}
