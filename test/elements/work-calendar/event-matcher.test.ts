import {describe, expect, it} from 'vitest';
import {eventMatcher} from '../../../src/elements/work-calendar/event-matcher.ts';
import type {WorkEvent} from '../../../src/source/models.ts';

const event: WorkEvent = {
  id: 'a',
  title: 'Hội nghị về y tế tại Hoà Bình',
  start: '2020-03-23T01:00:00.000Z',
  allDay: false,
  status: 'confirmed',
  attachments: [],
  chair: 'Đ/c Nguyễn Văn An, Chủ tịch; Đ/c Trần Tú',
  note: 'Mang theo tài liệu',
};

describe('what a reader looks for in a calendar', () => {
  it.each([
    ['', true],
    ['   ', true],
    ['hội nghị', true],
    ['HOI NGHI', true],
    ['hòa bình', true],
    ['hoà', true],
    ['hoi ng', true],
    ['dc nguyen', false],
    ['đ/c nguyễn', true],
    ['d/c nguyen', true],
    ['tài liệu', true],
    ['hôi', true],
    ['hỏi', false],
    ['ghị', false],
    ['bình mang', false],
    ['hội nghị'.normalize('NFD'), true],
    // Typed with the marks of some words only, or up to the letter before the mark.
    ['hội nghi ve y te', true],
    ['nguyen văn', true],
    ['nguyễn d', false],
    ['về y t', true],
    ['tại h', true],
    ['trần t', true],
    ['văn an, c', true],
    ['hội nghì', false],
    ['hộ nghi', false],
  ])('answers %j with %s', (text, expected) => {
    expect(eventMatcher(text, '')(event)).toBe(expected);
  });

  it.each(['đội trưởng', 'Đội', 'doi truong', 'tham gia'])(
    'finds %j in text that was pasted with an Icelandic Đ and invisible hyphens',
    (text) => {
      const title = 'Ðội\u200B trưởng tham gi\u00ADa';
      expect(eventMatcher(text, '')({...event, title})).toBe(true);
    },
  );

  it.each([
    ['Nguyễn Văn An', true],
    ['nguyễn văn an', true],
    ['Đ/c Trần Tú', true],
    ['Nguyễn Văn A', false],
    ['Nguyen Van An', false],
    ['Trần Tư', false],
    ['Chủ tịch', true],
  ])('answers the leader %j with %s', (leader, expected) => {
    expect(eventMatcher('', leader)(event)).toBe(expected);
  });

  it.each([
    ['Phó Chủ tịch UBND', 'Chủ tịch UBND', false],
    ['P. Chủ tịch UBND', 'Chủ tịch UBND', false],
    ['Chủ tịch UBND', 'Phó Chủ tịch UBND', false],
    ['Phó Chủ tịch UBND', 'Phó Chủ tịch UBND', true],
    ['Phó Chủ tịch UBND'.normalize('NFD'), 'phó chủ tịch', true],
    ['Chủ tịch UBND; Phó Chủ tịch UBND', 'Chủ tịch UBND', true],
    ['Phó Chủ tịch Trần Tú', 'Trần Tú', true],
  ])('tells the deputy from the leader: %j has %j is %s', (chair, leader, expected) => {
    expect(eventMatcher('', leader)({...event, chair})).toBe(expected);
  });

  it('wants both where both are given', () => {
    expect(eventMatcher('y tế', 'Trần Tú')(event)).toBe(true);
    expect(eventMatcher('giáo dục', 'Trần Tú')(event)).toBe(false);
    expect(eventMatcher('y tế', 'Lê Văn')(event)).toBe(false);
  });

  it('finds nothing by leader where nobody is named', () => {
    const nobody = {...event, chair: '; '};
    expect(eventMatcher('', 'Trần Tú')(nobody)).toBe(false);
  });
});
