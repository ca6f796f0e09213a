import {correctClock, tolerance} from './clock.ts';

/** A device ahead by less may as well be right, and the answer old: a week. */
const oldestAnswer = 604_800_000;

/** The same where a service worker of the page may answer in place of the server, from what it once kept: a year. */
const oldestOfWorker = 31_536_000_000;

/** Whether answers come by way of a service worker. */
const hasWorker = (): boolean => {
  try {
    return !!(globalThis.navigator as Partial<Navigator> | undefined)?.serviceWorker?.controller;
  } catch {
    // In a frame that is shut off from its origin one may not even ask.
    return false;
  }
};

/** A server that names an earlier time has lost its own clock. */
const earliestServerTime = Date.UTC(2020, 0);

/** The latest server time heard, less what `performance.now` showed then; it is no earlier than that now. */
let latest = -Infinity;

/** The instant of an IMF-fixdate (RFC 9110, 5.6.7), `Fri, 27 Mar 2020 02:00:00 GMT`; else NaN. */
const parseHttpDate = (text: string): number => {
  // ECMAScript writes this very format: text that comes out as it went in was in it, and correct.
  const instant = +new Date(text);
  return new Date(instant).toUTCString() === text ? instant : NaN;
};

/**
 * Hears from an answer what time the portal has.
 *
 * The portal's clock is taken to be right, but an answer may have lain in a cache: its date is not what
 * time it is, only what time it is at least. From that follows what is done:
 *
 * - Of all dates heard, each carried on by the time that has passed since, the latest counts. An old
 *   answer never undoes what a newer one said.
 * - A device more than 10 minutes behind is certainly wrong: corrected.
 * - A device that is ahead is corrected only from a week on. Below that an old answer explains the
 *   difference as well, and to believe it would make a right clock wrong. Where the page has a service worker,
 *   from a year on: those of plugins give what they once kept before they ask anybody.
 * - A server before 2020 has no clock to go by: ignored, and so is a date in any other format.
 *
 * Pages of another origin see the headers only if the endpoint sends
 * `Access-Control-Expose-Headers: Date, Age`; without them the device's clock stands.
 *
 * @param date - the header `Date` of the answer (RFC 9110, 6.6.1)
 * @param age - its header `Age`: seconds that it has lain in caches on the way (RFC 9111, 5.1)
 */
export function observeServerTime(date: string | null, age: string | null = null): void {
  const sent = date === null ? NaN : parseHttpDate(date);
  if (!(sent >= earliestServerTime)) return;
  // More digits, an age of weeks, are a fault that would put the clock into the future.
  const seconds = age !== null && /^\d{1,6}$/.test(age) ? Number(age) : 0;
  latest = Math.max(latest, sent + seconds * 1000 - performance.now());
  const difference = latest + performance.now() - Date.now();
  const oldest = hasWorker() ? oldestOfWorker : oldestAnswer;
  correctClock(difference > tolerance || difference < -oldest ? difference : 0);
}

/** Forgets every server time, so that tests do not depend on each other. */
export function resetClock(): void {
  latest = -Infinity;
  correctClock(0);
}
