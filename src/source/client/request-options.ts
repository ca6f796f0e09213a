/**
 * The link by which the page asked for this address ahead, `<link rel="preload" as="fetch">`. Browsers take such
 * an answer for the same kind of request only.
 */
const preloadOf = (url: string): HTMLLinkElement | undefined =>
  typeof document === 'object'
    ? [...document.querySelectorAll('link')].find(({as, href}) => as === 'fetch' && href === url)
    : undefined;

/**
 * How every question is asked: no cookies (but what the page itself has asked for ahead, which sends those of its
 * own host) and no header of its own, so that browsers ask no permission first (preflight).
 */
export const requestOptions = (url: string): RequestInit => {
  const link = preloadOf(url);
  // From the page's own host an answer can be read all the same, and WebKit takes one that came early only so.
  const isPlain = link?.crossOrigin === null && new URL(url).origin === location.origin;
  return {
    mode: isPlain ? 'no-cors' : 'cors',
    credentials: isPlain ? 'include' : link ? 'same-origin' : 'omit',
    redirect: 'follow',
  };
};
