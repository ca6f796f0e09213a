import {describe, expect, it} from 'vitest';
import {parseDuration} from '../../src/time/duration.ts';

describe('parseDuration', () => {
  it.each(['', 'P', '-P', 'PT', 'P1DT', '3H', 'P1M', 'P-1D', 'PT1.5H', 'P1D '])(
    'does not take "%s" for a duration',
    (text) => {
      expect(parseDuration(text)).toBeUndefined();
    },
  );

  it.each([
    ['-PT3H', -3 * 3_600_000],
    ['P20D', 20 * 86_400_000],
    ['-P1DT2H30M', -95_400_000],
    ['PT0M', 0],
  ])('reads %s', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });
});
