import {describe, expect, it, vi} from 'vitest';
import {
  formatClock,
  formatDate,
  formatDateTime,
  formatLongDate,
  formatShortWeekday,
} from '../../src/locale/format.ts';
import {formatNumber} from '../../src/locale/number.ts';
import {onEveryDevice} from '../time/reader-zones.ts';

const zone = 'Asia/Ho_Chi_Minh';
const morning = '2020-03-27T02:00:00.000Z';

describe('what is not known', () => {
  it.each([undefined, '', '27/03/2020', '2020-13-01', '2020-03-27T09:00:00', 'Invalid Date'])(
    'is a dash, not a guess: the time %j',
    (time) => {
      expect(formatDate(time, 'vi', zone)).toBe('—');
      expect(formatDateTime(time, 'vi', zone)).toBe('—');
      expect(formatLongDate(time, 'vi', zone)).toBe('—');
    },
  );

  it.each([undefined, NaN, Infinity, -Infinity, 1e300])('is a dash: the instant %d', (instant) => {
    expect(formatClock(instant, zone)).toBe('—');
  });

  it.each([undefined, NaN, Infinity, -Infinity])('is a dash, never 0: the number %d', (number) => {
    expect(formatNumber(number, 'vi')).toBe('—');
    expect(formatNumber(number, 'en')).toBe('—');
  });

  it.each([NaN, 0, 8, -1, 1.5])('is a dash: day %d of the week', (weekday) => {
    expect(formatShortWeekday(weekday, 'vi')).toBe('—');
    expect(formatShortWeekday(weekday, 'en')).toBe('—');
  });
});

onEveryDevice(() => {
  it.each([
    [morning, '27/03/2020', '27/03/2020 09:00', 'Thứ Sáu, 27/03/2020', 'Friday, 27/03/2020'],
    ['2020-03-27', '27/03/2020', '27/03/2020', 'Thứ Sáu, 27/03/2020', 'Friday, 27/03/2020'],
    [
      '2020-12-31T16:59:59.999Z',
      '31/12/2020',
      '31/12/2020 23:59',
      'Thứ Năm, 31/12/2020',
      'Thursday, 31/12/2020',
    ],
    [
      '2020-12-31T17:00:00.000Z',
      '01/01/2021',
      '01/01/2021 00:00',
      'Thứ Sáu, 01/01/2021',
      'Friday, 01/01/2021',
    ],
    ['2024-02-29', '29/02/2024', '29/02/2024', 'Thứ Năm, 29/02/2024', 'Thursday, 29/02/2024'],
    ['2020-03-29', '29/03/2020', '29/03/2020', 'Chủ Nhật, 29/03/2020', 'Sunday, 29/03/2020'],
  ])('shows %s as day, month and year, in both languages', (time, date, dateTime, vi, en) => {
    for (const locale of ['vi', 'en']) {
      expect(formatDate(time, locale, zone)).toBe(date);
      expect(formatDateTime(time, locale, zone)).toBe(dateTime);
    }
    expect(formatLongDate(time, 'vi', zone)).toBe(vi);
    expect(formatLongDate(time, 'en', zone)).toBe(en);
  });

  it('shows the time of the portal, wherever that is', () => {
    expect(formatDateTime(morning, 'vi', 'America/New_York')).toBe('26/03/2020 22:00');
    expect(formatLongDate(morning, 'vi', 'America/New_York')).toBe('Thứ Năm, 26/03/2020');
    expect(formatDateTime(morning, 'vi', 'Pacific/Kiritimati')).toBe('27/03/2020 16:00');
    expect(formatClock(Date.parse(morning), 'UTC')).toBe('02:00');
  });

  it('leaves a day the same day in every zone', () => {
    for (const portal of ['America/New_York', 'Pacific/Kiritimati', 'America/Sao_Paulo', 'UTC']) {
      // Sao Paulo skips the midnight of this day.
      expect(formatDate('2018-11-04', 'vi', portal)).toBe('04/11/2018');
      expect(formatLongDate('2018-11-04', 'vi', portal)).toBe('Chủ Nhật, 04/11/2018');
    }
  });

  it('shows a clock of 24 hours, in Vietnam unless told otherwise', () => {
    expect(formatClock(Date.parse(morning))).toBe('09:00');
    expect(formatClock(Date.parse('2020-03-27T10:30:59.999Z'))).toBe('17:30');
    expect(formatClock(Date.parse('2020-03-27T17:00:00Z'))).toBe('00:00');
  });
});

it.each([
  ['vi', 'T2 T3 T4 T5 T6 T7 CN'],
  ['vi-VN', 'T2 T3 T4 T5 T6 T7 CN'],
  ['en', 'Mon Tue Wed Thu Fri Sat Sun'],
])('names the days of the week briefly: %s', (locale, names) => {
  expect([1, 2, 3, 4, 5, 6, 7].map((day) => formatShortWeekday(day, locale)).join(' ')).toBe(names);
});

it.each([
  [1_927_004, '1.927.004', '1,927,004'],
  [1062, '1.062', '1,062'],
  [0, '0', '0'],
  [4.25, '4,25', '4.25'],
  [-1500, '-1.500', '-1,500'],
])('groups numbers as the language does: %d', (number, vi, en) => {
  expect(formatNumber(number, 'vi')).toBe(vi);
  expect(formatNumber(number, 'en')).toBe(en);
});

it.each(['vi', 'en'])('groups whole numbers as the browser does: %s', (locale) => {
  const browser = new Intl.NumberFormat(locale);
  for (const number of [1, 12, 123, 1234, 12_345, 999_999, 1e6, -1, -12_345, 2 ** 53 - 1])
    expect(formatNumber(number, locale)).toBe(browser.format(number));
});

it('speaks Vietnamese where the browser does not know the language', () => {
  expect(formatNumber(1062, 'zxx')).toBe('1.062');
  expect(formatLongDate('2020-03-27', 'zxx', zone)).toBe('Thứ Sáu, 27/03/2020');
});

it('makes each formatter once, for all elements', () => {
  const numbers = vi.spyOn(Intl, 'NumberFormat');
  const dates = vi.spyOn(Intl, 'DateTimeFormat');
  for (let time = 0; time < 3; time += 1) {
    formatNumber(time, 'de');
    formatLongDate(morning, 'de', 'Europe/Berlin');
  }
  // One for the numbers; one for the zone and one for the names of the days.
  expect(numbers).toHaveBeenCalledOnce();
  expect(dates).toHaveBeenCalledTimes(2);
  vi.restoreAllMocks();
});
