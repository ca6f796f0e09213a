import type {ComplexAttributeConverter} from 'lit';

/**
 * Reads a flag as content filters leave it: `flag`, `flag=""`, `flag="true"`, `flag="1"` and
 * `flag="flag"` are on; a missing attribute, `false`, `0`, `off` and `no` are off.
 */
export const flag: ComplexAttributeConverter<boolean> = {
  fromAttribute: (text) => text !== null && !/^(false|0|off|no)$/i.test(text.trim()),
  toAttribute: (value) => (value ? '' : null),
};

/** Reads a number; text that is none, and a missing attribute, give `fallback`. */
export const number = (fallback: number): ComplexAttributeConverter<number> => ({
  fromAttribute: (text) => (text?.trim() && Number.isFinite(+text) ? +text : fallback),
});

/** Reads one of a few words, whatever their case; the first is the default. */
export const choice = <T extends string>(
  ...words: readonly [T, ...T[]]
): ComplexAttributeConverter<T> => ({
  fromAttribute: (text) => {
    const given = text?.trim().toLowerCase();
    return words.find((word) => word === given) ?? words[0];
  },
});

/** `value` as a whole number from `least` to `most`. */
export const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.trunc(value) || least));
