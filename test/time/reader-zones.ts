import {afterAll, beforeAll, describe, expect} from 'vitest';

/** Zones a reader's device may be in, with what they are behind UTC in January 2024, in minutes. */
const zones = [
  ['Asia/Ho_Chi_Minh', -420],
  ['America/New_York', 300],
  ['Pacific/Kiritimati', -840],
] as const;

/** Runs the same tests on a device in each zone: what a portal shows must not depend on it. */
export function onEveryDevice(tests: () => void): void {
  describe.each(zones)('on a device in %s', (zone, minutesBehind) => {
    const before = process.env.TZ;

    beforeAll(() => {
      process.env.TZ = zone;
      expect(new Date(2024, 0).getTimezoneOffset(), 'the zone was not taken').toBe(minutesBehind);
    });

    afterAll(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });

    tests();
  });
}
