/**
 * Whether the page asked for this address ahead, with `<link rel="preload" as="fetch" crossorigin>`. Browsers
 * take such an answer for the same request only, and such a link sends the page's cookies to its own origin.
 */
const isPreloaded = (url: string): boolean =>
  typeof document === 'object' &&
  [...document.querySelectorAll('link')].some(({as, href}) => as === 'fetch' && href === url);

/**
 * How every question is asked: no cookies (but what the page itself has asked for ahead) and no header of its
 * own, so that browsers ask no permission first (preflight).
 */
export const requestOptions = (url: string): RequestInit => ({
  mode: 'cors',
  credentials: isPreloaded(url) ? 'same-origin' : 'omit',
  redirect: 'follow',
});
