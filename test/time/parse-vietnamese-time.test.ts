import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {resolve} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parseTime} from '../../src/time/parse-time.ts';
import {parseVietnameseTime} from '../../src/time/parse-vietnamese-time.ts';
import {wallTime} from '../../src/time/wall-time.ts';
import {onEveryDevice} from './reader-zones.ts';

const zone = 'Asia/Ho_Chi_Minh';

const refused: readonly (readonly [why: string, text: unknown])[] = [
  ['no text', undefined],
  ['a number', 20_200_327],
  ['a weekday alone', 'Thứ Sáu'],
  ['a time alone', '9h00'],
  ['a day that does not exist', '9h00 ngày 30/02/2020'],
  ['a spoken day that does not exist', 'ngày 31 tháng 6 năm 2020'],
  ['a time that does not exist', '25h00 ngày 27/03/2020'],
  ['a minute that does not exist', '9h75 ngày 27/03/2020'],
  ['a minute of one digit', '9h5 ngày 27/03/2020'],
  ['a span of time', '8h30-11h00 ngày 27/03/2020'],
  ['a span of time with blanks', '8h30 - 11h00 ngày 27/03/2020'],
  ['a span in words', 'từ 8h30 đến 11h00 ngày 27/03/2020'],
  ['two times', '8h30 ngày 27/03/2020 lúc 11h00'],
  ['a span of days', '27/03/2020 - 28/03/2020'],
  ['a month', 'tháng 3 năm 2020'],
  ['a month in digits', 'Tháng 3/2020'],
  ['a day without a year', 'ngày 27 tháng 3'],
  ['a year of two digits', 'ngày 27 tháng 3 năm 20'],
  ['a place before the day', 'Ba Chẽ, ngày 27 tháng 3 năm 2020'],
  ['a weekday that is none', 'Thứ Tám, 27/03/2020'],
  ['full-width digits', 'ngày \uff12\uff17 tháng 3 năm 2020'],
  ['markup', '<b>9h00</b> ngày 27/03/2020'],
  ['an hour that is no morning', '27/03/2020 15:00:00 SA'],
  ['a missing value', 'ngày 1 tháng 1 năm 1970'],
  ['a date after much blank', `${' '.repeat(1000)}27/03/2020`],
];

const times: readonly (readonly [text: string, time: string])[] = [
  ['Thứ Sáu, 27/03/2020', '2020-03-27'],
  ['thứ sáu 27/03/2020', '2020-03-27'],
  ['THỨ SÁU, NGÀY 27/03/2020', '2020-03-27'],
  ['Thứ 6, ngày 27-3-2020', '2020-03-27'],
  ['T6, 27.03.2020', '2020-03-27'],
  ['Chủ Nhật, 29/03/2020', '2020-03-29'],
  ['CN 29/03/2020', '2020-03-29'],
  ['Thứ Sáu, 27/03/2020 09:00', '2020-03-27T02:00:00.000Z'],
  ['ngày 27/03/2020', '2020-03-27'],
  ['ngày 27 tháng 3 năm 2020', '2020-03-27'],
  ['27 tháng 03, 2020', '2020-03-27'],
  ['27 tháng 3 2020', '2020-03-27'],
  ['Thứ Sáu, ngày 27 tháng 3 năm 2020', '2020-03-27'],
  ['Th 6, 27 Thg3 2020', '2020-03-27'],
  ['27/03/2020 9:30:00 SA', '2020-03-27T02:30:00.000Z'],
  ['27/03/2020 12:30 SA', '2020-03-26T17:30:00.000Z'],
  ['27/03/2020 12:30 CH', '2020-03-27T05:30:00.000Z'],
  ['27/03/2020 3:30:00 ch', '2020-03-27T08:30:00.000Z'],
  ['27/03/2020 15:30:00 CH', '2020-03-27T08:30:00.000Z'],
  ['9h00 ngày 27/03/2020', '2020-03-27T02:00:00.000Z'],
  ['9h ngày 27/03/2020', '2020-03-27T02:00:00.000Z'],
  ['9h 27/03/2020', '2020-03-27T02:00:00.000Z'],
  ['09H30, ngày 27/03/2020', '2020-03-27T02:30:00.000Z'],
  ['9 giờ 30 ngày 27/03/2020', '2020-03-27T02:30:00.000Z'],
  ['9 giờ 30 phút ngày 27 tháng 3 năm 2020', '2020-03-27T02:30:00.000Z'],
  ['9 giờ 30’ ngày 27/03/2020', '2020-03-27T02:30:00.000Z'],
  ['vào lúc 9h30 ngày 27/03/2020', '2020-03-27T02:30:00.000Z'],
  ['27/03/2020 9h30', '2020-03-27T02:30:00.000Z'],
  ['27/03/2020 - 09:30', '2020-03-27T02:30:00.000Z'],
  ['27/03/2020 | 09:30', '2020-03-27T02:30:00.000Z'],
  ['27/03/2020 lúc 9 giờ 30 phút', '2020-03-27T02:30:00.000Z'],
  ['09:30 27/03/2020', '2020-03-27T02:30:00.000Z'],
  ['09:30:15 - 27/03/2020', '2020-03-27T02:30:15.000Z'],
  ['\ufeffngày\u00a027/03/2020', '2020-03-27'],
  ['2020-03-27', '2020-03-27'],
  ['2020-03-27T09:00:00+07:00', '2020-03-27T02:00:00.000Z'],
  ['27/03/2020 09:00', '2020-03-27T02:00:00.000Z'],
];

onEveryDevice(() => {
  it.each(refused)('shows no date rather than a wrong one: %s', (_why, text) => {
    expect(parseVietnameseTime(text, zone)).toBeUndefined();
  });

  it.each(times)('reads what people write: %j is %s', (text, time) => {
    expect(parseVietnameseTime(text.normalize('NFC'), zone)).toBe(time);
    expect(parseVietnameseTime(text.normalize('NFD'), zone)).toBe(time);
  });
});

const corpora = process.env.PORTAL_CORPORA
  ? resolve(process.env.PORTAL_CORPORA)
  : fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
const corpus = resolve(corpora, 'dates-portal.json');
const hasCorpus = existsSync(corpus);
if (!hasCorpus) console.info(`No corpus at ${corpus}: only the cases in this file are run.`);

interface Entry {
  text: string;
  kind: string;
  date: string | null;
}

describe.runIf(hasCorpus)('the corpus of dates from portals', () => {
  const {items, count} = hasCorpus
    ? (JSON.parse(readFileSync(corpus, 'utf8')) as {items: Entry[]; count: number})
    : {items: [], count: 0};

  /** The kinds that are dates; the others are broken, ambiguous or stand for a missing value. */
  const kinds = ['date', 'date-vi', 'datetime-vi', 'datetime-local', 'instant'];
  const expectedDay = (entry: Entry): string | undefined =>
    kinds.includes(entry.kind) ? (entry.date ?? undefined) : undefined;
  const dayOf = (time: string | undefined): string | undefined => {
    if (!time?.endsWith('Z')) return time;
    const {year, month, day} = wallTime(Date.parse(time), zone);
    return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  };

  it('is whole', () => {
    expect(items).toHaveLength(count);
    expect(items.filter(expectedDay).length).toBeGreaterThan(5);
    expect(items.filter((entry) => !expectedDay(entry)).length).toBeGreaterThan(5);
  });

  it('is read in full: every date is the right day, everything else is no date', () => {
    for (const entry of items) {
      const day = dayOf(parseVietnameseTime(entry.text, zone));
      expect(day, JSON.stringify(entry)).toBe(expectedDay(entry));
    }
  });

  it('is read by the strict parser but for what has Vietnamese words in it', () => {
    for (const entry of items) {
      const isSpoken = /\p{Letter}/u.test(entry.text.replace(/[TZ]/g, ''));
      const day = dayOf(parseTime(entry.text, zone));
      expect(day, JSON.stringify(entry)).toBe(isSpoken ? undefined : expectedDay(entry));
    }
  });
});
