import {describe, expect, it} from 'vitest';
import {fold} from '../../src/text/fold.ts';

describe('fold', () => {
  it('gives nothing for nothing, and for what cannot be seen', () => {
    expect(fold('')).toBe('');
    expect(fold(' \u200B\uFEFF\u00AD\t\n ')).toBe('');
  });

  it('turns đ and everything pasted in its place into d', () => {
    expect(fold('đ Đ \u00D0 \u00F0 \u0189 \u0256')).toBe('d d d d d d');
  });

  it.each([
    ['Ủy ban nhân dân', 'uy ban nhan dan'],
    ['UỶ BAN NHÂN DÂN', 'uy ban nhan dan'],
    ['Đường phường Ngãi', 'duong phuong ngai'],
    ['Nghề nuôi ĂẮẰẲẴẶ', 'nghe nuoi aaaaaa'],
  ])('reads "%s" as "%s"', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
  });

  it('finds a word that was pasted with invisible characters in it', () => {
    expect(fold('ký\u200B kết\u00A0 \r\n chương\u00AD trình')).toBe('ky ket chuong trinh');
  });

  it('leaves no character that PostgreSQL refuses', () => {
    expect(fold('a\u0000b')).toBe('a b');
  });

  it('changes nothing when done again', () => {
    const once = fold('Đại hội Đảng bộ huyện lần thứ XXIV…');
    expect(fold(once)).toBe(once);
  });
});
