import {describe, expect, it} from 'vitest';
import {parseTime} from '../../src/time/parse-time.ts';
import {onEveryDevice} from './reader-zones.ts';

const zone = 'Asia/Ho_Chi_Minh';

const refused: readonly (readonly [why: string, text: unknown])[] = [
  ['no text', undefined],
  ['null', null],
  ['a number', 1_585_274_400_000],
  ['a Date', new Date(0)],
  ['an array that would print as a date', ['2020-03-27']],
  ['an object that prints as a date', {toString: () => '2020-03-27'}],
  ['empty text', ''],
  ['blanks', ' \t\n'],
  ['a word', 'undefined'],
  ['29 February of a common year', '2021-02-29'],
  ['29 February of a century', '2100-02-29'],
  ['31 June', '2020-06-31'],
  ['31 June, Vietnamese', '31/06/2020'],
  ['month 0', '2020-00-10'],
  ['day 0', '2020-03-00'],
  ['month 13', '2020-13-10'],
  ['the American order', '03/27/2020'],
  ['the American order with a 12-hour clock', '03/12/2020 9:00:00 AM'],
  ['a 12-hour clock', '27/03/2020 09:00 PM'],
  ['a year of two digits', '27/03/20'],
  ['a year of five digits', '27/03/20201'],
  ['an expanded year', '+002020-03-27'],
  ['a negative year', '-2020-03-27'],
  ['a month', '2020-03'],
  ['a Vietnamese month', '03/2020'],
  ['a year', '2020'],
  ['a week', '2020-W13'],
  ['a day of a week', '2020W135'],
  ['a day of the year', '2020-087'],
  ['a day and month of one digit in ISO 8601', '2020-3-7'],
  ['the order of year first with slashes', '2020/03/27'],
  ['mixed marks', '27/03-2020'],
  ['marks on one side only', '2020-0327'],
  ['blanks inside', '2020 - 03 - 27'],
  ['hour 24', '2020-03-27T24:00:00Z'],
  ['minute 60', '2020-03-27T09:60:00Z'],
  ['a leap second', '2016-12-31T23:59:60Z'],
  ['an hour alone', '2020-03-27T09'],
  ['a point without a fraction', '2020-03-27T09:00:00.Z'],
  ['a fraction of a minute', '2020-03-27T09:00.5Z'],
  ['a day with an offset', '2020-03-27+07:00'],
  ['a day with an offset that looks like a time', '2020-03-27-09:00'],
  ['a day with Z', '2020-03-27Z'],
  ['an offset of 24 hours', '2020-03-27T09:00:00+24:00'],
  ['an offset of 60 minutes', '2020-03-27T09:00:00+06:60'],
  ['an offset with a true minus sign', '2020-03-27T09:00:00\u221205:00'],
  ['a named zone', '2020-03-27T09:00:00[Asia/Ho_Chi_Minh]'],
  ['an abbreviated zone', '2020-03-27 09:00:00 ICT'],
  ['seconds since the epoch', '1585274400'],
  ['ASP.NET JSON', '/Date(1585274400000)/'],
  ['what JavaScript prints', 'Fri Mar 27 2020 09:00:00 GMT+0700'],
  ['an RSS date', 'Fri, 27 Mar 2020 09:00:00 +0700'],
  ['a month by name', '27-Mar-2020'],
  ['full-width digits', '\uff12\uff10\uff12\uff10-03-27'],
  ['Arabic digits', '\u0662\u0660\u0662\u0660-03-27'],
  ['a non-breaking hyphen', '2020\u201103\u201127'],
  ['a zero-width space inside', '2020-\u200b03-27'],
  ['markup', '<time>2020-03-27</time>'],
  ['a date in a sentence', 'Ngày 27/03/2020 tại Ba Chẽ'],
  ['two dates', '27/03/2020 28/03/2020'],
  ['a NUL at the end', '2020-03-27\u0000'],
  ['five million digits', '2'.repeat(5_000_000)],
];

const missing: readonly (readonly [why: string, text: string])[] = [
  ['the zero of MySQL', '0000-00-00'],
  ['the smallest DateTime of .NET', '0001-01-01T00:00:00'],
  ['the same, Vietnamese', '01/01/0001'],
  ['the largest DateTime of .NET', '9999-12-31T23:59:59.9999999'],
  ['the smallest datetime of SQL Server', '1753-01-01T00:00:00'],
  ['the zero of OLE', '1899-12-30'],
  ['the default of SQL Server', '1900-01-01 00:00:00'],
  ['the epoch', '1970-01-01T00:00:00Z'],
  ['the epoch on a clock in Hanoi today', '1970-01-01T07:00:00+07:00'],
  ['the epoch on a clock in Saigon then', '1970-01-01 08:00:00'],
  ['the epoch on a clock in New York', '1969-12-31T19:00:00-05:00'],
  ['the epoch as a day', '1970-01-01'],
  ['a second before the epoch', '1969-12-31T23:59:59Z'],
];

const days: readonly (readonly [text: string, day: string])[] = [
  ['2020-03-27', '2020-03-27'],
  ['20200327', '2020-03-27'],
  ['2020-02-29', '2020-02-29'],
  ['2000-02-29', '2000-02-29'],
  ['27/03/2020', '2020-03-27'],
  ['27.03.2020', '2020-03-27'],
  ['27-03-2020', '2020-03-27'],
  ['7/3/2020', '2020-03-07'],
  ['04/05/2020', '2020-05-04'],
  ['\ufeff2020-03-27', '2020-03-27'],
  ['\u00a0 27/03/2020\r\n', '2020-03-27'],
  ['1901-01-01', '1901-01-01'],
  ['9998-12-31', '9998-12-31'],
];

const instants: readonly (readonly [text: string, instant: string])[] = [
  ['2020-03-27T02:00:00Z', '2020-03-27T02:00:00.000Z'],
  ['2020-03-27t02:00:00z', '2020-03-27T02:00:00.000Z'],
  ['2020-03-27T09:00:00+07:00', '2020-03-27T02:00:00.000Z'],
  ['2020-03-27T09:00:00+0700', '2020-03-27T02:00:00.000Z'],
  ['2020-03-27 09:00:00+07', '2020-03-27T02:00:00.000Z'],
  ['2020-03-27 09:00:00 +07:00', '2020-03-27T02:00:00.000Z'],
  ['2020-03-26T21:30:00-04:30', '2020-03-27T02:00:00.000Z'],
  ['2020-03-27T02:00:00-00:00', '2020-03-27T02:00:00.000Z'],
  ['2020-12-31T23:00:00-02:00', '2021-01-01T01:00:00.000Z'],
  ['2020-03-27T02:00:00.5Z', '2020-03-27T02:00:00.500Z'],
  ['2020-03-27T02:00:00.29Z', '2020-03-27T02:00:00.290Z'],
  ['2020-03-27T02:00:00.1239999Z', '2020-03-27T02:00:00.123Z'],
  ['2020-03-27T02:00:59.999999999999999999999Z', '2020-03-27T02:00:59.999Z'],
  ['2020-03-27T09:00:00', '2020-03-27T02:00:00.000Z'],
  ['2020-03-27T09:00', '2020-03-27T02:00:00.000Z'],
  ['2020-03-27 09:00:00', '2020-03-27T02:00:00.000Z'],
  ['2020-03-27 00:00:00', '2020-03-26T17:00:00.000Z'],
  ['27/03/2020 09:00', '2020-03-27T02:00:00.000Z'],
  ['27/03/2020, 9:00', '2020-03-27T02:00:00.000Z'],
  ['27.3.2020 09:00:07', '2020-03-27T02:00:07.000Z'],
  ['27/03/2020\u00a009:00', '2020-03-27T02:00:00.000Z'],
];

onEveryDevice(() => {
  it.each(refused)('shows no date rather than a wrong one: %s', (_why, text) => {
    expect(parseTime(text, zone)).toBeUndefined();
  });

  it.each(missing)('takes a date that stands for none as none: %s', (_why, text) => {
    expect(parseTime(text, zone)).toBeUndefined();
  });

  it.each(days)('keeps a day a day: %j is %s', (text, day) => {
    expect(parseTime(text, zone)).toBe(day);
  });

  it.each(instants)('reads an instant: %j is %s', (text, instant) => {
    expect(parseTime(text, zone)).toBe(instant);
  });
});

describe('a time without an offset', () => {
  it('is in the zone of the portal', () => {
    expect(parseTime('2020-03-27T09:00:00', 'UTC')).toBe('2020-03-27T09:00:00.000Z');
    expect(parseTime('2020-07-01 09:00', 'America/New_York')).toBe('2020-07-01T13:00:00.000Z');
    expect(parseTime('2020-12-01 09:00', 'America/New_York')).toBe('2020-12-01T14:00:00.000Z');
  });

  it('leaves a time with an offset alone', () => {
    expect(parseTime('2020-03-27T09:00:00+07:00', 'America/New_York')).toBe(
      '2020-03-27T02:00:00.000Z',
    );
  });
});

it('reads back what it has written', () => {
  for (const [, written] of [...days, ...instants]) expect(parseTime(written, zone)).toBe(written);
});

it('accepts every day of a leap and of a common year, and no other', () => {
  const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const two = (value: number): string => String(value).padStart(2, '0');
  let accepted = 0;
  for (const year of [2023, 2024]) {
    for (let month = 0; month <= 13; month += 1) {
      for (let day = 0; day <= 32; day += 1) {
        const leapDay = year === 2024 && month === 2 ? 1 : 0;
        const exists = day >= 1 && day <= (monthLengths[month - 1] ?? 0) + leapDay;
        const iso = `${year}-${two(month)}-${two(day)}`;
        const expected = exists ? iso : undefined;
        expect(parseTime(iso, zone)).toBe(expected);
        expect(parseTime(`${day}/${month}/${year}`, zone)).toBe(expected);
        if (exists) accepted += 1;
      }
    }
  }
  expect(accepted).toBe(365 + 366);
});
