import {describe, expect, it} from 'vitest';
import fc from 'fast-check';
import {fold, foldWithOffsets} from '../../src/text/fold.ts';

describe('folding', () => {
  it.each([
    ['Đường Đồng Khởi', 'duong dong khoi'],
    ['\u00D0ường \u0189ồng', 'duong dong'],
    ['\u00F0i \u0256i', 'di di'],
    ['Ủy ban', 'uy ban'],
    ['Uỷ ban'.normalize('NFD'), 'uy ban'],
    ['ĂÂÊÔƠƯ ăâêôơư', 'aaeoou aaeoou'],
    ['xã\u00A0Ba\u3000Chẽ', 'xa ba che'],
    ['một\tcửa\nliên thông', 'mot cua lien thong'],
    ['ti\u00ADn t\u200Bức\uFEFF', 'tin tuc'],
    ['a\u00AD\u0300', 'a'],
    ['İstanbul', 'istanbul'],
    ['\uD800 lẻ', '\uD800 le'],
    ['', ''],
  ])('folds "%s" to "%s"', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(foldWithOffsets(text).text).toBe(folded);
  });

  it('leads back to the original, also where marks stand apart', () => {
    const original = 'Bài: Ủy\u00AD ban'.normalize('NFD');
    const {text, offsets} = foldWithOffsets(original);
    const start = text.indexOf('uy');
    expect(original.slice(offsets[start], offsets[start + 2]).normalize('NFC')).toBe('Ủy\u00AD');
  });

  it('gives the same for composed and decomposed text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });

  it('has one place for each code unit, in order and within the original, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (original) => {
        const {text, offsets} = foldWithOffsets(original);
        expect(offsets).toHaveLength(text.length + 1);
        expect([...offsets].sort((one, other) => one - other)).toEqual(offsets);
        expect(offsets.at(-1)).toBe(original.length);
      }),
    );
  });
});
