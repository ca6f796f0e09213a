import {describe, expect, it} from 'vitest';
import {readDays} from '../../src/time/read-day.ts';
import {DEFAULT_TIME_ZONE} from '../../src/time/zone.ts';

/** Friday, 27/03/2020, 00:30 in Vietnam; elsewhere it is still Thursday. */
const now = Date.parse('2020-03-26T17:30:00Z');

const read = (text: string) => {
  const days = readDays(text, now, DEFAULT_TIME_ZONE);
  return days && `${days.from} ${days.to}`;
};

describe('days as readers type them', () => {
  it.each([
    '',
    ' ',
    'ngày mai gặp',
    '31/02/2020',
    '12/13/2013',
    '12/12/13',
    '12/12',
    '12/12/2013 09:00',
  ])('refuses "%s"', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each([
    '12/12/2013',
    '12.12.2013',
    '12-12-2013',
    '2013-12-12',
    ' 12 / 12 / 2013 ',
    '12/12/2013\u200B',
  ])('reads "%s"', (text) => {
    expect(read(text)).toBe('2013-12-12 2013-12-12');
  });

  it.each([
    ['hôm nay', '2020-03-27 2020-03-27'],
    ['Hôm  Nay'.normalize('NFD'), '2020-03-27 2020-03-27'],
    // Keyboards of phones put a blank behind each word.
    ['hôm nay ', '2020-03-27 2020-03-27'],
    ['hom nay', '2020-03-27 2020-03-27'],
    ['today', '2020-03-27 2020-03-27'],
    ['hôm qua', '2020-03-26 2020-03-26'],
    ['tuần này', '2020-03-23 2020-03-29'],
    ['tháng này', '2020-03-01 2020-03-31'],
    ['this month', '2020-03-01 2020-03-31'],
    ['năm nay', '2020-01-01 2020-12-31'],
  ])('reads "%s" in the zone of the portal', (text, days) => {
    expect(read(text)).toBe(days);
  });

  it('finds yesterday across months and years', () => {
    const days = readDays('hôm qua', Date.parse('2019-12-31T17:00:00Z'), DEFAULT_TIME_ZONE);
    expect(days?.from).toBe('2019-12-31');
  });
});
