import {PortalError} from '../source/errors.ts';
import type {PrerenderOptions} from './options.ts';

/** Longest time that a page waits for one of its elements, milliseconds. */
const usualTimeout = 3_000;

/**
 * Asks, and waits no longer than a page may.
 *
 * @param ask - begins the question, which ends with the signal
 * @throws PortalError with code `timeout` when there is no answer by then; whatever `ask` rejects with
 */
export async function answerInTime<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  {timeout = usualTimeout, signal}: Pick<PrerenderOptions, 'timeout' | 'signal'>,
): Promise<T> {
  const asking = new AbortController();
  const {promise: end, reject} = withReject();
  const stop = (): void => {
    reject(new PortalError('timeout', `There was no answer within ${timeout} ms.`));
    asking.abort();
  };
  const timer = setTimeout(stop, timeout);
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  try {
    return await Promise.race([ask(asking.signal), end]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** A promise that is only ever rejected, and what rejects it. */
function withReject(): {promise: Promise<never>; reject: (error: Error) => void} {
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<never>((_resolve, rejectIt) => (reject = rejectIt));
  // Nobody may be waiting any more.
  promise.catch(() => undefined);
  return {promise, reject};
}
