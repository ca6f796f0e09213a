import {parameterNames, type Search} from './search.ts';

/** An address with a search in its query; its other parameters and its fragment stay. */
export function withSearch(address: string, search: Search): string {
  const url = new URL(address);
  for (const [field, name] of Object.entries(parameterNames) as [keyof Search, string][]) {
    const value = search[field];
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, `${value}`);
  }
  return url.href;
}

/**
 * Puts a search into the page's address, as a step that the reader can go back from. Never throws: a frame
 * may have no address of its own, and a browser may refuse too many steps at once.
 */
export function pushSearch(search: Search): void {
  try {
    const address = withSearch(location.href, search);
    if (address !== location.href) history.pushState(history.state, '', address);
  } catch {
    // The search works all the same.
  }
}

/**
 * Goes where a link would, so that a page in a frame leads where its links lead.
 *
 * @param root - where the link stands while it is followed
 */
export function goTo(address: string, root: ParentNode): void {
  const link = document.createElement('a');
  link.href = address;
  root.append(link);
  link.click();
  link.remove();
}
