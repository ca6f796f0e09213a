/** A letter with the marks that follow it, or marks that follow nothing. */
const cluster = /\P{M}\p{M}*|\p{M}+/gu;

/** Characters that take no room and come along with pasted text; U+00AD is the soft hyphen. */
const invisible = /[\u200B-\u200D\uFEFF\u00AD]+/gu;

/**
 * Đ (U+0110) and what is pasted in its place: Ð (U+00D0) and Ɖ (U+0189), with their small letters. They
 * do not decompose, so removing marks does not reach them.
 */
const barredD = /[\u0110\u0111\u00D0\u00F0\u0189\u0256]/gu;

const marks = /\p{M}+/gu;

const gap = /[\s\p{Cc}]/gu;

/** Text of letters without marks, as half of all syllables are: nothing but capitals to reduce. */
const plain = /^[ -~]*$/;

/** Text as it is compared, and where each of its code units comes from. */
export interface FoldedText {
  readonly text: string;
  /**
   * For each code unit of `text` the index in the original at which its letter begins; one more entry
   * at the end, the length of the original.
   */
  readonly offsets: readonly number[];
}

/** Removes what takes no room; what is left is searched as if it had never been there. */
export const withoutInvisible = (text: string): string => text.replace(invisible, '');

/** Every way of writing đ as đ, every way of composing marks as NFD, in small letters. */
export const decomposed = (text: string): string =>
  withoutInvisible(text).replace(barredD, 'đ').normalize('NFD').toLowerCase();

/**
 * Reduces text to what is compared when marks do not count: small letters without marks, đ as d, every
 * white space (also NBSP) as a blank, nothing invisible. NFC and NFD give the same.
 */
export const fold = (text: string): string =>
  plain.test(text)
    ? text.toLowerCase()
    : decomposed(text).replace(marks, '').replace(barredD, 'd').replace(gap, ' ');

/**
 * The same, with the way back to the original: a hit in `text` from `start` to `end` is the original
 * from `offsets[start]` to `offsets[end]`.
 */
export function foldWithOffsets(original: string): FoldedText {
  // What is invisible may stand between a letter and its mark: it is taken out before letters are found.
  const visible = withoutInvisible(original);
  const places: number[] = [];
  if (visible !== original) {
    for (let index = 0; index < original.length; index++) {
      if (withoutInvisible(original.charAt(index)) !== '') places.push(index);
    }
  }
  let text = '';
  const offsets: number[] = [];
  for (const {0: letter, index} of visible.matchAll(cluster)) {
    const folded = fold(letter);
    text += folded;
    for (let count = folded.length; count > 0; count--) offsets.push(places[index] ?? index);
  }
  return {text, offsets: [...offsets, original.length]};
}
