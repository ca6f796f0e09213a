import {foldWithOffsets} from './fold.ts';

/** A run of letters and digits; in Vietnamese a syllable, in other languages a word. */
export interface Syllable {
  /** As it stands in the text. */
  readonly text: string;
  /** Index of its first code unit in the text. */
  readonly start: number;
  /** Index behind its last code unit, marks and what is invisible included. */
  readonly end: number;
}

const run = /[\p{L}\p{N}]+/gu;

/** The syllables of a text, in their order. */
export function syllablesOf(text: string): readonly Syllable[] {
  const folded = foldWithOffsets(text);
  return [...folded.text.matchAll(run)].map(({0: found, index}) => {
    const start = folded.offsets[index] ?? 0;
    const end = folded.offsets[index + found.length] ?? text.length;
    return {text: text.slice(start, end), start, end};
  });
}
