/** Address that the page's relative addresses are resolved against; none of use where a server renders. */
export const pageBase = (element: Element): string =>
  (element as {ownerDocument?: Document}).ownerDocument?.baseURI ?? 'about:blank';
