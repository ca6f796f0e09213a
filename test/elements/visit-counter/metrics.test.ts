import {describe, expect, it} from 'vitest';
import {readMetrics} from '../../../src/elements/visit-counter/metrics.ts';

describe('metrics', () => {
  it.each([
    [null, ['today', 'total']],
    ['', ['today', 'total']],
    ['nonsense as-of asOf constructor', ['today', 'total']],
    ['total today', ['total', 'today']],
    ['week, week;MONTH\n online', ['week', 'month', 'online']],
    ['today nonsense yesterday', ['today', 'yesterday']],
  ])('of %j are %j', (text, expected) => {
    expect(readMetrics(text)).toEqual(expected);
  });
});
