import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {
  readRetryAfter,
  TemporaryError,
  withRetries,
  type RetryEnvironment,
} from '../../../src/source/client/retry.ts';
import {PortalError} from '../../../src/source/errors.ts';

const busy = (retryAfter?: number): TemporaryError =>
  new TemporaryError('busy', 'Later.', {retryAfter});

const watched: RetryEnvironment = {
  random: () => 0.5,
  isHidden: () => false,
  isOffline: () => false,
};

/** Fails as often as there are errors, then answers; remembers when it was asked. */
const attempts = (errors: readonly Error[]) => {
  const times: number[] = [];
  const attempt = (): Promise<string> => {
    const error = errors[times.length];
    times.push(performance.now() - start);
    return error ? Promise.reject(error) : Promise.resolve('answer');
  };
  return {attempt, times};
};

let start = 0;
const {signal} = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  start = performance.now();
});
afterEach(() => void vi.useRealTimers());

const run = async (errors: readonly Error[], environment: Partial<RetryEnvironment> = {}) => {
  const {attempt, times} = attempts(errors);
  const result = withRetries(attempt, signal, {...watched, ...environment});
  const outcome = result.catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return {outcome: await outcome, times};
};

describe('asking again', () => {
  it('does not follow a failure that will not pass', async () => {
    const refused = new PortalError('refused', 'No.');
    expect(await run([refused])).toEqual({outcome: refused, times: [0]});
  });

  it('ends after the third attempt with the last failure', async () => {
    const last = busy();
    const {outcome, times} = await run([busy(), busy(), last, busy()]);
    expect(outcome).toBe(last);
    expect(times).toHaveLength(3);
  });

  it('ends where the server wants more than ten seconds of rest', async () => {
    const error = busy(10_001);
    expect(await run([error])).toEqual({outcome: error, times: [0]});
    expect((await run([busy(10_000)])).outcome).toBe('answer');
  });

  it('ends where the rests that the server wants are more than ten seconds together', async () => {
    const second = busy(5_001);
    expect(await run([busy(5_000), second])).toEqual({outcome: second, times: [0, 5_250]});
    expect((await run([busy(5_000), busy(5_000)])).outcome).toBe('answer');
  });

  it.each([['isHidden'], ['isOffline']] as const)('does not happen while %s', async (name) => {
    const {outcome, times} = await run([busy()], {[name]: () => true});
    expect(outcome).toBeInstanceOf(TemporaryError);
    expect(times).toEqual([0]);
  });

  it.each([['isHidden'], ['isOffline']] as const)(
    'is given up when %s by the end of the wait',
    async (name) => {
      let asked = 0;
      const {outcome, times} = await run([busy()], {[name]: () => asked++ > 0});
      expect(outcome).toBeInstanceOf(TemporaryError);
      expect(times).toEqual([0]);
      expect(asked).toBe(2);
    },
  );

  it('ends at once when the caller leaves during the wait', async () => {
    const leaving = new AbortController();
    const {attempt, times} = attempts([busy()]);
    const outcome = expect(withRetries(attempt, leaving.signal, watched)).rejects.toBe('gone');
    await vi.advanceTimersByTimeAsync(10);
    leaving.abort('gone');
    await outcome;
    expect(times).toEqual([0]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not waited for when the caller left during the attempt', async () => {
    const leaving = new AbortController();
    const attempt = (): Promise<string> => {
      leaving.abort('gone');
      return Promise.reject(busy());
    };
    const outcome = expect(withRetries(attempt, leaving.signal, watched)).rejects.toBe('gone');
    await vi.runAllTimersAsync();
    await outcome;
  });

  it('waits a random part of half a second, then of a second', async () => {
    expect((await run([busy(), busy()])).times).toEqual([0, 250, 750]);
    expect((await run([busy(), busy()], {random: () => 0})).times).toEqual([750, 750, 750]);
  });

  it('rests as long as the server says, and a random time more', async () => {
    expect((await run([busy(2000)])).times).toEqual([0, 2250]);
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 2, 27, 2);
  const read = (text: string | null): number | undefined => readRetryAfter(text, now);

  it.each([
    [null],
    [''],
    ['soon'],
    ['-5'],
    ['1.5'],
    ['1e3'],
    ['2026-03-27'],
    ['Foo, 99 Bar 2026 GMT'],
  ])('means nothing when it is %j', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('may be seconds', () => {
    expect(read('2')).toBe(2000);
    expect(read(' 120 ')).toBe(120_000);
    expect(read('0')).toBe(0);
  });

  it('may be a date, by the clock of the server; one that has passed is no wait', () => {
    expect(read('Fri, 27 Mar 2026 02:00:10 GMT')).toBe(10_000);
    expect(read('Fri, 27 Mar 2026 01:00:00 GMT')).toBe(0);
  });
});
