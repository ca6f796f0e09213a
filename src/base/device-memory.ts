/** In place of a storage that there is not: holds for this load of the page. */
const inPage = new Map<string, string>();

const named = (key: string): string => `portal-widgets:${key}`;

/**
 * What this device remembers under a key. A storage may be missing, full, forbidden or throw when it is
 * touched (sandboxed frames): then the memory is that of the page.
 */
export function remembered(key: string): string | undefined {
  try {
    return inPage.get(key) ?? localStorage.getItem(named(key)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a text on this device, or where that cannot be, until the page is left. Never throws. */
export function remember(key: string, value: string): void {
  inPage.delete(key);
  try {
    localStorage.setItem(named(key), value);
  } catch {
    inPage.set(key, value);
  }
}
