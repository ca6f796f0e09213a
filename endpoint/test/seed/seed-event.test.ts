import {describe, expect, it} from 'vitest';
import {readSeedEvent, rowOf} from '../../src/seed/seed-event.ts';
import {SetupError} from '../../src/setup-error.ts';

const entry = {id: 'mau-1', title: 'Giao ban', week: 0, day: 1, time: '07:30-09:00'};
const attachmentOf = (line: string) => ({url: line, mime_type: 'application/pdf'});
const read = (more: object = {}) => readSeedEvent({...entry, ...more}, attachmentOf);

// A Sunday in Việt Nam, and still Saturday in UTC.
const now = new Date('2020-03-29T00:30:00+07:00');

describe('an event of the sample data that cannot be read', () => {
  it.each<[string, object]>([
    ['id', {id: 'real-1'}],
    ['id', {id: undefined}],
    ['title', {title: ''}],
    ['week', {week: 0.5}],
    ['week', {week: undefined}],
    ['day', {day: 0}],
    ['day', {day: 8}],
    ['time', {time: '7:30-9:00'}],
    ['time', {time: '09:00-07:30'}],
    ['time', {time: '24:00-25:00'}],
    ['days', {days: 2}],
    ['days', {days: 0, time: undefined}],
    ['status', {status: 'moved'}],
    ['attachment', {attachment: 7}],
    ['chairman', {chairman: 'misspelt'}],
    ['chair', {chair: 7}],
  ])('names the field "%s"', (field, more) => {
    expect(() => read(more)).toThrow(SetupError);
    expect(() => read(more)).toThrow(`"${field}"`);
  });
});

describe('an event of the sample data', () => {
  it('is in the week of the seeding, as it is in Việt Nam', () => {
    expect(rowOf(read({chair: 'Chủ tịch'}), now)).toMatchObject({
      id: 'mau-1',
      starts: '2020-03-23T07:30:00+07:00',
      ends: '2020-03-23T09:00:00+07:00',
      all_day: false,
      chair: 'Chủ tịch',
      note: null,
      status: 'confirmed',
      is_sample: true,
    });
  });

  it('lasts whole days without a time, over the end of a month', () => {
    const whole = {time: undefined, week: 1, day: 2, days: 3};
    expect(rowOf(read(whole), now)).toMatchObject({
      starts: '2020-03-31T00:00:00+07:00',
      ends: '2020-04-02T00:00:00+07:00',
      all_day: true,
    });
    expect(rowOf(read({time: undefined}), now)).toMatchObject({ends: null, all_day: true});
  });

  it('may bring a file', () => {
    expect(read({attachment: 'a.pdf | Giấy mời'}).attachments).toHaveLength(1);
  });
});
