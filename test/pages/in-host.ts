/*
 * What the tests with hosts of all kinds do inside a page, sent there as text: each function uses nothing
 * but its arguments and what the page has.
 */

/** What a watched page noticed. */
export interface WatchedWindow {
  readonly watched: {
    /** Errors of scripts and promises that reached the page. */
    readonly faults: string[];
    /** Errors in the console. */
    readonly errors: string[];
    /** Warnings in the console. */
    readonly warnings: string[];
  };
}

/** Notes what reaches the page; stands before all other scripts. */
export const watchPage = (): void => {
  const watched = {
    faults: [] as string[],
    errors: [] as string[],
    warnings: [] as string[],
  };
  (window as unknown as {watched: object}).watched = watched;
  const {console} = window;
  console.error = (...parts: unknown[]) => void watched.errors.push(parts.map(String).join(' '));
  console.warn = (...parts: unknown[]) => void watched.warnings.push(parts.map(String).join(' '));
  window.addEventListener('error', (event) => watched.faults.push(event.message));
  window.addEventListener('unhandledrejection', (event) =>
    watched.faults.push(`rejection: ${String(event.reason)}`),
  );
};

/** State and text of the first element of each kind: of its section, or where it has none of what stands inside. */
export const sectionsOnPage = (
  kinds: readonly {tag: string}[],
): Record<string, {state: string | null; text: string; height: number} | undefined> => {
  const found: Record<string, {state: string | null; text: string; height: number} | undefined> =
    {};
  for (const {tag} of kinds) {
    const element = document.querySelector<HTMLElement>(tag);
    if (!element) continue;
    const shown = element.shadowRoot?.querySelector<HTMLElement>('.section') ?? element;
    found[tag] = {
      state: element.getAttribute('state'),
      text: shown.innerText,
      height: element.getBoundingClientRect().height,
    };
  }
  return found;
};
