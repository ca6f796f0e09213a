import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {highlight} from '../../src/text/highlight.ts';
import {searchText} from '../../src/text/search-text.ts';
import {snippet} from '../../src/text/snippet.ts';

/** A text with its hits in brackets. */
const marked = (text: string, typed: string, isUnfinished = false): string =>
  highlight(text, searchText(typed, isUnfinished))
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join('');

/** Vietnamese letters, what stands between them, and what is pasted with them. */
const vietnamese = fc.string({
  unit: fc.constantFrom(
    ...'aăâeêioôơuưybcdđghklmnqrstvx AĐỦ'.split(''),
    ...['à', 'ả', 'ã', 'á', 'ạ', 'ò', 'uỷ', 'ủy', 'hoà', 'hòa', 'qu', '\u0300', '\u0323', '\u0302'],
    ...[
      ' ',
      ' ',
      '\u00A0',
      '\u00AD',
      '\u200B',
      '\uFEFF',
      '.',
      '-',
      '\u0110',
      '\u00D0',
      '𝟙',
      '\uD800',
    ],
  ),
  maxLength: 30,
});
const anyText = fc.oneof(vietnamese, fc.string({unit: 'binary'}));

describe('highlighting', () => {
  it.each([
    ['hoàn thành', 'hoà', 'hoàn thành'],
    ['ban', '', 'ban'],
    ['ban', './.', 'ban'],
    ['', 'ban', ''],
    ['Ủy ban nhân dân', 'uy ban', '[Ủy ban] nhân dân'],
    ['Uỷ ban nhân dân', 'ủy ban', '[Uỷ ban] nhân dân'],
    ['Uỷ ban nhân dân'.normalize('NFD'), 'ủy ban', '[Uỷ ban] nhân dân'.normalize('NFD')],
    ['Ủy ban, ủy bạn', 'ủy ban', '[Ủy ban], [ủy bạn]'],
    ['Ủy bàn và úy ban', 'ủy bản', '[Ủy bàn] và [úy ban]'],
    ['Ủy bản và úy ban', 'ủy bản', '[Ủy bản] và úy ban'],
    ['đường Đồng Khởi', 'duong', '[đường] Đồng Khởi'],
    ['ban nhân dân, Ủy ban', 'ủy ban', 'ban nhân dân, [Ủy ban]'],
    ['ban chỉ đạo và ủy viên', 'ủy ban', '[ban] chỉ đạo và [ủy] viên'],
    ['khối MTTQ-đoàn thể', 'khối mttq', '[khối MTTQ]-đoàn thể'],
    ['kĩ thuật', 'kỹ thuật', '[kĩ thuật]'],
    ['xã\u00A0Ba Chẽ', 'xa ba che', '[xã\u00A0Ba Chẽ]'],
    ['tin ti\u00ADn', 'tin', '[tin] [ti\u00ADn]'],
    ['tổ tổ tổ', 'tổ tổ', '[tổ tổ] tổ'],
    // What an abbreviation stands for is found by it, and the other way round.
    ['UBND xã và Ủy ban nhân dân huyện', 'uy ban', '[UBND] xã và [Ủy ban] nhân dân huyện'],
    ['Lãnh đạo UBND xã', 'ủy ban', 'Lãnh đạo [UBND] xã'],
    ['Lãnh đạo UBND xã', 'ủy bản', 'Lãnh đạo [UBND] xã'],
    ['Ủy ban nhân dân xã họp', 'UBND xã', '[Ủy ban nhân dân xã] họp'],
    ['phát triển KT-XH', 'kinh tế', 'phát triển [KT-XH]'],
    ['ubnd.example', 'ủy ban', 'ubnd.example'],
  ])('in "%s" marks what "%s" finds', (text, typed, expected) => {
    expect(marked(text, typed)).toBe(expected);
  });

  it('marks a syllable that is still being typed only when told so', () => {
    expect(marked('Ủy ban', 'ủy b')).toBe('[Ủy] ban');
    expect(marked('Ủy ban', 'ủy b', true)).toBe('[Ủy ban]');
    // Alone it is another way to write i, before others it is not.
    expect(marked('Yên Bái', 'y', true)).toBe('[Yên] Bái');
    expect(marked('Ý kiến', 'i', true)).toBe('[Ý] kiến');
  });

  it('gives back the text, whatever text and question are', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.boolean(), (text, typed, isUnfinished) => {
        const pieces = highlight(text, searchText(typed, isUnfinished));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
      {numRuns: 500},
    );
  });

  it('marks the same in composed and in decomposed text', () => {
    const hits = (text: string, typed: string) =>
      highlight(text, searchText(typed))
        .filter((piece) => piece.isHit)
        .map((piece) => piece.text.normalize('NFC'));
    fc.assert(
      fc.property(vietnamese, vietnamese, (text, typed) => {
        const composed = hits(text.normalize('NFC'), typed.normalize('NFC'));
        expect(hits(text.normalize('NFD'), typed.normalize('NFC'))).toEqual(composed);
        expect(hits(text.normalize('NFC'), typed.normalize('NFD'))).toEqual(composed);
      }),
      {numRuns: 500},
    );
  });

  it('marks something of every text that has a letter when the text itself is looked for', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const pieces = highlight(text, searchText(text));
        const hasLetters = /[\p{L}\p{N}]/u.test(text);
        expect(pieces.some((piece) => piece.isHit)).toBe(hasLetters);
      }),
    );
  });
});

describe('snippets', () => {
  const long = `${'Mở đầu của bài. '.repeat(40)}Hội nghị của Ủy ban xã. ${'Phần còn lại. '.repeat(40)}`;

  it('shows a short text whole', () => {
    expect(snippet(' Hội nghị. ', searchText('x'))).toBe('Hội nghị.');
  });

  it('shows what stands around the first hit, cut between syllables', () => {
    const part = snippet(long, searchText('uy ban'), 80);
    expect(part).toMatch(/^….* Hội nghị của Ủy ban xã.*…$/);
    expect(part.length).toBeLessThanOrEqual(82);
    expect(long).toContain(part.slice(1, -1));
  });

  it('shows the beginning where there is no hit', () => {
    expect(snippet(long, searchText('khác'), 20)).toBe('Mở đầu của bài. Mở…');
  });

  it('is a part of the text, whatever the text', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.integer({min: 0, max: 20}), (text, typed, room) => {
        expect(text).toContain(snippet(text, searchText(typed), room).replace(/^…|…$/g, ''));
      }),
    );
  });
});
