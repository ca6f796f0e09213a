import {describe, expect, it} from 'vitest';
import {
  feedTime,
  hasMonthsForMinutes,
  withoutMinutes,
} from '../../../../src/source/kinds/rss/feed-time.ts';
import {readCorpus} from '../../corpus.ts';

const zone = 'Asia/Ho_Chi_Minh';

interface DateCase {
  readonly text: string;
  readonly date: string | null;
  readonly kind: string;
}

describe('a time of a feed', () => {
  it.each([
    [undefined],
    [''],
    ['Fri, 31 Feb 2024 09:00:00 +0700'],
    ['Fri, 27 Mar 2020 24:00:00 +0700'],
    ['Fri, 27 Mar 2020 09:61:00 +0700'],
    ['Fri, 27 Foo 2020 09:00:00 +0700'],
    ['Fri, 27 Mar 2020 09:00:00 XYZ'],
    ['Fri, 27 Mar 2020 09:00:00 A'],
    ['Thu, 01 Jan 1970 00:00:00 GMT'],
    ['1584928800'],
    ['Fri, 27 Mar 2020 09:00:00 GMT+99'],
    // Which of the two is the day nobody knows.
    ['03/04/2020 9:00:00 PM'],
    ['x'.repeat(1_000_000)],
  ])('is none when it does not exist or nobody knows its zone: %.40s', (text) => {
    expect(feedTime(text, zone)).toBeUndefined();
  });

  it.each([
    ['Fri, 27 Mar 2020 09:00:00 +0700', '2020-03-27T02:00:00.000Z'],
    ['Fri, 27 Mar 2020 09:00:00 +07:00', '2020-03-27T02:00:00.000Z'],
    ['27 Mar 2020 9:00 GMT', '2020-03-27T09:00:00.000Z'],
    ['Friday, 27-Mar-20 09:00:00 UTC', '2020-03-27T09:00:00.000Z'],
    ['Fri, 27 March 2020 09:00:00 EDT', '2020-03-27T13:00:00.000Z'],
    ['27 Mar 99 09:00:00 Z', '1999-03-27T09:00:00.000Z'],
    ['2020-03-27T09:00:00+07:00', '2020-03-27T02:00:00.000Z'],
    ['2020-03-27', '2020-03-27'],
    ['Thứ Sáu, 27/03/2020 09:00', '2020-03-27T02:00:00.000Z'],
    ['Fri, 27 Mar 2020 09:00:00', '2020-03-27T02:00:00.000Z'],
    ['  Fri, 27 Mar 2020 09:00:00 +0700\n', '2020-03-27T02:00:00.000Z'],
    ['Fri, 27 Mar 2020 09:00:00 GMT+7', '2020-03-27T02:00:00.000Z'],
    ['Fri, 27 Mar 2020 09:00:00 (UTC+07:00)', '2020-03-27T02:00:00.000Z'],
    ['27/03/2020 09:00 GMT+7', '2020-03-27T02:00:00.000Z'],
    ['Fri, 27 Mar 2020 09:00:00 +07', '2020-03-27T02:00:00.000Z'],
    ['Fri Mar 27 09:00:00 ICT 2020', '2020-03-27T02:00:00.000Z'],
    ['Fri Mar 27 09:00:00 GMT+07:00 2020', '2020-03-27T02:00:00.000Z'],
    ['27/03/2020 9:00:00 SA', '2020-03-27T02:00:00.000Z'],
    ['27/03/2020 3:00:00 CH', '2020-03-27T08:00:00.000Z'],
    ['Sáu, 27 Thg3 2020 09:00:00 +0700', '2020-03-27T02:00:00.000Z'],
  ])(
    'is read as feeds write it, in the zone of the portal where none is said: %s',
    (text, time) => {
      expect(feedTime(text, zone)).toBe(time);
    },
  );

  it('is never another day than the one that is written', () => {
    for (const {text, date, kind} of readCorpus('dates-portal') as readonly DateCase[]) {
      const time = feedTime(text, zone);
      if (date === null || ['sentinel', 'empty', 'ambiguous', 'out-of-range'].includes(kind)) {
        expect(time, text).toBeUndefined();
      } else if (time !== undefined) {
        expect(withoutMinutes(time, zone), text).toBe(date);
      }
    }
  });
});

describe('minutes that are months', () => {
  const march = (minute: string) => `Wed, 27 Mar 2024 09:${minute}:00 +0700`;

  it('are not believed of one article, or where one minute is another', () => {
    expect(hasMonthsForMinutes([], true)).toBe(false);
    expect(hasMonthsForMinutes([march('03'), march('03')], false)).toBe(false);
    expect(hasMonthsForMinutes([march('03'), march('03'), march('04')], true)).toBe(false);
    expect(hasMonthsForMinutes([march('03'), 'hôm nay'], true)).toBe(false);
  });

  it('are seen in all articles of a feed, or in fewer where NukeViet says that it wrote it', () => {
    expect(hasMonthsForMinutes([march('03')], true)).toBe(true);
    expect(hasMonthsForMinutes([march('03'), march('03'), march('03')], false)).toBe(true);
  });
});
