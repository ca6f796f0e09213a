import {describe, expect, it} from 'vitest';
import {formatTime, isDay} from '../../src/time/portal-time.ts';

describe('isDay', () => {
  it.each([
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '0000-01-01',
    '2024-1-1',
    '24-01-01',
    '27/03/2020',
    '2024-01-01T00:00:00Z',
    ' 2024-01-01',
    '٢٠٢٤-٠١-٠١',
    '',
  ])('does not take "%s" for a day', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it.each(['2020-03-27', '2024-02-29', '0001-01-01', '9999-12-31'])('knows %s', (text) => {
    expect(isDay(text)).toBe(true);
  });
});

describe('formatTime', () => {
  it('writes the hour that clocks in Việt Nam show', () => {
    expect(formatTime(new Date('2020-03-27T02:00:00Z'))).toBe('2020-03-27T09:00:00+07:00');
    expect(formatTime(new Date('2023-12-31T17:00:00Z'))).toBe('2024-01-01T00:00:00+07:00');
  });

  it('names the instant that it was given', () => {
    const time = new Date('2024-06-01T23:59:59Z');
    expect(new Date(formatTime(time))).toEqual(time);
  });
});
