/** Longest wait for the beginning of an answer, milliseconds: the reader is waiting for a message. */
const patience = 5000;

/**
 * Whether a server answers at all, though this page may not read what it says. Tells a server without
 * the header `Access-Control-Allow-Origin` from one that is down, which browsers do not; only to be
 * asked after a question failed, for it is one more request.
 *
 * @param url - absolute http(s) address
 * @returns false also where the page's own Content-Security-Policy forbids to ask, and where nothing
 *   comes within 5 seconds
 * @throws the signal's reason when that is aborted
 */
export async function isReachable(
  url: string,
  signal: AbortSignal,
  ask: (url: string, options: RequestInit) => Promise<unknown> = (url, options) =>
    fetch(url, options),
): Promise<boolean> {
  // Nobody reads the body, so that it need not come.
  const body = new AbortController();
  const onAbort = (): void => body.abort();
  signal.addEventListener('abort', onAbort);
  const timer = setTimeout(onAbort, patience);
  try {
    await ask(url, {mode: 'no-cors', credentials: 'omit', signal: body.signal});
    return true;
  } catch {
    signal.throwIfAborted();
    return false;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    body.abort();
  }
}
