import {describe, expect, it} from 'vitest';
import {paragraphsOf, plainText} from '../../../src/source/kinds/plain-text.ts';
import {readCorpus} from '../corpus.ts';

describe('text from outside', () => {
  it('loses control characters, but keeps tabs and lines', () => {
    expect(plainText('a\u0000b\u0007c\u001Bd\u007Fe\u0085f', 99)).toBe('abcdef');
    expect(plainText('a\tb\nc', 99)).toBe('a\tb\nc');
    expect(plainText('a\r\nb', 99)).toBe('a\nb');
  });

  it('loses halves of characters, but no whole ones', () => {
    expect(plainText('a\uD800b\uDC00c', 99)).toBe('a\uFFFDb\uFFFDc');
    expect(plainText('\u{1F1FB}\u{1F1F3}', 99)).toBe('\u{1F1FB}\u{1F1F3}');
  });

  it('is cut by characters, never inside one, and shows that', () => {
    expect(plainText('\u{1F600}'.repeat(5), 5)).toBe('\u{1F600}'.repeat(5));
    expect(plainText('\u{1F600}'.repeat(6), 5)).toBe(`${'\u{1F600}'.repeat(4)}…`);
    expect(plainText('abcdef', 5)).toBe('abcd…');
    expect(Array.from(plainText(`a${'\u{1F600}'.repeat(9000)}`, 500))).toHaveLength(500);
  });

  it('keeps marks, decomposed letters and the signs that change direction', () => {
    const text = 'Ba Che\u0303 \u202Agpj';
    expect(plainText(text, 99)).toBe(text);
  });

  it('of megabytes costs no more than its beginning', () => {
    expect(plainText('ạ\u0301'.repeat(2_500_000), 500)).toHaveLength(500);
  });

  const texts = [...readCorpus('naughty-strings'), ...readCorpus('unicode-attacks')] as {
    text?: string;
    text_utf16?: number[];
  }[];

  it.runIf(texts.length > 0)('can be shown and put into an address, whatever it is', () => {
    expect(texts.length).toBeGreaterThan(300);
    for (const {text, text_utf16: units} of texts) {
      const clean = plainText(text ?? String.fromCharCode(...(units ?? [])), 500);
      expect(Array.from(clean).length).toBeLessThanOrEqual(500);
      expect(() => encodeURIComponent(clean)).not.toThrow();
    }
  });
});

describe('a body in plain text', () => {
  it('is never markup', () => {
    expect(paragraphsOf('<script>1 & 2</script>')).toBe(
      '<p>&lt;script&gt;1 &amp; 2&lt;/script&gt;</p>',
    );
  });

  it('has a paragraph between blank lines, and keeps its lines', () => {
    expect(paragraphsOf('Một\r\nhai\r\n\r\n\n  ba  \n\n')).toBe('<p>Một<br>hai</p><p>ba</p>');
  });

  it('may be empty', () => {
    expect(paragraphsOf(' \n\n ')).toBe('');
  });
});
