import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {createClient, type ClientEnvironment} from '../../../src/source/client/client.ts';
import {PortalError} from '../../../src/source/errors.ts';
import {now as serverNow} from '../../../src/time/clock.ts';
import {resetClock} from '../../../src/time/server-time.ts';

const url = 'https://portal.example/articles';
const second = 1000;
const hour = 3_600_000;
const day = 24 * hour;
const startOfTest = Date.UTC(2026, 2, 27, 2);

type Answer = () => Response | Promise<Response>;

const json = (value: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(value), {headers: {'content-type': 'application/json', ...headers}});

const failing = (status: number): Response => new Response(null, {status});
const unreachable = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

let monotonic = 0;

/** A client whose server gives these answers in turn, the last one for ever. */
function clientOf(answers: readonly Answer[], environment: Partial<ClientEnvironment> = {}) {
  let count = 0;
  const fetch = vi.fn<ClientEnvironment['fetch']>(() => {
    const answer = answers[Math.min(count++, answers.length - 1)];
    return Promise.resolve(answer!());
  });
  const client = createClient({fetch, now: () => monotonic, random: () => 0, ...environment});
  const stale = vi.fn();
  const get = (options: {reload?: boolean; signal?: AbortSignal; url?: string} = {}) =>
    client.getJson(options.url ?? url, {
      signal: new AbortController().signal,
      onStale: stale,
      ...options,
    });
  /** The answer, or the code of the error. */
  const outcome = async (options: {reload?: boolean} = {}): Promise<unknown> => {
    const result = get(options).catch((error: unknown) =>
      error instanceof PortalError ? error.code : error,
    );
    await vi.runAllTimersAsync();
    return await result;
  };
  return {get, outcome, fetch, stale};
}

beforeEach(() => {
  vi.useFakeTimers({now: startOfTest});
  resetClock();
  monotonic = 5000;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('when asking again fails', () => {
  const old = (): Response => json('old', {'cache-control': 'max-age=60'});

  it.each<[string, Answer]>([
    ['there is no network', unreachable],
    ['the server fails', () => failing(500)],
    ['the server is busy', () => failing(429)],
    ['the answer is HTML', () => new Response('<p>', {headers: {'content-type': 'text/html'}})],
    ['the answer is cut off', () => new Response('{')],
  ])('the last good answer is given, since when it is old, and why: %s', async (_, answer) => {
    const {outcome, stale} = clientOf([old, answer]);
    expect(await outcome()).toBe('old');
    const since = serverNow();
    monotonic += hour;
    expect(await outcome({reload: true})).toBe('old');
    expect(stale.mock.calls).toEqual([[since, expect.any(PortalError)]]);
  });

  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [401, 'forbidden'],
    [403, 'forbidden'],
  ])('what is gone or closed (%i) is not shown any more, nor later', async (status, code) => {
    const {outcome, stale} = clientOf([old, () => failing(status), unreachable]);
    await outcome();
    expect(await outcome({reload: true})).toBe(code);
    expect(await outcome()).toBe('network');
    expect(stale).not.toHaveBeenCalled();
  });

  it('an answer older than a day is not shown any more', async () => {
    const {outcome} = clientOf([old, unreachable]);
    await outcome();
    monotonic += day + 59 * second;
    expect(await outcome()).toBe('old');
    monotonic += second;
    expect(await outcome()).toBe('network');
  });

  it('an answer that must not be kept is not shown again', async () => {
    const {outcome} = clientOf([
      old,
      () => json('secret', {'cache-control': 'no-store'}),
      unreachable,
    ]);
    await outcome();
    expect(await outcome({reload: true})).toBe('secret');
    expect(await outcome()).toBe('network');
  });

  it('a caller who leaves gets its own reason, not the old answer', async () => {
    const hang = (): Promise<Response> => new Promise(() => undefined);
    const {outcome, get, stale} = clientOf([old, hang]);
    await outcome();
    const leaving = new AbortController();
    const result = expect(get({reload: true, signal: leaving.signal})).rejects.toBe('gone');
    leaving.abort('gone');
    await result;
    expect(stale).not.toHaveBeenCalled();
  });

  it('the failure is not remembered', async () => {
    const {outcome} = clientOf([() => failing(400), () => json('answer')]);
    expect(await outcome()).toBe('refused');
    expect(await outcome()).toBe('answer');
  });
});

describe('an answer that is kept', () => {
  const numbered = (headers: Record<string, string> = {}): Answer[] =>
    [1, 2, 3].map((value) => () => json(value, headers));

  it('is given without asking while it is fresh', async () => {
    const {outcome, fetch} = clientOf(numbered({'cache-control': 'max-age=60'}));
    expect(await outcome()).toBe(1);
    monotonic += 60 * second - 1;
    expect(await outcome()).toBe(1);
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('is given at once for five minutes more, while the next one is fetched', async () => {
    const {outcome, fetch, stale} = clientOf(numbered());
    await outcome();
    monotonic += 30 * second;
    expect(await outcome()).toBe(1);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(await outcome()).toBe(2);
    expect(fetch).toHaveBeenCalledTimes(2);
    // The copy in the browser's own cache is as old.
    expect(fetch.mock.calls.map(([, {cache}]) => cache)).toEqual(['default', 'no-cache']);
    expect(stale).not.toHaveBeenCalled();
  });

  it('is not given to one who comes after that', async () => {
    const {outcome} = clientOf(numbered());
    await outcome();
    monotonic += 330 * second;
    expect(await outcome()).toBe(2);
  });

  it('stays good when fetching the next one in the background fails', async () => {
    const {outcome} = clientOf([() => json(1), () => failing(500), () => json(2)]);
    await outcome();
    monotonic += 31 * second;
    expect(await outcome()).toBe(1);
  });

  it('is passed over by a reload, and so is what the browser has kept', async () => {
    const {outcome, fetch} = clientOf(numbered());
    await outcome();
    expect(await outcome({reload: true})).toBe(2);
    expect(fetch.mock.calls.map(([, {cache}]) => cache)).toEqual(['default', 'no-cache']);
  });

  it('does not age by the clock on the wall, which readers have wrong and set right', async () => {
    const {outcome, fetch} = clientOf(numbered());
    await outcome();
    vi.setSystemTime(startOfTest + 3650 * day);
    expect(await outcome()).toBe(1);
    vi.setSystemTime(startOfTest - 3650 * day);
    expect(await outcome()).toBe(1);
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('may be an answer without a body', async () => {
    const {outcome, fetch} = clientOf([() => new Response(null, {status: 204})]);
    expect(await outcome()).toBeUndefined();
    expect(await outcome()).toBeUndefined();
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('makes room for others after fifty', async () => {
    const {get, fetch} = clientOf([() => json('answer')]);
    for (let page = 0; page <= 50; page++) await get({url: `${url}?page=${page}`});
    await get({url: `${url}?page=50`});
    expect(fetch).toHaveBeenCalledTimes(51);
    await get({url: `${url}?page=0`});
    expect(fetch).toHaveBeenCalledTimes(52);
  });
});

describe('a request', () => {
  it('is simple: no cookies, no header that browsers would ask permission for', async () => {
    const {get, fetch} = clientOf([() => json(1)]);
    await get();
    const [asked, options] = fetch.mock.calls[0]!;
    expect(asked).toBe(url);
    expect(options).toMatchObject({mode: 'cors', credentials: 'omit', redirect: 'follow'});
    expect(options.headers).toBeUndefined();
    expect(options.method).toBeUndefined();
  });

  it('is not made for a caller who has left already', async () => {
    const {get, fetch} = clientOf([() => json(1)]);
    await expect(get({signal: AbortSignal.abort('gone')})).rejects.toBe('gone');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is made once for all who ask at the same time', async () => {
    const {get, fetch} = clientOf([() => json({items: []})]);
    const answers = await Promise.all(Array.from({length: 20}, () => get()));
    expect(fetch).toHaveBeenCalledOnce();
    expect(new Set(answers).size).toBe(1);
  });

  it('that failed is made again at most twice', async () => {
    const {outcome, fetch} = clientOf([unreachable]);
    expect(await outcome()).toBe('network');
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('is not made again while nobody looks', async () => {
    const {outcome, fetch} = clientOf([unreachable], {isHidden: () => true});
    expect(await outcome()).toBe('network');
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('of a device without network says so', async () => {
    const {outcome, fetch} = clientOf([unreachable], {isOffline: () => true});
    expect(await outcome()).toBe('offline');
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('that led to something else than http(s) is refused', async () => {
    const data = (): Response =>
      Object.defineProperty(json(1), 'url', {value: 'data:application/json,1'});
    const {outcome, fetch} = clientOf([data]);
    expect(await outcome()).toBe('network');
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('over http from an https page fails once, and the message says why', async () => {
    vi.stubGlobal('location', {protocol: 'https:'});
    const {get, fetch} = clientOf([unreachable]);
    await expect(get({url: 'http://portal.example/articles'})).rejects.toThrow('mixed content');
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('that is refused by the browser names the likely causes', async () => {
    const {get} = clientOf([unreachable], {isHidden: () => true});
    await expect(get()).rejects.toThrow(
      /portal\.example.*Access-Control-Allow-Origin.*connect-src/,
    );
  });
});
