import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {withDeadline} from '../../../src/source/client/deadline.ts';

const expired = new Error('too late');
const never = (): Promise<never> => new Promise(() => undefined);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a deadline', () => {
  it('ends work that pays no attention to its signal', async () => {
    const result = withDeadline(1000, new AbortController().signal, never, () => expired);
    const outcome = expect(result).rejects.toBe(expired);
    await vi.advanceTimersByTimeAsync(1000);
    await outcome;
  });

  it('does not end work a moment too early', async () => {
    let isSettled = false;
    const settle = (): void => void (isSettled = true);
    const result = withDeadline(1000, new AbortController().signal, never, () => expired);
    result.then(settle, settle);
    await vi.advanceTimersByTimeAsync(999);
    expect(isSettled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(isSettled).toBe(true);
  });

  it('is told from a caller who leaves by who ended it, whatever the error is called', async () => {
    const leaving = new AbortController();
    // As Firefox does with a connection that was reset.
    const namedAbort = (signal: AbortSignal): Promise<never> =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    const result = withDeadline(1000, leaving.signal, namedAbort, () => expired);
    const outcome = expect(result).rejects.toBe(expired);
    await vi.advanceTimersByTimeAsync(1000);
    await outcome;

    const other = withDeadline(1000, leaving.signal, namedAbort, () => expired);
    const otherOutcome = expect(other).rejects.toBe('gone');
    leaving.abort('gone');
    await otherOutcome;
  });

  it('aborts the signal of the work at the limit', async () => {
    let inner: AbortSignal | undefined;
    const work = (signal: AbortSignal): Promise<never> => {
      inner = signal;
      return never();
    };
    const result = withDeadline(1000, new AbortController().signal, work, () => expired);
    result.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(1000);
    expect(inner?.aborted).toBe(true);
  });

  it('aborts the signal of work that fails, for what that left running', async () => {
    let inner: AbortSignal | undefined;
    const work = (signal: AbortSignal): Promise<never> => {
      inner = signal;
      return Promise.reject(new Error('too large'));
    };
    const result = withDeadline(1000, new AbortController().signal, work, () => expired);
    await expect(result).rejects.toThrow('too large');
    expect(inner?.aborted).toBe(true);
  });

  it('does not begin the work of a caller who has left', async () => {
    const work = vi.fn(never);
    const result = withDeadline(1000, AbortSignal.abort('gone'), work, () => expired);
    await expect(result).rejects.toBe('gone');
    expect(work).not.toHaveBeenCalled();
  });

  it('leaves no timer behind work that ends in time, well or badly', async () => {
    const {signal} = new AbortController();
    expect(
      await withDeadline(
        1000,
        signal,
        () => Promise.resolve(1),
        () => expired,
      ),
    ).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
    const failing = withDeadline(
      1000,
      signal,
      () => Promise.reject(new Error('x')),
      () => expired,
    );
    await expect(failing).rejects.toThrow('x');
    expect(vi.getTimerCount()).toBe(0);
  });
});
