import {describe, expect, it} from 'vitest';
import {readFreshness} from '../../../src/source/client/freshness.ts';

const second = 1000;
const day = 86_400 * second;

const untilOf = (header: string | null) => {
  const {fresh = 0, whileRevalidating = 0, ifError = 0} = readFreshness(header) ?? {};
  return [fresh, whileRevalidating - fresh, ifError - fresh].map((time) => time / second);
};

describe('how long an answer is kept', () => {
  it('is not at all with no-store', () => {
    expect(readFreshness('no-store')).toBeUndefined();
    expect(readFreshness('max-age=60, No-Store')).toBeUndefined();
  });

  it.each([[null], [''], ['garbage'], ['max-age=soon'], ['max-age=-1'], ['x-max-age=9']])(
    'is the default when the server says %j',
    (header) => {
      expect(untilOf(header)).toEqual([30, 300, day / second]);
    },
  );

  it('is 5 seconds to an hour, whatever the server says', () => {
    expect(untilOf('max-age=0')[0]).toBe(5);
    expect(untilOf('max-age=99999999999999999999')[0]).toBe(3600);
    expect(untilOf('public, max-age=120')[0]).toBe(120);
    expect(untilOf('max-age="120"')[0]).toBe(120);
  });

  it('follows the server in what may be shown when stale', () => {
    const header = 'max-age=60,stale-while-revalidate=10, stale-if-error=20';
    expect(untilOf(header)).toEqual([60, 10, 20]);
    expect(untilOf('max-age=60, stale-while-revalidate=0, stale-if-error=0')).toEqual([60, 0, 0]);
  });

  it('ends with freshness where the server forbids what is stale', () => {
    expect(untilOf('max-age=60, must-revalidate')).toEqual([60, 0, 0]);
    expect(untilOf('no-cache')).toEqual([5, 0, 0]);
    expect(untilOf('no-cache, stale-if-error=60')).toEqual([5, 0, 60]);
  });

  it('is less by what a cache on the way has had it already', () => {
    expect(readFreshness('max-age=60', '45')?.fresh).toBe(15 * second);
    expect(readFreshness('max-age=60', '600')?.fresh).toBe(5 * second);
    expect(readFreshness('max-age=7200', '600')?.fresh).toBe(3600 * second);
    for (const age of [null, '', 'old'])
      expect(readFreshness('max-age=60', age)?.fresh).toBe(60 * second);
  });

  it('is not what shared caches are told', () => {
    expect(untilOf('s-maxage=600')[0]).toBe(30);
  });
});
