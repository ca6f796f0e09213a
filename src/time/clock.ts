/** What `now()` adds to the clock of the device, milliseconds. */
let correction = 0;

/**
 * The time, in milliseconds since the epoch: that of the device, put right by the portal's where it is
 * far off. For "today" and the age of news; how long something takes is measured with `performance.now`.
 */
export function now(): number {
  return Date.now() + correction;
}

/** Puts `now()` right by so many milliseconds; `observeServerTime` decides by how many. */
export function correctClock(milliseconds: number): void {
  correction = milliseconds;
}
