import {describe, expect, it} from 'vitest';
import {
  addIsoWeeks,
  formatIsoWeek,
  isoWeekOf,
  isoWeekRange,
  parseIsoWeek,
} from '../../src/time/iso-week.ts';
import {onEveryDevice} from './reader-zones.ts';

const weekOf = (text: string): {year: number; week: number} => {
  const week = parseIsoWeek(text);
  if (!week) throw new Error(`${text} is no week`);
  return week;
};

describe('text that is no week', () => {
  it.each([
    undefined,
    null,
    202_013,
    '',
    '2020-W00',
    '2020-W54',
    '2021-W53',
    '2020-W1',
    '2020-W001',
    '2020W13',
    '2020-w13',
    '2020-13',
    '2020-W13-1',
    ' 2020-W13',
    '20-W13',
    '0020-W13',
    '+002020-W13',
    '2020-W\uff11\uff13',
    '2020-03-27',
  ])('is refused: %j', (text) => {
    expect(parseIsoWeek(text)).toBeUndefined();
  });
});

onEveryDevice(() => {
  it.each([
    ['2020-03-23', '2020-W13'],
    ['2020-03-27', '2020-W13'],
    ['2020-03-29', '2020-W13'],
    ['2020-03-30', '2020-W14'],
    ['2019-12-29', '2019-W52'],
    ['2019-12-30', '2020-W01'],
    ['2020-12-27', '2020-W52'],
    ['2020-12-28', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2022-01-02', '2021-W52'],
    ['2023-01-01', '2022-W52'],
    ['2024-01-01', '2024-W01'],
    ['2024-12-29', '2024-W52'],
    ['2024-12-30', '2025-W01'],
    ['2025-12-28', '2025-W52'],
    ['2025-12-29', '2026-W01'],
    ['2026-01-04', '2026-W01'],
    ['2026-02-09', '2026-W07'],
    ['2027-01-03', '2026-W53'],
    ['2009-12-31', '2009-W53'],
    ['2000-01-01', '1999-W52'],
  ])('puts %s into %s', (day, week) => {
    expect(formatIsoWeek(isoWeekOf(day))).toBe(week);
  });

  it.each([
    ['2020-W13', '2020-03-23', '2020-03-29'],
    ['2020-W01', '2019-12-30', '2020-01-05'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2021-W01', '2021-01-04', '2021-01-10'],
    ['2024-W09', '2024-02-26', '2024-03-03'],
    ['2025-W01', '2024-12-30', '2025-01-05'],
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2026-W07', '2026-02-09', '2026-02-15'],
  ])('says that %s is from Monday %s to Sunday %s', (week, from, to) => {
    expect(isoWeekRange(weekOf(week))).toEqual({from, to});
  });

  it.each([
    ['2020-W13', 1, '2020-W14'],
    ['2020-W13', -1, '2020-W12'],
    ['2020-W13', 0, '2020-W13'],
    ['2020-W52', 1, '2020-W53'],
    ['2020-W53', 1, '2021-W01'],
    ['2021-W01', -1, '2020-W53'],
    ['2021-W52', 1, '2022-W01'],
    ['2022-W01', -1, '2021-W52'],
    ['2020-W13', 53, '2021-W13'],
    ['2020-W13', -520, '2010-W14'],
  ])('turns the page: %s %+d is %s', (week, count, expected) => {
    expect(formatIsoWeek(addIsoWeeks(weekOf(week), count))).toBe(expected);
  });

  it('agrees with itself on every day of 400 years', () => {
    let weeksOf53 = 0;
    for (let year = 1901; year <= 2300; year += 1) {
      const last = parseIsoWeek(`${year}-W53`) ?? weekOf(`${year}-W52`);
      if (last.week === 53) weeksOf53 += 1;
      expect(addIsoWeeks(last, 1)).toEqual({year: year + 1, week: 1});
    }
    // The calendar repeats after 400 years, of which 71 have 53 weeks.
    expect(weeksOf53).toBe(71);
    const end = Date.UTC(2301, 0);
    let days = 0;
    for (let midnight = Date.UTC(1901, 0); midnight < end; midnight += 86_400_000) {
      const text = new Date(midnight).toISOString().slice(0, 10);
      const {from, to} = isoWeekRange(isoWeekOf(text));
      if (from > text || to < text) throw new Error(`${text} is not between ${from} and ${to}`);
      days += 1;
    }
    expect(days).toBe(146_097);
  });
});
