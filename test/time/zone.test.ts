import {afterEach, describe, expect, it, vi} from 'vitest';
import {wallTime} from '../../src/time/wall-time.ts';
import {DEFAULT_TIME_ZONE, instantOf, instantOfWall} from '../../src/time/zone.ts';
import {onEveryDevice} from './reader-zones.ts';

const utc = (text: string): number => {
  const instant = Date.parse(`${text}Z`);
  expect(instant, text).not.toBeNaN();
  return instant;
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a time zone that does not exist', () => {
  it.each(['Asia/Ha_Noi', '', 'GMT+7', 'Asia/Ho_Chi_Minh\n', '__proto__'])(
    'is replaced by that of Vietnam: %j',
    (name) => {
      vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      expect(wallTime(utc('2020-03-27T02:00'), name)).toMatchObject({day: 27, hour: 9});
      expect(instantOf('2020-03-27', name)).toBe(utc('2020-03-26T17:00'));
    },
  );

  it('is told to the webmaster once', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    wallTime(0, 'Asia/Hanoi_told_once');
    wallTime(0, 'Asia/Hanoi_told_once');
    instantOf('2020-03-27', 'Asia/Hanoi_told_once');
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/^\[portal-widgets\].*"Asia\/Hanoi_told_once".*Asia\/Ho_Chi_Minh/),
    );
  });
});

onEveryDevice(() => {
  it.each([NaN, Infinity, -Infinity, 8.64e15 + 1])(
    'throws nothing at the instant %d',
    (instant) => {
      expect(wallTime(instant, DEFAULT_TIME_ZONE)).toEqual({
        year: NaN,
        month: NaN,
        day: NaN,
        hour: NaN,
        minute: NaN,
        weekday: NaN,
      });
    },
  );

  it.each([NaN, Infinity, -Infinity])('finds no instant for the wall time %d', (wall) => {
    expect(instantOfWall(wall, DEFAULT_TIME_ZONE)).toBeNaN();
  });

  it.each([
    '',
    '27/03/2020',
    '05/04/2020',
    '2020-03',
    '2020-13-01',
    '2020-03-27T09:00:00',
    '2020-03-27 02:00:00Z',
    '2020-03-27T25:00:00Z',
    'Fri, 27 Mar 2020 02:00:00 GMT',
    // Engines pass over a word before the numbers, and over noughts.
    'ngay 2020-03-27',
    '002020-03-27',
  ])('does not guess what is no Time: %j', (text) => {
    expect(instantOf(text, DEFAULT_TIME_ZONE)).toBeNaN();
  });

  it.each([
    ['2020-03-27T02:00', 'Asia/Ho_Chi_Minh', [2020, 3, 27, 9, 0, 5]],
    ['2020-12-31T16:59', 'Asia/Ho_Chi_Minh', [2020, 12, 31, 23, 59, 4]],
    ['2020-12-31T17:00', 'Asia/Ho_Chi_Minh', [2021, 1, 1, 0, 0, 5]],
    ['2024-02-29T12:00', 'Asia/Kathmandu', [2024, 2, 29, 17, 45, 4]],
    ['2024-01-07T12:00', 'UTC', [2024, 1, 7, 12, 0, 7]],
    ['2024-01-08T00:00', 'UTC', [2024, 1, 8, 0, 0, 1]],
    ['2024-01-01T04:59', 'America/New_York', [2023, 12, 31, 23, 59, 7]],
    ['2024-07-01T04:00', 'America/New_York', [2024, 7, 1, 0, 0, 1]],
    ['2024-01-01T10:00', 'Pacific/Kiritimati', [2024, 1, 2, 0, 0, 2]],
    ['2024-01-01T02:30', 'America/St_Johns', [2023, 12, 31, 23, 0, 7]],
  ] as const)('shows the wall clock: %sZ in %s', (instant, zone, expected) => {
    const [year, month, day, hour, minute, weekday] = expected;
    expect(wallTime(utc(instant), zone)).toEqual({year, month, day, hour, minute, weekday});
  });

  it.each([
    ['2020-03-27', 'Asia/Ho_Chi_Minh', '2020-03-26T17:00'],
    ['2024-07-01', 'America/New_York', '2024-07-01T04:00'],
    ['2024-12-01', 'America/New_York', '2024-12-01T05:00'],
    ['2024-01-02', 'Pacific/Kiritimati', '2024-01-01T10:00'],
    ['2024-01-02', 'UTC', '2024-01-02T00:00'],
    // The clock goes from 23:59 to 01:00: the day begins at 01:00.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00'],
    // The clock goes from 00:59 back to 00:00: the first midnight counts.
    ['2023-11-05', 'America/Havana', '2023-11-05T04:00'],
  ])('begins a day at its midnight there: %s in %s', (day, zone, instant) => {
    expect(instantOf(day, zone)).toBe(utc(instant));
  });

  it('reads an instant as it stands, whatever the zone', () => {
    const time = '2020-03-27T02:00:00.000Z';
    expect(instantOf(time, 'America/New_York')).toBe(utc('2020-03-27T02:00'));
    expect(instantOf(time, 'Asia/Ho_Chi_Minh')).toBe(utc('2020-03-27T02:00'));
  });

  it.each([
    // New York, forward on 10 March 2024 at 02:00, back on 3 November 2024 at 02:00.
    ['before the gap', '2024-03-10T01:59', 'America/New_York', '2024-03-10T06:59'],
    ['at the start of the gap', '2024-03-10T02:00', 'America/New_York', '2024-03-10T07:00'],
    ['in the gap', '2024-03-10T02:30', 'America/New_York', '2024-03-10T07:30'],
    ['after the gap', '2024-03-10T03:00', 'America/New_York', '2024-03-10T07:00'],
    ['before the overlap', '2024-11-03T00:59', 'America/New_York', '2024-11-03T04:59'],
    ['at the start of the overlap', '2024-11-03T01:00', 'America/New_York', '2024-11-03T05:00'],
    ['in the overlap', '2024-11-03T01:30', 'America/New_York', '2024-11-03T05:30'],
    ['after the overlap', '2024-11-03T02:00', 'America/New_York', '2024-11-03T07:00'],
    // Lord Howe Island moves by half an hour, on 6 October 2024 and 7 April 2024 at 02:00.
    ['in a gap of half an hour', '2024-10-06T02:15', 'Australia/Lord_Howe', '2024-10-05T15:45'],
    [
      'in an overlap of half an hour',
      '2024-04-07T01:45',
      'Australia/Lord_Howe',
      '2024-04-06T14:45',
    ],
    // Samoa skipped 30 December 2011.
    ['in a day that was skipped', '2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00'],
    ['after a day that was skipped', '2011-12-31T00:00', 'Pacific/Apia', '2011-12-30T10:00'],
    ['before a day that was skipped', '2011-12-29T23:59', 'Pacific/Apia', '2011-12-30T09:59'],
    // The south of Vietnam went from UTC+8 to UTC+7 on 13 June 1975.
    ['in Saigon in 1970', '1970-06-01T08:00', 'Asia/Ho_Chi_Minh', '1970-06-01T00:00'],
  ])('finds the instant of a wall clock %s', (_where, wall, zone, instant) => {
    expect(instantOfWall(utc(wall), zone)).toBe(utc(instant));
  });

  it.each([
    ['America/New_York', 2],
    ['Australia/Lord_Howe', 1],
    ['Asia/Ho_Chi_Minh', 0],
  ])(
    'comes back to every half hour of a year but those shown twice: %s has %d',
    (zone, shownTwice) => {
      const end = utc('2024-01-01T00:00');
      let returnedEarlier = 0;
      for (let instant = utc('2023-01-01T00:00'); instant < end; instant += 1_800_000) {
        const shown = wallTime(instant, zone);
        const {year, month, day, hour, minute} = shown;
        const found = instantOfWall(Date.UTC(year, month - 1, day, hour, minute), zone);
        if (found === instant) continue;
        expect(found).toBeLessThan(instant);
        expect(wallTime(found, zone)).toEqual(shown);
        returnedEarlier += 1;
      }
      expect(returnedEarlier).toBe(shownTwice);
    },
  );
});
