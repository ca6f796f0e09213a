import {describe, expect, it} from 'vitest';
import {choice, clamp, flag, number} from '../../src/base/attributes.ts';

describe('attributes as content filters leave them', () => {
  it.each(['', 'true', '1', 'show-date', 'TRUE', ' yes ', '10', 'note'])(
    'reads flag="%s" as on',
    (text) => {
      expect(flag(text)).toBe(true);
    },
  );

  it.each([null, 'false', '0', 'off', 'no', ' FALSE '])('reads flag=%s as off', (text) => {
    expect(flag(text)).toBe(false);
  });

  it.each([
    ['7', 7],
    [' 7 ', 7],
    ['-2.5', -2.5],
    ['', 5],
    ['  ', 5],
    [null, 5],
    ['seven', 5],
    ['Infinity', 5],
    ['7px', 5],
  ])('reads the number %j as %d where the default is 5', (text, expected) => {
    expect(number(5)(text)).toBe(expected);
  });

  it('reads what the polyfill of scoped registries hands over in place of a text', () => {
    const untyped = (value: unknown) => value as string;
    expect(number(5)(untyped(7))).toBe(7);
    expect(number(5)(untyped(0))).toBe(0);
    expect(flag(untyped(true))).toBe(true);
    expect(flag(untyped(false))).toBe(false);
  });

  it.each([
    ['grid', 'grid'],
    [' GRID ', 'grid'],
    ['', 'list'],
    [null, 'list'],
    ['constructor', 'list'],
  ])('reads the word %j as "%s"', (text, expected) => {
    expect(choice('list', 'grid')(text)).toBe(expected);
  });

  it.each([
    [0, 1],
    [-3, 1],
    [7.9, 7],
    [99, 50],
    [Number.NaN, 1],
    [Infinity, 50],
  ])('keeps %d from 1 to 50 as %d', (value, expected) => {
    expect(clamp(value, 1, 50)).toBe(expected);
  });
});
