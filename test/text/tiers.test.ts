import {describe, expect, it} from 'vitest';
import {syllablesOf} from '../../src/text/syllables.ts';
import {formOf, hasMarks, type Tier} from '../../src/text/tiers.ts';

/** The nearest tier in which two spellings meet. */
const meet = (one: string, other: string): Tier | undefined =>
  ([0, 1, 2, 3, 4] as const).find((tier) => formOf(one, tier) === formOf(other, tier));

describe('tiers of spelling', () => {
  it.each([
    ['hoàn', 'hoà', undefined],
    ['thúi', 'thúy', undefined],
    ['tay', 'tai', undefined],
    ['quỳ', 'qùy', 2],
    ['Hoà', 'hoà', 0],
    ['hoà'.normalize('NFD'), 'hoà', 0],
    ['đi', '\u00F0i', 0],
    ['hòa', 'hoà', 1],
    ['khỏe', 'khoẻ', 1],
    ['ủy', 'uỷ', 1],
    ['THÚY', 'thuý', 1],
    ['hòa', 'hóa', 2],
    ['xã', 'xa', 2],
    ['bân', 'bấn', 2],
    ['ban', 'bân', 3],
    ['duong', 'đường', 3],
    ['kỹ', 'kĩ', 4],
    ['lý', 'lí', 4],
    ['mỹ', 'mĩ', 4],
    ['quý', 'quí', 4],
    ['y', 'i', 4],
  ])('"%s" and "%s" meet in tier %s', (one, other, tier) => {
    expect(meet(one, other)).toBe(tier);
    expect(meet(other, one)).toBe(tier);
  });

  it('stays in what follows once it is in a tier', () => {
    const spellings = ['hòa', 'hoà', 'hóa', 'hoa', 'hoâ', 'kỹ', 'kĩ', 'ky', 'ki', 'ủy', 'uỷ', 'uy'];
    for (const one of spellings) {
      for (const other of spellings) {
        const nearest = meet(one, other);
        for (let tier = nearest ?? 5; tier <= 4; tier++) {
          expect(formOf(one, tier as Tier), `${one} ${other}`).toBe(formOf(other, tier as Tier));
        }
      }
    }
  });

  it('treats a whole text as it treats each syllable', () => {
    const text = 'Ủy ban, kỹ thuật; quý Hòa/khỏe-thúy đường';
    for (const tier of [0, 1, 2, 3, 4] as const) {
      const single = syllablesOf(text).map((syllable) => formOf(syllable.text, tier));
      expect(syllablesOf(formOf(text, tier)).map((syllable) => syllable.text)).toEqual(single);
    }
  });

  it.each([
    ['uy ban', false],
    ['UBND 2020', false],
    ['ủy ban', true],
    ['đi', true],
    ['huong', false],
    ['hương'.normalize('NFD'), true],
    ['', false],
  ])('knows whether "%s" has marks', (text, expected) => {
    expect(hasMarks(text)).toBe(expected);
  });
});

describe('syllables', () => {
  it.each([
    ['', []],
    ['./. – …', []],
    ['TT&VH Ba Chẽ/UBND', ['TT', 'VH', 'Ba', 'Chẽ', 'UBND']],
    ['12/12/2013', ['12', '12', '2013']],
    ['tin\u00A0nóng', ['tin', 'nóng']],
    ['ti\u00ADn', ['ti\u00ADn']],
  ])('finds those of "%s"', (text, expected) => {
    expect(syllablesOf(text).map((syllable) => syllable.text)).toEqual(expected);
  });

  it('says where they stand', () => {
    expect(syllablesOf('– Bà Tư.')).toEqual([
      {text: 'Bà', start: 2, end: 4},
      {text: 'Tư', start: 5, end: 7},
    ]);
  });
});
