import {observeServerTime} from '../../time/server-time.ts';
import {PortalError} from '../errors.ts';
import {withDeadline} from './deadline.ts';
import {readFreshness, type Freshness} from './freshness.ts';
import {readBody, readBytes} from './read-body.ts';
import type {AnswerText, Reading} from './reading.ts';
import {refusalOf} from './refusal.ts';
import {requestOptions} from './request-options.ts';
import {TemporaryError} from './retry.ts';

/** Longest time for a whole answer, headers and body, milliseconds. */
const deadline = 10_000;

/** An answer of which so many bytes came in that time is on a slow line, and gets the same time again. */
const leastProgress = 10_000;

/** So often that time at most: nobody waits longer than a minute. */
const mostDeadlines = 6;

/** Most bytes of an answer, after decompression. */
const bodyLimit = 5_000_000;

/** An answer from the server. */
export interface Answer<T> {
  /** What was read; `undefined` for an answer without a body (204). */
  readonly value: T | undefined;
  /** How long it may be kept; not at all when missing. */
  readonly freshness: Freshness | undefined;
}

/** What a request depends on. */
export interface RequestEnvironment {
  fetch(url: string, options: RequestInit): Promise<Response>;
  isOffline(): boolean;
}

/**
 * Asks once, as `requestOptions` has it.
 *
 * @param reading - what becomes of the answer
 * @param isFresh - whether to ask past the browser's own cache (which then revalidates with its
 *   ETag: a conditional header of ours would need a preflight and give an empty 304)
 * @param body - text to be sent with POST, as plain text so that browsers ask no permission first
 * @throws PortalError; a `TemporaryError` where asking again may help
 */
export function request<T>(
  url: string,
  reading: Reading<T>,
  isFresh: boolean,
  signal: AbortSignal,
  environment: RequestEnvironment,
  body?: string,
): Promise<Answer<T>> {
  let arrived = 0;
  let deadlines = 0;
  const onArrival = (bytes: number): void => void (arrived += bytes);
  const ask = async (signal: AbortSignal): Promise<Answer<T>> => {
    const response = await connecting(url, environment, () =>
      environment.fetch(url, {
        ...requestOptions(url),
        ...(body !== undefined && {method: 'POST', body}),
        cache: isFresh ? 'no-cache' : 'default',
        signal,
      }),
    );
    const {status, headers} = response;
    observeServerTime(headers.get('date'), headers.get('age'));
    // A service worker's own response has no address.
    if (response.url && !/^https?:/.test(response.url)) {
      throw new PortalError('network', `${url} led to ${response.url}, which is not http(s).`, {
        url,
      });
    }
    if (!response.ok) throw await refusalOf(response, url, signal);
    const hasBody = status !== 204 && status !== 205;
    return {
      value: hasBody
        ? reading.read(await readAnswer(response, url, reading, environment, onArrival))
        : undefined,
      freshness: readFreshness(headers.get('cache-control'), headers.get('age')),
    };
  };
  const limit = reading.binary?.deadline ?? deadline;
  return withDeadline(limit, signal, ask, () => {
    const isMoving = arrived >= leastProgress;
    arrived = 0;
    if (++deadlines < mostDeadlines && isMoving) return undefined;
    const seconds = (limit * deadlines) / 1000;
    return new PortalError('timeout', `No complete answer from ${url} in ${seconds} s.`, {url});
  });
}

/** Reads a body, as text or as bytes, with what the headers say of it. */
async function readAnswer(
  response: Response,
  url: string,
  {binary, prepare}: Reading<unknown>,
  environment: RequestEnvironment,
  onArrival: (bytes: number) => void,
): Promise<AnswerText> {
  const limit = binary?.limit ?? bodyLimit;
  const {headers} = response;
  const [type = ''] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  const answer = {url, type: type.trim(), headers};
  const read = <T>(step: () => Promise<T>): Promise<T> => connecting(url, environment, step);
  if (binary) {
    const bytes = await read(() => readBytes(response, limit));
    if (bytes) return {...answer, bytes, text: ''};
  } else {
    const {text, isComplete} = await read(() => readBody(response, limit, onArrival, prepare));
    if (isComplete) return {...answer, text};
  }
  const message = `The answer of ${url} is larger than ${limit / 1e6} MB.`;
  throw new PortalError('too-large', message, {url});
}

/** Runs a step that fails when there is no connection, or no permission to use it. */
async function connecting<T>(
  url: string,
  environment: RequestEnvironment,
  step: () => Promise<T>,
): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    if (environment.isOffline()) {
      throw new PortalError('offline', `No answer from ${url}: this device is offline.`, {
        url,
        cause,
      });
    }
    if (typeof location === 'object' && location.protocol === 'https:' && url.startsWith('http:')) {
      throw new PortalError(
        'network',
        `No answer from ${url}: the page is https, and browsers block http in it (mixed content).`,
        {url, cause},
      );
    }
    throw new TemporaryError(
      'network',
      `No answer from ${url}: the server cannot be reached or broke off, or its answer lacks the ` +
        `header Access-Control-Allow-Origin, or the page's Content-Security-Policy does not list ` +
        `it in connect-src.`,
      {url, cause},
    );
  }
}
