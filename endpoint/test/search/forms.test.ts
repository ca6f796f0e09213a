import {describe, expect, it} from 'vitest';
import {formsOf, hasMarks, sameMarksForm, tiers} from '../../src/search/forms.ts';

/** The first tier in which two words are the same. */
const nearest = (one: string, other: string) => {
  const [a, b] = [formsOf(one), formsOf(other)];
  return tiers.find((tier) => a[tier] === b[tier]);
};

describe('two words', () => {
  it.each([
    ['hoà', 'hoàn', undefined],
    ['tai', 'tay', undefined],
    ['thuy', 'thui', undefined],
    ['ubnd', 'ủy', undefined],
    ['Ủy', 'ủy', 0],
    ['ủy'.normalize('NFD'), 'ủy', 0],
    ['\u0110ảng', '\u00D0ảng', 0],
    ['đất\u00AD', 'đất', 0],
    ['ủy', 'uỷ', 1],
    ['hòa', 'hoà', 1],
    ['khỏe', 'khoẻ', 1],
    ['hòa', 'hóa', 2],
    ['đường', 'đương', 2],
    ['hoa', 'hóa', 2],
    ['đường', 'duong', 3],
    ['bán', 'bấn', 3],
    ['kỹ', 'kĩ', 4],
    ['quý', 'quí', 4],
  ])('"%s" and "%s" are the same from tier %s on', (one, other, tier) => {
    expect(nearest(one, other)).toBe(tier);
    expect(nearest(other, one)).toBe(tier);
    const forms = [formsOf(one), formsOf(other)];
    for (const later of tiers.filter((candidate) => candidate >= (tier ?? 5))) {
      expect(forms[0]![later]).toBe(forms[1]![later]);
    }
  });
});

describe('a word', () => {
  it.each([
    ['kỹ', 'kĩ', true],
    ['quí', 'quý', true],
    ['kỹ', 'kì', false],
    ['kỹ', 'ki', false],
  ])('"%s" is another spelling of "%s": %s', (one, other, isSame) => {
    const [a, b] = [one, other].map((word) => sameMarksForm(formsOf(word)));
    expect(a).toBeDefined();
    expect(a === b).toBe(isSame);
  });

  it.each(['tay', 'ban', 'ủy', 'hai'])('"%s" has one spelling', (word) => {
    expect(sameMarksForm(formsOf(word))).toBeUndefined();
  });

  it.each([
    ['ban', false],
    ['2020', false],
    ['bàn', true],
    ['đo', true],
    ['tuơi', true],
  ])('"%s" was typed with marks: %s', (word, expected) => {
    expect(hasMarks(formsOf(word))).toBe(expected);
  });

  it('of a megabyte is compared by its beginning', () => {
    expect(formsOf('x'.repeat(1_000_000))[0]).toHaveLength(100);
  });
});
