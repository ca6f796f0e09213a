import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {createClient} from '../../../src/source/client/client.ts';
import {askEarly, earlyAnswer} from '../../../src/source/client/early-answers.ts';

const url = 'https://portal.example/api/links';
const answer = (): Response => new Response('{"items":[]}');
const asked: RequestInit[] = [];
const respond = vi.fn<() => Promise<Response>>();

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  respond.mockReset().mockImplementation(() => Promise.resolve(answer()));
  vi.stubGlobal('fetch', (_url: string, options: RequestInit) => {
    asked.push(options);
    return respond();
  });
});
afterEach(() => {
  // What a test has left would be the next one's.
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a question that was asked early', () => {
  it('is not asked again, whoever asks at the same time', async () => {
    askEarly(url);
    askEarly(url);
    const client = createClient();
    const {signal} = new AbortController();
    const answers = [client.getJson(url, {signal}), client.getJson(url, {signal})];
    expect(await Promise.all(answers)).toEqual([{items: []}, {items: []}]);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({mode: 'cors', credentials: 'omit', redirect: 'follow'});
  });

  it('is asked again after that', async () => {
    askEarly(url);
    const client = createClient();
    const {signal} = new AbortController();
    await client.getJson(url, {signal});
    await client.getJson(url, {signal, reload: true});
    expect(asked).toHaveLength(2);
  });

  it('is asked again by a reader who wants the newest', async () => {
    askEarly(url);
    const {signal} = new AbortController();
    await createClient().getJson(url, {signal, reload: true});
    expect(asked).toHaveLength(2);
  });

  it('is not taken for what is sent to the same address', () => {
    askEarly(url);
    expect(earlyAnswer(url, {method: 'POST', cache: 'default'})).toBeUndefined();
    expect(earlyAnswer(url, {cache: 'default'})).toBeInstanceOf(Promise);
  });

  it('ends when whoever took it no longer wants it', () => {
    askEarly(url);
    const controller = new AbortController();
    void earlyAnswer(url, {cache: 'default', signal: controller.signal});
    expect(asked[0]?.signal?.aborted).toBe(false);
    controller.abort(new Error('left'));
    expect(asked[0]?.signal?.reason).toEqual(new Error('left'));
  });

  it('is ended and forgotten after a minute in which nobody took it', () => {
    askEarly(url);
    vi.advanceTimersByTime(59_999);
    expect(asked[0]?.signal?.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(asked[0]?.signal?.aborted).toBe(true);
    expect(earlyAnswer(url, {cache: 'default'})).toBeUndefined();
  });

  it('and failed is silent until somebody takes it, who then asks again', async () => {
    respond.mockRejectedValueOnce(new TypeError('no network'));
    askEarly(url);
    // An unhandled rejection would fail the run.
    await vi.advanceTimersByTimeAsync(10);
    const {signal} = new AbortController();
    const value = createClient({random: () => 0}).getJson(url, {signal});
    await vi.advanceTimersByTimeAsync(1000);
    expect(await value).toEqual({items: []});
    expect(asked).toHaveLength(2);
  });
});
