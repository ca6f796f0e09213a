import {PortalError, type PortalErrorCode, type PortalErrorDetails} from '../errors.ts';

/** Attempts after the first one. */
const retryLimit = 2;

/** Longest wait before the first retry, milliseconds; it doubles with each. */
const firstBackoff = 500;

/** All rests together that a server may ask for, milliseconds: nobody waits longer to hear that it failed. */
const longestRest = 10_000;

/** What the decision to ask again depends on. */
export interface RetryEnvironment {
  /** At least 0, less than 1. */
  random(): number;
  /** Whether nobody looks at the page. */
  isHidden(): boolean;
  /** Whether the device knows that it has no network. */
  isOffline(): boolean;
}

/** A failure that may be gone when asked again. */
export class TemporaryError extends PortalError {
  override readonly retryAfter: number | undefined;

  constructor(
    code: PortalErrorCode,
    message: string,
    details: PortalErrorDetails & {retryAfter?: number | undefined} = {},
  ) {
    super(code, message, details);
    this.retryAfter = details.retryAfter;
  }
}

/**
 * Reads the header `Retry-After` (RFC 9110, section 10.2.3).
 *
 * @param header - seconds or an HTTP date; null where it is missing or hidden from other origins
 * @param now - the server's time, milliseconds since the epoch
 * @returns milliseconds, or nothing when it cannot be read
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  // Date alone would take a negative number for a year.
  const time = text.endsWith('GMT') ? +new Date(text) : NaN;
  return Number.isNaN(time) ? undefined : Math.max(0, time - now);
}

/**
 * Asks up to three times while the failure is a `TemporaryError`: after the rest that the server
 * wants, and a random part of a time that doubles (so that the readers of a page do not come back
 * all at once). Not where the server wants more than ten seconds of rest in all, and not while nobody
 * looks or the device is offline: the elements ask again after that.
 *
 * @param attempt - asks once
 * @param signal - ends the wait at once; its reason is what the promise then rejects with
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  signal: AbortSignal,
  environment: RetryEnvironment,
): Promise<T> {
  let rest = longestRest;
  for (let retries = 0; ; retries++) {
    try {
      return await attempt();
    } catch (error) {
      const mustRest = (): boolean => environment.isHidden() || environment.isOffline();
      if (!(error instanceof TemporaryError) || retries === retryLimit || mustRest()) throw error;
      const {retryAfter = 0} = error;
      rest -= retryAfter;
      if (rest < 0) throw error;
      const backoff = firstBackoff * 2 ** retries;
      await wait(retryAfter + environment.random() * backoff, signal);
      if (mustRest()) throw error;
    }
  }
}

/** Resolves after a time; rejects with the signal's reason as soon as that is aborted. */
function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', onAbort, {once: true});
  });
}
