/** Letters that Vietnamese has in more words than any other language in Latin letters, composed or not. */
const marked = /[\u00C0-\u0323\u1EA0-\u1EF9]/;

/** What no Vietnamese syllable has: other letters, other ends, and more than one group of vowels. */
const foreign = /[fjwz]|[bdklrsvx]$|[aeiouy][b-df-hj-np-tvx]+[aeiouy]/i;

/** Where letters begin that are not Latin, Greek or Cyrillic; there are none in most texts. */
const otherLetters = /[\u0E00-\u1CFF\u3040-\uFFEF]/;

/** By what other languages are known; Japanese has Chinese characters too. */
const scripts: readonly (readonly [language: string, RegExp])[] = [
  ['km', /\p{Script=Khmer}/u],
  ['lo', /\p{Script=Lao}/u],
  ['th', /\p{Script=Thai}/u],
  ['ko', /\p{Script=Hangul}/u],
  ['ja', /[ぁ-ヿ]/],
  ['zh', /\p{Script=Han}/u],
];

/**
 * The language of a text, for the attribute `lang`. Feeds say that they are in Vietnamese or English where
 * nobody has told their system: these two are not believed against what the words say. Any other is.
 *
 * @param text - the title, and what else is there in the same language
 * @param declared - BCP 47, as outside data says
 * @returns nothing where neither is known
 */
export function languageOf(text: string, declared?: string): string | undefined {
  const [said = ''] = (declared ?? 'vi').toLowerCase().split('-');
  if (said !== 'vi' && said !== 'en') return declared;
  const words = text.slice(0, 500).match(/[\p{L}\p{M}]+/gu) ?? [];
  const count = (some: RegExp): number => words.filter((word) => some.test(word)).length;
  const script =
    otherLetters.test(text) && scripts.find(([, some]) => count(some) * 2 > words.length)?.[0];
  if (script) return script;
  const vietnamese = count(marked);
  const others = count(foreign);
  // English texts have Vietnamese names in them, and Vietnamese ones English names.
  if (vietnamese > 2 * others) return said === 'vi' ? (declared ?? said) : 'vi';
  return said === 'vi' && others > vietnamese ? undefined : declared;
}
