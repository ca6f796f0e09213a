import {waitUntil} from '@open-wc/testing';

/** Waits until something is so, with the patience that a machine needs on which other browsers run too. */
export const until = (condition: () => unknown, what = 'it should happen'): Promise<void> =>
  waitUntil(async () => Boolean(await condition()), what, {timeout: 15_000, interval: 20});
