import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {textIndex} from '../../src/text/rank.ts';
import {searchText} from '../../src/text/search-text.ts';

const find = (titles: readonly string[], typed: string, isUnfinished = false): string[] =>
  textIndex(titles)(searchText(typed, isUnfinished)).map(({index}) => titles[index] ?? '');

describe('ranking', () => {
  it('finds nothing for nothing', () => {
    expect(find(['Ủy ban'], '')).toEqual([]);
    expect(find(['Ủy ban'], ' ./. ')).toEqual([]);
    expect(find([], 'ủy ban')).toEqual([]);
  });

  it('matches whole syllables', () => {
    expect(find(['Hoàn thành', 'Hoành', 'Hoà'], 'hoà')).toEqual(['Hoà']);
  });

  it('wants every syllable', () => {
    expect(find(['Ủy viên', 'Ủy ban'], 'ủy ban')).toEqual(['Ủy ban']);
  });

  it('puts the nearest spelling first, for what is typed without marks', () => {
    const titles = ['hộa', 'hoá', 'hoa', 'hỏa', 'hòâ', 'khác'];
    expect(find(titles, 'hoa')).toEqual(['hoa', 'hoá', 'hỏa', 'hộa', 'hòâ']);
  });

  it('keeps to the marks typed while there is something with these', () => {
    const titles = ['Hoa nở', 'Hoà giải', 'Hòa bình', 'Hóa chất'];
    expect(find(titles, 'hòa')).toEqual(['Hòa bình', 'Hoà giải']);
    expect(find(titles, 'họa')).toEqual(['Hoa nở', 'Hoà giải', 'Hòa bình', 'Hóa chất']);
  });

  it('takes a syllable without marks beside one with marks for any', () => {
    expect(find(['Ủy bạn', 'Úy ban'], 'ủy ban')).toEqual(['Ủy bạn']);
  });

  it('has i and y last', () => {
    expect(find(['Kĩ thuật', 'Ky thuat', 'Kỹ thuật'], 'kỹ thuật')).toEqual(['Kỹ thuật']);
    expect(find(['Kĩ thuật', 'Kỹ thuật'], 'ky thuat')).toEqual(['Kỹ thuật', 'Kĩ thuật']);
    expect(find(['Kĩ thuật'], 'kỹ thuật')).toEqual(['Kĩ thuật']);
  });

  it('puts what stands in one run before what is scattered, and the beginning before the middle', () => {
    const titles = ['Ban của ủy viên', 'Thông báo của Ủy ban', 'Ủy ban xã'];
    expect(find(titles, 'ủy ban')).toEqual([...titles].reverse());
  });

  it('keeps the order given among equals', () => {
    expect(find(['Xã b', 'Xã a'], 'xã')).toEqual(['Xã b', 'Xã a']);
  });

  it('finds the beginning of a syllable that is still being typed', () => {
    expect(find(['Ủy ban', 'Ủy viên'], 'ủy b')).toEqual([]);
    expect(find(['Ủy ban', 'Ủy viên'], 'ủy b', true)).toEqual(['Ủy ban']);
  });

  it('finds every text by itself, composed or not, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({unit: 'binary', maxLength: 12}), {maxLength: 5}), (texts) => {
        for (const [index, text] of texts.entries()) {
          if (!/[\p{L}\p{N}]/u.test(text)) continue;
          const found = textIndex(texts)(searchText(text.normalize('NFD')));
          expect(found.map((hit) => hit.index)).toContain(index);
        }
      }),
    );
  });
});
