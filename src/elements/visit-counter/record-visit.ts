import {isCountable} from './visit-rules.ts';

/** How long a page must have been looked at without a break to count as visited, milliseconds. */
const dwell = 1000;

/** What was counted since the page was loaded, so that several elements count it once. */
const counted = new Set<unknown>();

/**
 * Counts a visit when the page has been visible for a second: not while it is only prerendered, and not
 * when it returns from the back/forward cache, since that is the same visit.
 *
 * @param key - equal for equal places to count at
 * @param count - called once a page load for each key, or never
 * @returns ends it, if it has not been counted yet
 */
export function recordVisit(key: unknown, count: () => void): () => void {
  if (counted.has(key) || !isCountable(navigator)) return () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const end = (): void => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', wait);
    document.removeEventListener('prerenderingchange', wait);
    window.removeEventListener('pagehide', end);
  };

  const wait = (): void => {
    clearTimeout(timer);
    if (document.hidden || (document as {prerendering?: boolean}).prerendering) return;
    timer = setTimeout(() => {
      end();
      if (counted.has(key)) return;
      counted.add(key);
      count();
    }, dwell);
  };

  document.addEventListener('visibilitychange', wait);
  document.addEventListener('prerenderingchange', wait);
  // Who has left within the second has not visited, and a return from the cache does not change that.
  window.addEventListener('pagehide', end);
  wait();
  return end;
}
