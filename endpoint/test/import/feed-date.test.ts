import {describe, expect, it} from 'vitest';
import {readFeedDate} from '../../src/import/feed-date.ts';

describe('a date of a feed', () => {
  it.each([
    'Fri, 27 Mar 2020 09:00:00 +0700',
    'Fri, 27 Mar 20 02:00:00 GMT',
    'Fri, 27 Mar 2020 09:00:00 GMT+7',
    'Fri Mar 27 09:00:00 ICT 2020',
    '27/03/2020 9:00:00 SA',
    '2020-03-27T09:00:00',
  ])('is read as the elements read it: %s', (text) => {
    expect(readFeedDate(text)?.toISOString()).toBe('2020-03-27T02:00:00.000Z');
  });

  it('is none where nobody knows what it means', () => {
    for (const text of [undefined, 'hôm kia', '03/04/2020 9:00:00 PM']) {
      expect(readFeedDate(text)).toBeUndefined();
    }
  });
});
