import {synonymsIn} from '../../../src/text/abbreviations.ts';
import {syllablesOf, type Syllable} from '../../../src/text/syllables.ts';
import type {Tier} from '../../../src/text/tiers.ts';
import {formsOf, sameMarksForm, tiers, type Forms} from './forms.ts';

/** A part of an article that is searched. Hits in its title are worth more than others. */
export interface SearchedPart {
  isTitle?: boolean;
  text: string;
}

/** Most words that are searched of an article. */
const mostWords = 10_000;

/** Most bytes of a `tsvector`, with room to its limit of 1 MB; what is beyond is not searched. */
const mostBytes = 900_000;

/*
 * How an article is written in the database; docs/decisions/0025 says why. A lexeme is a kind and a form:
 * a digit for a word in that tier, `s` for one with i or y and equal marks, `p` for two words side by
 * side, `t` for a word of the title, `u` for two words of it side by side. Words are letters and
 * digits only: nothing needs to be escaped.
 */

/** An open oa, oe or uy with a tone, which can stand in two places (hòa, hoà). */
const movableTone =
  /(?:o[\u0300\u0301\u0303\u0309\u0323]?[ae]|(?<!q)u[\u0300\u0301\u0303\u0309\u0323]?y)[\u0300\u0301\u0303\u0309\u0323]?$/u;

/** A word in a tier. What has one spelling only in a tier and the next is written in the next alone. */
export function wordLexeme(tier: Tier, forms: Forms): string {
  if (tier === 0 && !movableTone.test(forms[0])) return wordLexeme(1, forms);
  if (tier === 3 && sameMarksForm(forms) === undefined) return wordLexeme(4, forms);
  return `'${tier}${forms[tier]}'`;
}

/** A word with i or y, by its marks. */
export const sameMarksLexeme = (form: string): string => `'s${form}'`;

/** Two words side by side, whatever their marks. */
export const pairLexeme = (one: Forms, other: Forms): string => `'p${one[4]}_${other[4]}'`;

/** A word of the title, whatever its marks. */
export const titleLexeme = (forms: Forms): string => `'t${forms[4]}'`;

/** Two words of the title side by side, whatever their marks. */
export const titlePairLexeme = (one: Forms, other: Forms): string => `'u${one[4]}_${other[4]}'`;

/**
 * What the database searches of an article, as the text of a `tsvector`: every word in its form of
 * each tier, and every two words that stand side by side. Places are not in it: an index has none,
 * and whoever asks for them makes the database read every article that has the words.
 */
export function searchVector(parts: readonly SearchedPart[]): string {
  const lexemes = new Set<string>();
  let bytes = 0;
  const note = (lexeme: string): void => {
    if (bytes >= mostBytes || lexemes.has(lexeme)) return;
    lexemes.add(lexeme);
    bytes += Buffer.byteLength(lexeme);
  };
  let left = mostWords;
  for (const {isTitle = false, text} of parts) {
    const words = syllablesOf(text).slice(0, left);
    left -= words.length;
    const places = placesOf(words);
    for (const [index, here] of places.entries()) {
      for (const forms of here) {
        noteWord(forms, isTitle, note);
        for (const next of places[index + 1] ?? []) {
          note(pairLexeme(forms, next));
          if (isTitle) note(titlePairLexeme(forms, next));
        }
      }
    }
  }
  return [...lexemes].join(' ');
}

function noteWord(forms: Forms, isTitle: boolean, note: (lexeme: string) => void): void {
  for (const tier of tiers) note(wordLexeme(tier, forms));
  const sameMarks = sameMarksForm(forms);
  if (sameMarks !== undefined) note(sameMarksLexeme(sameMarks));
  if (isTitle) note(titleLexeme(forms));
}

/**
 * The words at each place of a text. Abbreviations stand where what they mean stands, so that "ủy ban"
 * and "UBND" are at the same places.
 */
function placesOf(words: readonly Syllable[]): Forms[][] {
  const places: Forms[][] = [];
  const put = (word: string, place: number): void => {
    (places[place] ??= []).push(formsOf(word));
  };
  const synonyms = synonymsIn(words);
  let next = 0;
  for (const [index, {text}] of words.entries()) {
    const own = synonyms.filter(({first}) => first === index);
    // The longer of the two ways to write it gives the room, so that no words overlap.
    const lengths = own.map(({first, last, words: other}) => other.length - last + first);
    const room = Math.max(1, ...lengths);
    for (const {first, last, words: other} of own) {
      for (const [offset, word] of other.entries()) put(word, next + offset);
      // What follows comes right behind a short one too.
      const end = next + room + (last - first) - 1;
      if (other.length === 1) put(other[0] ?? '', end);
    }
    put(text, next);
    if (room > 1) put(text, next + room - 1);
    next += room;
  }
  return places;
}
