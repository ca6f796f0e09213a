import {describe, expect, it} from 'vitest';
import {readSearch} from '../../src/search/search-query.ts';
import {snippetOf} from '../../src/search/snippet.ts';

const filler = 'những việc đã làm được trong năm và những việc còn phải làm tiếp theo '.repeat(8);
const quote = (query: string, ...texts: string[]) => snippetOf(texts, readSearch(query)!.words, 4);

describe('a quotation', () => {
  it('is nothing of nothing', () => {
    expect(quote('bão')).toBe('');
    expect(quote('bão', '', '')).toBe('');
    expect(quote('%', '')).toBe('');
  });

  it('is the beginning of the first text where there is no hit', () => {
    expect(quote('bão', 'Ngắn.', 'Khác.')).toBe('Ngắn.');
    const long = quote('bão', filler, 'Khác.');
    expect(filler.startsWith(long.slice(0, -1))).toBe(true);
    expect(long).toMatch(/\p{L}…$/u);
  });

  it.each(['bão số 9', 'bao so 9', 'BÃO'])('shows what "%s" found, of both ends cut', (query) => {
    const text = `${filler}ứng phó bão số 9 trên biển ${filler}`;
    const result = quote(query, 'Mở đầu.', text);
    expect(result).toContain('bão số 9');
    expect(result).toMatch(/^…\p{L}.*\p{L}…$/u);
    expect(result.length).toBeLessThanOrEqual(162);
    expect(result.length).toBeGreaterThan(120);
    expect(text).toContain(result.slice(1, -1));
  });

  it('shows the place where most of the words stand together', () => {
    const text = `Ủy viên ${filler} ban đầu ${filler} Ủy ban nhân dân xã họp ${filler}`;
    expect(quote('uy ban nhan dan', text)).toContain('Ủy ban nhân dân');
  });

  it('prefers the marks that were typed', () => {
    const text = `hóa đơn ${filler} hòa giải ${filler}`;
    expect(quote('hoà', text)).toContain('hòa giải');
    expect(quote('hoa', text)).toContain('hóa đơn');
  });

  it('shows no other marks where the search found just these', () => {
    const {words} = readSearch('Ba Chẽ')!;
    const texts = ['Mở đầu.', `cơ chế ba bên ${filler}`];
    expect(snippetOf(texts, words, 3)).toContain('cơ chế');
    expect(snippetOf(texts.slice(0, 1), words, 1)).toBe('Mở đầu.');
    expect(snippetOf(['Mở đầu.', 'cơ chế'], words, 1)).toBe('Mở đầu.');
  });

  it('shows the abbreviation of what was looked for', () => {
    expect(quote('ủy ban nhân dân', 'x', `${filler} UBND xã ${filler}`)).toContain('UBND xã');
    expect(quote('UBND', 'x', `${filler} Uỷ ban nhân dân xã ${filler}`)).toContain('Uỷ ban');
  });

  it('shows no part of another syllable', () => {
    expect(quote('hoa', `hoàn hoán ${filler}`, 'một bông hoa')).toBe('một bông hoa');
  });

  it('of one endless word is cut all the same', () => {
    expect(quote('x', 'x'.repeat(5000)).length).toBeLessThanOrEqual(162);
  });

  it('is quick in a long text', () => {
    const start = performance.now();
    quote('việc làm năm', filler.repeat(40));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
