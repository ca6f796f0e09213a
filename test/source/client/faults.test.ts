import {afterEach, describe, expect, it, vi} from 'vitest';
import {createClient, type ClientEnvironment} from '../../../src/source/client/client.ts';
import {PortalError} from '../../../src/source/errors.ts';
import {now} from '../../../src/time/clock.ts';
import {resetClock} from '../../../src/time/server-time.ts';
import {useFaultServer} from '../use-fault-server.ts';

const server = useFaultServer();
const {signal} = new AbortController();

const ask = (path: string, environment: Partial<ClientEnvironment> = {}): Promise<unknown> =>
  createClient({random: () => 0, ...environment}).getJson(server.at(path), {signal});

const failure = async (
  path: string,
  environment: Partial<ClientEnvironment> = {},
): Promise<PortalError> => {
  const error: unknown = await ask(path, environment).then(
    (answer) => new Error(`It was answered with ${typeof answer}.`),
    (error: unknown) => error,
  );
  if (error instanceof PortalError) return error;
  throw error;
};

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  resetClock();
});

describe('a connection that fails', () => {
  it.each([['reset-headers'], ['close-headers'], ['reset-body'], ['short-body'], ['chunked-cut']])(
    'is a network error after three attempts, never "cancelled": %s',
    async (fault) => {
      expect((await failure(`/fault/${fault}/articles`)).code).toBe('network');
      // Engines repeat a request themselves when a connection they kept is closed.
      expect((await server.hits(fault)).hits).toBeGreaterThanOrEqual(3);
    },
  );

  it.each([['garbage'], ['bad-gzip'], ['redirect-loop'], ['redirect-away'], ['redirect-file']])(
    'is a network error: %s',
    async (fault) => {
      expect((await failure(`/fault/${fault}/articles`)).code).toBe('network');
    },
  );

  it('asks a server that redirects in a circle three times and no more', async () => {
    await failure('/fault/redirect-loop/circle/articles');
    // Each attempt follows at most 20 redirections.
    expect((await server.hits('circle')).hits).toBeLessThanOrEqual(3 * 21);
  });

  it('is a network error when nobody listens', async () => {
    const closed = 'http://127.0.0.1:9/articles';
    const client = createClient({random: () => 0});
    await expect(client.getJson(closed, {signal})).rejects.toMatchObject({code: 'network'});
  });

  it('is a network error when there is no such host', async () => {
    const nowhere = 'http://no-such.invalid/articles';
    const client = createClient({random: () => 0});
    await expect(client.getJson(nowhere, {signal})).rejects.toMatchObject({code: 'network'});
  });

  it('is an unusable answer when only the end of the body tells its length', async () => {
    const error = await failure('/fault/eof-body/articles');
    expect(error.code).toBe('invalid');
  });
});

describe('a server that takes its time', () => {
  it.each([['hang'], ['trickle']])(
    'is left after ten seconds and not asked again: %s',
    async (fault) => {
      vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
      const result = failure(`/fault/${fault}/slow-${fault}/articles`);
      await server.hits(`slow-${fault}`, 1);
      vi.advanceTimersByTime(9_999);
      expect((await server.hits(`slow-${fault}`)).aborted).toBe(0);
      vi.advanceTimersByTime(1);
      expect((await result).code).toBe('timeout');
      expect(await server.hits(`slow-${fault}`, 1, 1)).toMatchObject({hits: 1, aborted: 1});
    },
  );
});

describe('an answer that is too large', () => {
  it.each([['big'], ['gzip-bomb']])('is not fetched to its end: %s', async (fault) => {
    expect((await failure(`/fault/${fault}/articles`)).code).toBe('too-large');
    const {hits, bytesWritten} = await server.hits(fault, 1, fault === 'big' ? 1 : 0);
    expect(hits).toBe(1);
    expect(bytesWritten).toBeLessThan(20_000_000);
  });

  it('is so from the first byte over 5 MB', async () => {
    expect((await failure('/just-too-big/articles')).code).toBe('too-large');
    expect(await ask('/just-fits/articles')).toHaveProperty('items');
  });

  it.each([['deep'], ['deep-500000'], ['wide']])(
    'is refused before it is walked: %s',
    async (fault) => {
      expect((await failure(`/fault/${fault}/articles`)).code).toBe('too-large');
    },
  );
});

describe('a status that is no success', () => {
  it.each([
    ['400', 'refused'],
    ['422', 'refused'],
    ['401', 'forbidden'],
    ['403', 'forbidden'],
    ['404', 'not-found'],
    ['410', 'not-found'],
    ['600', 'server'],
    ['999', 'server'],
    ['304-always', 'network'],
    ['429-day', 'busy'],
  ])('is told apart and not asked again: %s is %s', async (fault, code) => {
    const error = await failure(`/fault/${fault}/articles`);
    expect(error).toMatchObject({code, status: Number.parseInt(fault)});
    expect((await server.hits(fault)).hits).toBe(1);
  });

  it.each([
    ['408', 'refused'],
    ['425', 'refused'],
    ['429-garbage', 'busy'],
    ['500', 'server'],
    ['502', 'server'],
    ['503', 'server'],
    ['504', 'server'],
  ])('is asked again twice: %s', async (fault, code) => {
    expect((await failure(`/fault/${fault}/articles`)).code).toBe(code);
    expect((await server.hits(fault)).hits).toBe(3);
  });

  it('is forgotten when a later attempt succeeds', async () => {
    expect(await ask('/seq/503,503,200/mends/articles')).toHaveProperty('items');
    expect((await server.hits('mends')).hits).toBe(3);
  });

  it('is asked again only after the rest that the server wants', async () => {
    const {setTimeout} = globalThis;
    const rests: number[] = [];
    vi.spyOn(globalThis, 'setTimeout').mockImplementation((task, delay = 0) => {
      if (delay === 2000) rests.push(delay);
      return setTimeout(task, delay === 2000 ? 0 : delay);
    });
    expect((await failure('/fault/429/rests/articles')).code).toBe('busy');
    expect(rests).toEqual([2000, 2000]);
    expect((await server.hits('rests')).hits).toBe(3);
  });

  it('is explained in the words of the server', async () => {
    expect((await failure('/fault/400/articles')).message).toMatch(/status 400: On purpose\./);
  });

  it('does not wait for an explanation that never ends', async () => {
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
    const result = failure('/fault/404-hang/articles');
    await server.hits('404-hang', 1);
    while (vi.getTimerCount() < 2) await new Promise(setImmediate);
    vi.advanceTimersByTime(1_000);
    expect(await result).toMatchObject({code: 'not-found', status: 404});
    expect(await server.hits('404-hang', 1, 1)).toMatchObject({hits: 1, aborted: 1});
  });

  it('is an empty answer when it is 204', async () => {
    expect(await ask('/fault/204/articles')).toBeUndefined();
  });
});

describe('a body that is not what was asked for', () => {
  it.each([
    ['html-200'],
    ['html-as-json'],
    ['json-as-html'],
    ['xml-200'],
    ['empty-body'],
    ['truncated'],
    ['utf16'],
    ['charset'],
  ])('is an unusable answer and not asked for again: %s', async (fault) => {
    expect((await failure(`/fault/${fault}/articles`)).code).toBe('invalid');
    expect((await server.hits(fault)).hits).toBe(1);
  });

  it('is named with its type and its first words', async () => {
    const {message} = await failure('/html-200/articles');
    expect(message).toMatch(
      /html-200\/articles answered with text\/html instead of JSON.*<!doctype/,
    );
  });

  it.each([['wrong-type'], ['wrong-type-octets'], ['no-type'], ['bom'], ['dup-keys'], ['proto']])(
    'is accepted where it is JSON none the less: %s',
    async (fault) => {
      expect(await ask(`/fault/${fault}/articles`)).toHaveProperty('items');
      expect(({} as {polluted?: boolean}).polluted).toBeUndefined();
    },
  );
});

describe('many who ask', () => {
  it('share one request, and its failure', async () => {
    const client = createClient({random: () => 0});
    const url = server.at('/fault/400/burst-of-20/articles');
    const results = await Promise.allSettled(
      Array.from({length: 20}, () => client.getJson(url, {signal})),
    );
    expect(results.map(({status}) => status)).toEqual(Array(20).fill('rejected'));
    expect((await server.hits('burst-of-20')).hits).toBe(1);
  });

  it('end the request on the wire when the last of them leaves', async () => {
    const client = createClient();
    const url = server.at('/hold/leave/articles');
    const askers = [new AbortController(), new AbortController()];
    const outcomes = askers.map(({signal}) =>
      expect(client.getJson(url, {signal})).rejects.toBe('gone'),
    );
    await server.hits('leave', 1);
    askers[0]!.abort('gone');
    await outcomes[0];
    expect((await server.hits('leave')).aborted).toBe(0);
    askers[1]!.abort('gone');
    await Promise.all(outcomes);
    expect(await server.hits('leave', 1, 1)).toMatchObject({hits: 1, aborted: 1, open: 0});
  });

  it('get the answers to their own questions, whichever comes first', async () => {
    const client = createClient();
    const slow = client.getJson(server.at('/hold/order/ok/articles/bai-1'), {signal});
    const fast = await client.getJson(server.at('/ok/articles/bai-2'), {signal});
    await server.hits('order', 1);
    await server.release('order');
    expect(fast).toMatchObject({id: 'bai-2'});
    expect(await slow).toMatchObject({id: 'bai-1'});
  });
});

describe('the time', () => {
  it('is put right by a server, and what is kept stays fresh all the same', async () => {
    const client = createClient();
    const url = server.at('/fault/clock/articles');
    const before = Date.now();
    await client.getJson(url, {signal});
    expect(now() - before).toBeGreaterThan(9 * 365 * 86_400_000);
    await ask('/max-age/60/kept/articles');
    const kept = server.at('/max-age/60/kept-too/articles');
    await client.getJson(kept, {signal});
    await client.getJson(kept, {signal});
    expect((await server.hits('kept-too')).hits).toBe(1);
  });
});
