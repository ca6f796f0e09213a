/**
 * Reads the text of an attribute; `null` where it is missing. The polyfill of scoped registries hands over the number
 * or flag itself that a template sets, so what reads these asks nothing of it that only texts have.
 */
type Reader<T> = (text: string | null) => T;

/**
 * Reads a flag as content filters leave it: `flag`, `flag=""`, `flag="true"`, `flag="1"` and
 * `flag="flag"` are on; a missing attribute, `false`, `0`, `off` and `no` are off.
 */
export const flag: Reader<boolean> = (text) =>
  text !== null && !/^\s*(false|0|off|no)\s*$/i.test(text);

/** Reads a number; text that is none, and a missing attribute, give `fallback`. */
export const number =
  (fallback: number): Reader<number> =>
  (text) =>
    text !== null && /\S/.test(text) && Number.isFinite(+text) ? +text : fallback;

/** Reads one of a few words, whatever their case; the first is the default. */
export const choice =
  <T extends string>(...words: readonly [T, ...T[]]): Reader<T> =>
  (text) =>
    words.find((word) => word === text?.trim().toLowerCase()) ?? words[0];

/** `value` as a whole number from `least` to `most`. */
export const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.trunc(value) || least));
