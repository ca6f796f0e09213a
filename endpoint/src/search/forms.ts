import {formOf, hasMarks as textHasMarks, type Tier} from '../../../src/text/tiers.ts';

/*
 * The tiers that words are compared in are those of the elements (src/text/tiers.ts): 0 the same
 * letters; 1 the same but for where the tone stands (hòa, hoà); 2 the same without tones; 3 the same
 * without any mark; 4 the same but for i and y at the end (kỹ, kĩ).
 */
export const tiers: readonly Tier[] = [0, 1, 2, 3, 4];

/** What is compared of one word, by tier. */
export type Forms = readonly [string, string, string, string, string];

/** Longest word that is compared; what is longer is no word of any language. */
const longestWord = 100;

/** The language has about seven thousand syllables, so that most words were met before. */
const known = new Map<string, Forms>();
const mostKnown = 20_000;

/** What is compared of one word. */
export function formsOf(word: string): Forms {
  const text = word.slice(0, longestWord);
  const met = known.get(text);
  if (met) return met;
  const forms: Forms = [
    formOf(text, 0),
    formOf(text, 1),
    formOf(text, 2),
    formOf(text, 3),
    formOf(text, 4),
  ];
  if (known.size >= mostKnown) known.clear();
  known.set(text, forms);
  return forms;
}

/**
 * One spelling for a word that is written with i or y and the very same marks (kỹ, kĩ), or nothing
 * when there is only one way to write it.
 */
export function sameMarksForm([, placement, , folded, vowel]: Forms): string | undefined {
  if (vowel !== folded) return placement.replace('y', 'i');
  const isPair = folded.endsWith('i') && formOf(`${folded.slice(0, -1)}y`, 4) === folded;
  return isPair ? placement : undefined;
}

/** Whether a word was typed with marks, which then are meant. */
export function hasMarks([exact]: Forms): boolean {
  return textHasMarks(exact);
}
