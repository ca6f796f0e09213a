import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {now} from '../../src/time/clock.ts';
import {observeServerTime, resetClock} from '../../src/time/server-time.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** What time it really is when a test begins. */
const truth = Date.UTC(2026, 2, 27, 2);

/** What the device says, and how long the page has been open. */
let device = truth;
let monotonic = 0;

const pass = (duration: number): void => {
  device += duration;
  monotonic += duration;
};

const httpDate = (instant: number): string => new Date(instant).toUTCString();

beforeEach(() => {
  resetClock();
  device = truth;
  monotonic = 12_345;
  vi.spyOn(Date, 'now').mockImplementation(() => device);
  vi.spyOn(performance, 'now').mockImplementation(() => monotonic);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  resetClock();
});

describe('a date that cannot be relied on', () => {
  it.each([
    ['none', null],
    ['empty', ''],
    ['ISO 8601', '2030-03-29T02:00:00Z'],
    ['RFC 850', 'Friday, 29-Mar-30 02:00:00 GMT'],
    ['asctime', 'Fri Mar 29 02:00:00 2030'],
    ['an offset', 'Fri, 29 Mar 2030 02:00:00 +0000'],
    ['UTC', 'Fri, 29 Mar 2030 02:00:00 UTC'],
    ['the wrong weekday', 'Mon, 29 Mar 2030 02:00:00 GMT'],
    ['a day that does not exist', 'Sat, 30 Feb 2030 02:00:00 GMT'],
    ['hour 24', 'Fri, 29 Mar 2030 24:00:00 GMT'],
    ['a leap second', 'Fri, 29 Mar 2030 01:59:60 GMT'],
    ['a day of one digit', 'Fri, 1 Mar 2030 02:00:00 GMT'],
    ['small letters', 'fri, 29 mar 2030 02:00:00 gmt'],
    ['two dates', 'Fri, 29 Mar 2030 02:00:00 GMT, Fri, 29 Mar 2030 02:00:00 GMT'],
    ['words', 'Invalid Date'],
    ['a server without a clock', 'Thu, 01 Jan 1970 00:00:00 GMT'],
    ['a server whose clock was lost', 'Wed, 01 Jan 2014 00:00:00 GMT'],
  ])('changes nothing: %s', (_why, header) => {
    observeServerTime(header);
    expect(now()).toBe(truth);
  });

  it('is not all that there is: the right form of such a date is heard', () => {
    observeServerTime('Fri, 29 Mar 2030 02:00:00 GMT');
    expect(now()).toBe(Date.UTC(2030, 2, 29, 2));
  });
});

describe('a device whose clock is right', () => {
  it('is left alone by a server that is a little off', () => {
    for (const difference of [-9 * minute, -second, 0, second, 10 * minute]) {
      resetClock();
      observeServerTime(httpDate(truth + difference));
      expect(now()).toBe(truth);
    }
  });

  it('is left alone by an answer that lay in a cache for minutes, hours or days', () => {
    for (const age of [11 * minute, 3 * hour, day, 6 * day]) {
      resetClock();
      observeServerTime(httpDate(truth - age));
      expect(now()).toBe(truth);
    }
  });

  it('is left alone by an old answer that says how old it is, and by one that says nonsense', () => {
    for (const age of [String(3 * 3600), '', '-1', '1e9', '99999999999', 'old', '1.5', ' 7']) {
      resetClock();
      observeServerTime(httpDate(truth - 3 * hour), age);
      expect(now(), JSON.stringify(age)).toBe(truth);
    }
  });

  it('recovers from an answer that was weeks old as soon as a new one is there', () => {
    observeServerTime(httpDate(truth - 30 * day));
    pass(minute);
    observeServerTime(httpDate(truth + minute));
    expect(now()).toBe(truth + minute);
  });
});

describe('a device whose clock is wrong', () => {
  it('is put right when it is behind, by minutes or by years', () => {
    for (const behind of [11 * minute, 7 * hour, 30 * day, 3650 * day]) {
      resetClock();
      device = truth - behind;
      observeServerTime(httpDate(truth));
      expect(now()).toBe(truth);
    }
  });

  it('is put right when it is ahead by more than an answer can be old', () => {
    for (const ahead of [8 * day, 365 * day, 3650 * day]) {
      resetClock();
      device = truth + ahead;
      observeServerTime(httpDate(truth));
      expect(now()).toBe(truth);
    }
  });

  it('is left alone where a service worker may have given an old answer, up to a year', () => {
    vi.stubGlobal('navigator', {serviceWorker: {controller: {}}});
    for (const ahead of [8 * day, 300 * day]) {
      resetClock();
      device = truth + ahead;
      observeServerTime(httpDate(truth));
      expect(now()).toBe(device);
    }
    device = truth + 3650 * day;
    observeServerTime(httpDate(truth));
    expect(now()).toBe(truth);
  });

  it('is put right in a frame where one may not ask for service workers', () => {
    vi.stubGlobal('navigator', {
      get serviceWorker(): never {
        throw new DOMException('sandboxed', 'SecurityError');
      },
    });
    device = truth + 8 * day;
    observeServerTime(httpDate(truth));
    expect(now()).toBe(truth);
  });

  it('goes on at its own pace', () => {
    device = truth - 365 * day;
    observeServerTime(httpDate(truth));
    pass(3 * hour);
    expect(now()).toBe(truth + 3 * hour);
  });

  it('is put right by an answer from a cache on the way, as far as that answer knows', () => {
    device = truth - 365 * day;
    observeServerTime(httpDate(truth - 3 * hour), String(3 * 3600));
    expect(now()).toBe(truth);
  });

  it('is not turned back by an old answer that comes after a new one', () => {
    device = truth - 365 * day;
    observeServerTime(httpDate(truth));
    pass(minute);
    observeServerTime(httpDate(truth - 5 * day));
    expect(now()).toBe(truth + minute);
  });

  it('is believed again once somebody has set it', () => {
    device = truth - 365 * day;
    observeServerTime(httpDate(truth));
    pass(minute);
    device = truth + minute;
    observeServerTime(httpDate(truth + minute));
    expect(now()).toBe(truth + minute);
  });

  it('is believed again as soon as somebody sets it, before any answer says so', () => {
    for (const wrong of [-3650 * day, -7 * hour, 365 * day]) {
      resetClock();
      device = truth + wrong;
      monotonic = 12_345;
      observeServerTime(httpDate(truth));
      pass(minute);
      device -= wrong;
      expect(now()).toBe(truth + minute);
      // The device sleeps: its clock goes on, that of the page does not.
      device += 9 * hour;
      expect(now()).toBe(truth + minute + 9 * hour);
    }
  });

  it('is put right also after it has slept', () => {
    device = truth - 365 * day;
    observeServerTime(httpDate(truth));
    device += 9 * hour;
    expect(now()).toBe(truth + 9 * hour);
  });

  it('is heard no more after a reset', () => {
    device = truth - 365 * day;
    observeServerTime(httpDate(truth));
    expect(now()).toBe(truth);
    resetClock();
    expect(now()).toBe(device);
    observeServerTime(httpDate(truth - 100 * day));
    expect(now()).toBe(truth - 100 * day);
  });
});
