import {describe, expect, it} from 'vitest';
import {abbreviations, synonymsIn, waysToWrite} from '../../src/text/abbreviations.ts';
import {syllablesOf} from '../../src/text/syllables.ts';

const found = (text: string) =>
  synonymsIn(syllablesOf(text)).map(({first, last, words}) => [first, last, words.join(' ')]);

describe('the abbreviations of a text', () => {
  it.each([
    ['of small letters', 'tp.example và ubnd'],
    ['inside a word', 'UBNDX, XUBND'],
    ['cut off', 'hội đồng nhân'],
    ['nothing', ''],
  ])('are none for what is %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['Ngày 26/3, UBND xã', [[3, 3, 'ủy ban nhân dân']]],
    ['HDND xã', [[0, 0, 'hội đồng nhân dân']]],
    ['KT-XH của xã', [[0, 1, 'kinh tế xã hội']]],
    ['phát triển kinh tế - xã hội', [[2, 5, 'KT XH']]],
    ['Uỷ ban Nhân dân tỉnh', [[0, 3, 'UBND']]],
    ['các xã, TP', [[2, 2, 'thành phố']]],
  ])('are written out, and the other way round: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('are found within one another', () => {
    expect(found('Ủy ban Mặt trận Tổ quốc')).toEqual([
      [0, 5, 'UBMTTQ'],
      [2, 5, 'MTTQ'],
    ]);
  });

  it('stand for one thing each', () => {
    const shorts = abbreviations.map(([short]) => short);
    expect(new Set(shorts).size).toBe(shorts.length);
    for (const [short, long] of abbreviations) {
      expect(short).toBe(short.toUpperCase().normalize('NFC'));
      expect(long).toBe(long.toLowerCase().normalize('NFC'));
      expect(long.split(' ').length).toBeGreaterThan(1);
    }
  });
});

describe('what a reader typed', () => {
  it.each([
    ['họp dân', ['họp dân']],
    ['...', ['...']],
    ['ubnd xã', ['ubnd xã', 'ủy ban nhân dân xã ']],
    ['kinh tế - xã hội', ['kinh tế - xã hội', 'KT XH ']],
    ['tp.hcm', ['tp.hcm', 'tp hồ chí minh ', 'thành phố hcm ', 'thành phố hồ chí minh ']],
  ])('is looked for in all ways to write it: %s', (typed, ways) => {
    expect(waysToWrite(typed)).toEqual(ways);
  });

  it('is looked for in eight ways at most', () => {
    expect(waysToWrite('tp '.repeat(40_000))).toHaveLength(8);
  });
});
