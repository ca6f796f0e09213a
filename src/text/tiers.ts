import {decomposed, fold} from './fold.ts';

/**
 * How near two spellings are: 0 the same, whatever their case; 1 but for the place of a tone (hòa, hoà);
 * 2 but for tones; 3 but for marks; 4 but for i and y. Whatever meets in one tier meets in all that follow.
 */
export type Tier = 0 | 1 | 2 | 3 | 4;

/** The last tier: i and y are the same. */
export const lastTier: Tier = 4;

/** Grave, acute, tilde, hook and dot below: the five tones. Circumflex, breve and horn make other letters. */
const tone = '\\u0300\\u0301\\u0303\\u0309\\u0323';

const tones = new RegExp(`[${tone}]`, 'g');

/**
 * An open oa, oe or uy with the tone on its first letter, the older way: hòa, khỏe, thúy. After q the u
 * belongs to the consonant, so "qúy" is not another way to write "quý". Does not look behind: Safari before 16.4 cannot.
 */
const oldPlacement = new RegExp(
  `((?:^|[^q])(?:o(?=.[ae])|u(?=.y)))([${tone}])([aey])(?![\\p{L}\\p{M}])`,
  'gu',
);

/** A y that is all the vowel there is, which some write as i: kỹ, lý, mỹ, quý. */
const lonelyY = /((?:^|[^\p{L}\p{N}])(?:qu|[b-df-hj-np-tv-xz]*))y(?![\p{L}\p{N}])/gu;

/**
 * Text as it is compared in a tier. Works on one syllable as well as on many: what it changes depends on
 * nothing outside a syllable.
 */
export function formOf(text: string, tier: Tier): string {
  switch (tier) {
    case 0:
      return decomposed(text);
    case 1:
      return decomposed(text).replace(oldPlacement, '$1$3$2');
    case 2:
      return decomposed(text).replace(tones, '');
    case 3:
      return fold(text);
    case 4:
      return fold(text).replace(lonelyY, '$1i');
  }
}

/** Whether a reader typed marks, or đ; who did wants just these. */
export const hasMarks = (text: string): boolean => decomposed(text) !== formOf(text, 3);
