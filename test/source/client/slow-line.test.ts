import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {createClient} from '../../../src/source/client/client.ts';

const {signal} = new AbortController();

/** Asks for an answer that comes in pieces of some bytes, one each 9 seconds, with JSON in the first of them. */
const ask = (bytes: number, pieces: number): Promise<unknown> => {
  const fetch = (): Promise<Response> => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        let sent = 0;
        const timer = setInterval(() => {
          const text = (sent === 0 ? '{"items": []}' : '').padEnd(bytes);
          controller.enqueue(new TextEncoder().encode(text));
          if (++sent < pieces) return;
          clearInterval(timer);
          controller.close();
        }, 9000);
      },
    });
    const headers = {'content-type': 'application/json'};
    return Promise.resolve(new Response(body, {headers}));
  };
  return createClient({fetch}).getJson('https://portal.example/api/articles', {signal});
};

/** What became of it after some seconds. */
const after = async (seconds: number, answer: Promise<unknown>): Promise<unknown> => {
  let outcome: unknown = 'none yet';
  answer.then(
    (value) => (outcome = value),
    (error: unknown) => (outcome = error),
  );
  await vi.advanceTimersByTimeAsync(seconds * 1000);
  return outcome;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an answer on a slow line', () => {
  it('is waited for while it goes on coming', async () => {
    expect(await after(37, ask(12_000, 4))).toEqual({items: []});
  });

  it('is given up where hardly anything comes', async () => {
    expect(await after(10, ask(13, 4))).toMatchObject({code: 'timeout'});
  });

  it('is given up after a minute', async () => {
    const endless = ask(12_000, 100);
    expect(await after(59, endless)).toBe('none yet');
    expect(await after(1, endless)).toMatchObject({
      code: 'timeout',
      message: expect.stringContaining('in 60 s') as string,
    });
  });
});
