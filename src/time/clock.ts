/** A smaller difference is the age of a cached answer, or does no harm: 10 minutes. */
export const tolerance = 600_000;

/** What `now()` adds to the clock of the device, milliseconds. */
let correction = 0;

/** How far a right clock is ahead of the one that never jumps, as far as is known. */
let rightLead = 0;

/**
 * The time, in milliseconds since the epoch: that of the device, put right by the portal's where it is
 * far off. For "today" and the age of news; how long something takes is measured with `performance.now`.
 */
export function now(): number {
  const device = Date.now();
  // Somebody has set it right meanwhile, as happens to a machine that has just started.
  if (Math.abs(device - performance.now() - rightLead) < tolerance) correction = 0;
  return device + correction;
}

/** Puts `now()` right by so many milliseconds; `observeServerTime` decides by how many. */
export function correctClock(milliseconds: number): void {
  correction = milliseconds;
  rightLead = Date.now() - performance.now() + milliseconds;
}
