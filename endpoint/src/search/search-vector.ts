import {syllablesOf} from '../../../src/text/syllables.ts';
import {synonymsIn} from '../../../src/text/abbreviations.ts';
import {formsOf, sameMarksForm, tiers} from './forms.ts';

/** Parts of an article, from the most telling to the least: title, lead, names, body. */
export type Weight = 'A' | 'B' | 'C' | 'D';

/** A part of an article that is searched. */
export interface SearchedPart {
  weight: Weight;
  text: string;
}

/** Most words that are searched; PostgreSQL keeps no place beyond 16,383, and 1 MB in all. */
const mostWords = 10_000;

/** How a word of one tier is written in the database; `s` is the one for i and y with equal marks. */
export const lexeme = (tier: number | 's', form: string): string => `'${tier}${form}'`;

/**
 * What the database searches of an article, as the text of a `tsvector`: every word in its form of
 * each tier, with its places. Abbreviations stand where what they mean stands, so that "ủy ban" and
 * "UBND" are the same places. Words are letters and digits only: nothing needs to be escaped.
 */
export function searchVector(parts: readonly SearchedPart[]): string {
  const places = new Map<string, string[]>();
  const note = (word: string, place: number, weight: Weight): void => {
    const forms = formsOf(word);
    const sameMarks = sameMarksForm(forms);
    const lexemes = tiers.map((tier) => lexeme(tier, forms[tier]));
    if (sameMarks !== undefined) lexemes.push(lexeme('s', sameMarks));
    for (const key of lexemes) {
      const noted = places.get(key) ?? [];
      noted.push(`${place}${weight}`);
      places.set(key, noted);
    }
  };
  let next = 1;
  for (const {weight, text} of parts) {
    const words = syllablesOf(text).slice(0, Math.max(0, mostWords - next));
    const synonyms = synonymsIn(words);
    for (const [index, word] of words.entries()) {
      const own = synonyms.filter(({first}) => first === index);
      // The longer of the two ways to write it gives the room, so that no words overlap.
      const room = Math.max(
        1,
        ...own.map(({first, last, words: other}) => other.length - last + first),
      );
      for (const {first, last, words: other} of own) {
        const end = next + room + (last - first) - 1;
        for (const [offset, text] of other.entries()) note(text, next + offset, weight);
        // What follows comes right behind a short one too.
        if (other.length === 1) note(other[0] ?? '', end, weight);
      }
      note(word.text, next, weight);
      if (room > 1) note(word.text, next + room - 1, weight);
      next += room;
    }
    // A gap, so that no phrase reaches from one part into the next.
    next += 2;
  }
  return [...places].map(([key, noted]) => `${key}:${noted.join(',')}`).join(' ');
}
