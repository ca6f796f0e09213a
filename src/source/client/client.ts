import {now as serverNow} from '../../time/clock.ts';
import {PortalError} from '../errors.ts';
import type {AskOptions} from '../portal-source.ts';
import {AnswerCache} from './answer-cache.ts';
import {earlyAnswer} from './early-answers.ts';
import {jsonReading} from './read-json.ts';
import type {Reading} from './reading.ts';
import {request, type RequestEnvironment} from './request.ts';
import {withRetries, type RetryEnvironment} from './retry.ts';
import {SingleFlight} from './single-flight.ts';

/** Most answers to keep. */
const cacheLimit = 50;

/** The only place that touches the network. */
export interface Client {
  /**
   * Asks for a document. Whoever asks for the same address at the same time shares one request; an
   * answer is kept in memory as long as its `Cache-Control` allows, see `readFreshness`.
   *
   * @param url - absolute http(s) address
   * @param reading - what becomes of the answer
   * @returns what was read, shared; `undefined` when the answer has no body
   * @throws PortalError, or the signal's reason when that is aborted
   */
  get<T>(url: string, reading: Reading<T>, options: AskOptions): Promise<T | undefined>;
  /** Asks for a JSON document, which is frozen. */
  getJson(url: string, options: AskOptions): Promise<unknown>;
}

/** What a client depends on; each has the browser's own as default. */
export interface ClientEnvironment extends RequestEnvironment, RetryEnvironment {
  /** A clock that never jumps, milliseconds: readers' clocks are wrong and get set right. */
  now(): number;
}

/** The browser's own. */
export const browser: ClientEnvironment = {
  // Looked up at each call, so that a page may wrap it at any time.
  fetch: (url, options) => earlyAnswer(url, options) ?? fetch(url, options),
  now: () => performance.now(),
  random: () => Math.random(),
  isHidden: () => typeof document === 'object' && document.hidden,
  isOffline: () => typeof navigator === 'object' && 'onLine' in navigator && !navigator.onLine,
};

/** Makes a client with a cache of its own. */
export function createClient(environment: Partial<ClientEnvironment> = {}): Client {
  const own: ClientEnvironment = {...browser, ...environment};
  const cache = new AnswerCache(cacheLimit);
  const flights = new SingleFlight<unknown>();

  const load = async <T>(
    url: string,
    key: string,
    reading: Reading<T>,
    isFresh: boolean,
    signal: AbortSignal,
  ): Promise<T | undefined> => {
    try {
      const attempt = () => request(url, reading, isFresh, signal, own);
      const {value, freshness} = await (reading.isTrial
        ? attempt()
        : withRetries(attempt, signal, own));
      if (freshness) cache.keep(key, {value, freshness, at: own.now(), since: serverNow()});
      else cache.forget(key);
      return value;
    } catch (error) {
      // What is gone, or no longer for everybody, must not be shown again.
      const code = error instanceof PortalError && error.code;
      if (code === 'not-found' || code === 'forbidden') cache.forget(key);
      throw error;
    }
  };

  const get = async <T>(
    url: string,
    reading: Reading<T>,
    options: AskOptions,
  ): Promise<T | undefined> => {
    const {signal, reload = false, onStale} = options;
    signal.throwIfAborted();
    const key = `${reading.name} ${url}`;
    const kept = cache.get(key);
    // What is kept here is asked for only once it is too old, so the browser's copy is too.
    const isFresh = reload || kept !== undefined;
    const ask = (asker?: AbortSignal): Promise<unknown> =>
      flights.join(key, asker, (shared) => load(url, key, reading, isFresh, shared));
    // One key has one reading, so that what is kept under it is what that makes.
    const given = (value: unknown): T | undefined => value as T | undefined;

    if (kept && !reload) {
      const age = own.now() - kept.at;
      if (age < kept.freshness.fresh) return given(kept.value);
      if (age < kept.freshness.whileRevalidating) {
        // If this fails, the next to ask will see it.
        ask().catch(() => undefined);
        return given(kept.value);
      }
    }
    try {
      return given(await ask(signal));
    } catch (error) {
      const old = cache.get(key);
      if (
        !(error instanceof PortalError) ||
        signal.aborted ||
        !old ||
        own.now() - old.at >= old.freshness.ifError
      )
        throw error;
      onStale?.(old.since, error);
      return given(old.value);
    }
  };

  return {get, getJson: (url, options) => get(url, jsonReading, options)};
}

/** The client that all sources of a page share. */
export const defaultClient: Client = createClient();
