import {expect, it} from 'vitest';
import {compareNames, leadersOf} from '../../../src/elements/work-calendar/calendar-leaders.ts';
import type {WorkEvent} from '../../../src/source/models.ts';

/** As lists of leaders have them; made up. */
const names = [
  'An Văn Ấn',
  'Ăn Thị Âu',
  'Ân Văn A',
  'Bí thư Đảng uỷ Đinh Văn Đức',
  'Bí thư Đảng uỷ Dương Thị Duyên',
  'Chủ tịch UBND Lê Thị Hoà',
  'Chủ tịch UBND Lê Thị Hồng',
  'Chủ tịch UBND Lê Thị Hợp',
  'Chủ tịch UBND Lý A Páo',
  'Đặng Ngọc Ánh',
  'Dao Thị Sơn',
  'Đào Thị Sen',
  'đinh Văn Út',
  'Edison K’Brơi',
  'Êban Y Phu',
  'Hồ Văn Ước',
  'Hồ Văn Um',
  'Nguyễn Văn An',
  'Nguyễn Văn Ẩn',
  'Nguyên Văn Bình',
  'Nguyễn-Trần Bảo',
  'Ô Văn Ơn',
  'Phó Chủ tịch UBND Ốc Văn Ô',
  'Phó Chủ tịch UBND Ong Văn Quý',
  'Uông Thị Ưa',
  'Ưng Văn Uy',
];

it('takes a name for the same however its marks are written', () => {
  const chair = ['Lê Thị Hoà', 'Lê Thị Hoà'.normalize('NFD')].join('; ');
  expect(leadersOf({chair} as WorkEvent)).toEqual(['Lê Thị Hoà']);
  // The letters of Icelandic and of Ewe look the same, and are pasted in place of the Vietnamese one.
  expect(leadersOf({chair: 'Đỗ An; Ðỗ An; Ɖỗ An'} as WorkEvent)).toEqual(['Đỗ An']);
});

it('compares names as the browser does for Vietnamese', () => {
  const {compare} = new Intl.Collator('vi');
  for (const one of names) {
    for (const other of names)
      expect(Math.sign(compareNames(one, other)), `${one} / ${other}`).toBe(
        Math.sign(compare(one, other)),
      );
  }
});

it('has one order for names that only marks of tone tell apart', () => {
  const pair = ['Lê Thị Hà', 'Lê Thị Hạ'];
  expect([...pair].reverse().sort(compareNames)).toEqual([...pair].sort(compareNames));
});

it('puts names that only tones tell apart into the order of dictionaries', () => {
  const ordered = ['Lê Thị Ha', 'Lê Thị Hà', 'Lê Thị Hả', 'Lê Thị Hã', 'Lê Thị Há', 'Lê Thị Hạ'];
  expect([...ordered].reverse().sort(compareNames)).toEqual(ordered);
});
