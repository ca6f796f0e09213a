import {describe, expect, it} from 'vitest';
import {plainText} from '../../src/text/plain-text.ts';

describe('plainText', () => {
  it('leaves a reference that stands for nothing as it is', () => {
    expect(plainText('&unknown; &; &#;')).toBe('&unknown; &; &#;');
  });

  it('keeps a word together across marks inside a line', () => {
    expect(plainText('<p>Ba <strong>C</strong>hẽ</p>')).toBe('Ba Chẽ');
  });

  it('parts words that are in different blocks or cells', () => {
    expect(plainText('<p>một</p><p>hai</p><table><tr><td>ba</td><td>bốn</td></tr></table>')).toBe(
      'một hai ba bốn',
    );
  });

  it('reads character references', () => {
    expect(plainText('1 &lt; 2 &amp;&nbsp;3 &quot;&#7853;&#x1EAD;&quot;')).toBe('1 < 2 & 3 "ậậ"');
  });

  it('reads the names that old editors write for letters with marks', () => {
    expect(plainText('T&ocirc;i y&ecirc;u l&agrave;ng &ldquo;t&ocirc;i&rdquo;')).toBe(
      'Tôi yêu làng “tôi”',
    );
  });

  it('leaves out what nobody reads, even where it has no end', () => {
    expect(plainText('a<script>if (1 < 2) x()</script>b<!-- c -->d<style>e{}')).toBe('a b d');
    expect(plainText('1 < 2 and 3 > 2\u0000')).toBe('1 < 2 and 3 > 2');
  });

  it('is quick with text that was made to be slow', () => {
    for (const piece of ['<', '<!--', '<script>', '<b ', '&#']) {
      expect(plainText(piece.repeat(200_000)).length).toBeLessThanOrEqual(800_000);
    }
  });

  it('does not take escaped text for a tag', () => {
    expect(plainText('&lt;b&gt;')).toBe('<b>');
  });
});
