/**
 * Syllables, between blanks, that readers are taken to read in a minute: a round number for grown-up readers
 * of Vietnamese, whose words have one to two each. An estimate needs no better one.
 */
const perMinute = 240;

/** How long it takes to read texts, whole minutes, at least 1. */
export function readingTime(...texts: readonly (string | undefined)[]): number {
  const count = texts.reduce((sum, text = '') => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  return Math.max(1, Math.round(count / perMinute));
}
