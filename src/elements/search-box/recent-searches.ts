const key = 'portal-widgets/recent-searches';

/** More than anybody looks through. */
const most = 8;

/** What was searched for where nothing can be stored: until the page is left. */
let memory: readonly string[] = [];

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');

/** What was searched for on this device, the latest first. Never throws. */
export function recentSearches(): readonly string[] {
  try {
    // Storage may throw on touch, and may hold what others put there.
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    if (isTextList(stored)) memory = stored.slice(0, most);
  } catch {
    // Then what this page remembers has to do.
  }
  return memory;
}

/** Puts a search first among the recent ones; each is there once. */
export function rememberSearch(text: string): void {
  keep([text, ...recentSearches().filter((other) => other !== text)].slice(0, most));
}

/** Forgets all of them. */
export function forgetSearches(): void {
  keep([]);
}

const keep = (texts: readonly string[]): void => {
  memory = texts;
  try {
    if (texts.length > 0) localStorage.setItem(key, JSON.stringify(texts));
    else localStorage.removeItem(key);
  } catch {
    // It stays in memory.
  }
};
