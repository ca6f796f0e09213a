/** The Navigation API, as far as it is used here; TypeScript's DOM types may lack it. */
interface NavigationTarget {
  readonly navigation?: EventTarget;
}

/** Value of a parameter of the page's address; `undefined` when it is missing or empty. */
export const pageParameter = (name: string): string | undefined =>
  // There is no page where a server renders.
  new URLSearchParams((globalThis as {location?: Location}).location?.search).get(name)?.trim() ||
  undefined;

/**
 * Runs a task when the page's address may have changed without a new page: back and forward, and,
 * where the browser has the Navigation API, also `pushState` and `replaceState`.
 *
 * @returns ends it
 */
export function whenAddressChanges(task: () => void): () => void {
  const {navigation} = window as NavigationTarget;
  window.addEventListener('popstate', task);
  navigation?.addEventListener('currententrychange', task);
  return () => {
    window.removeEventListener('popstate', task);
    navigation?.removeEventListener('currententrychange', task);
  };
}
