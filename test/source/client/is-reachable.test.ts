import {describe, expect, it, vi} from 'vitest';
import {isReachable} from '../../../src/source/client/is-reachable.ts';

const url = 'https://portal.example/rss';

describe('whether a server answers that may not be read', () => {
  it('is no when it cannot be reached', async () => {
    const ask = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await isReachable(url, new AbortController().signal, ask)).toBe(false);
  });

  it('is no when nothing comes, and nobody waits for it longer than five seconds', async () => {
    vi.useFakeTimers();
    try {
      const ask = (_: string, {signal}: RequestInit) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('aborted')));
        });
      const asked = isReachable(url, new AbortController().signal, ask);
      await vi.advanceTimersByTimeAsync(5000);
      expect(await asked).toBe(false);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is no answer at all when it is called off', async () => {
    const controller = new AbortController();
    const ask = (_: string, {signal}: RequestInit) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
    const asked = isReachable(url, controller.signal, ask);
    controller.abort('gone');
    await expect(asked).rejects.toBe('gone');
  });

  it('is yes when it answers; nobody is recognised by it, and no body is waited for', async () => {
    const ask = vi.fn<(url: string, options: RequestInit) => Promise<unknown>>(() =>
      Promise.resolve(),
    );
    expect(await isReachable(url, new AbortController().signal, ask)).toBe(true);
    const [[asked, options]] = ask.mock.calls as [[string, RequestInit]];
    expect(asked).toBe(url);
    expect(options).toMatchObject({mode: 'no-cors', credentials: 'omit'});
    expect(options.signal?.aborted).toBe(true);
  });
});
