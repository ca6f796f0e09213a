/** Reads the text of an attribute; `null` where it is missing. */
type Reader<T> = (text: string | null) => T;

/**
 * Reads a flag as content filters leave it: `flag`, `flag=""`, `flag="true"`, `flag="1"` and
 * `flag="flag"` are on; a missing attribute, `false`, `0`, `off` and `no` are off.
 */
export const flag: Reader<boolean> = (text) =>
  text !== null && !/^(false|0|off|no)$/i.test(text.trim());

/** Reads a number; text that is none, and a missing attribute, give `fallback`. */
export const number =
  (fallback: number): Reader<number> =>
  (text) =>
    text?.trim() && Number.isFinite(+text) ? +text : fallback;

/** Reads one of a few words, whatever their case; the first is the default. */
export const choice =
  <T extends string>(...words: readonly [T, ...T[]]): Reader<T> =>
  (text) =>
    words.find((word) => word === text?.trim().toLowerCase()) ?? words[0];

/** `value` as a whole number from `least` to `most`. */
export const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.trunc(value) || least));
