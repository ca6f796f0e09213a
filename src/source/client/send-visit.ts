/** What sending depends on; a browser has both, whatever else runs the code may have neither. */
export interface SendEnvironment {
  /** `navigator.sendBeacon`: whether the browser took it. It is sent even if the page goes away. */
  readonly sendBeacon?: ((url: string, body: string) => boolean) | undefined;
  readonly fetch?: ((url: string, options: RequestInit) => Promise<unknown>) | undefined;
  /** Text that nobody has had before. */
  newId(): string;
}

/** Where this page load has been told of. A page that comes back from the bfcache is the same load. */
const told = new Set<string>();

// Not crypto.randomUUID: pages on plain http do not have it.
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** The browser's own, looked up at each call; nothing where there is no page, such as on a server. */
const browser = (): SendEnvironment => {
  if (typeof document !== 'object') return {newId};
  return {
    newId,
    sendBeacon:
      // Old in-app browsers have none, whatever the types say.
      typeof navigator.sendBeacon === 'function'
        ? (url, body) => navigator.sendBeacon(url, body)
        : undefined,
    fetch: (url, options) => fetch(url, options),
  };
};

/**
 * Tells an address once, for each load of the page, that it was visited: a POST of plain text, which
 * browsers send to other origins without asking first. The text is a random id that is used for
 * nothing else, by which the server knows a repeat. Never throws, never waits: what cannot be sent
 * is not.
 *
 * @param url - absolute http(s) address
 */
export function sendVisit(
  url: string,
  environment: SendEnvironment = browser(),
  sent: Set<string> = told,
): void {
  if (sent.has(url)) return;
  sent.add(url);
  const body = environment.newId();
  if (isTaken(() => environment.sendBeacon?.(url, body))) return;
  isTaken(() => {
    environment
      .fetch?.(url, {method: 'POST', body, keepalive: true, credentials: 'omit'})
      .catch(() => undefined);
  });
}

/** Content blockers make both ways throw, and nobody is to be bothered with that. */
function isTaken(attempt: () => unknown): boolean {
  try {
    return attempt() === true;
  } catch {
    return false;
  }
}
