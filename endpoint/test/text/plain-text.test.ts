import {describe, expect, it} from 'vitest';
import {plainText} from '../../src/text/plain-text.ts';

describe('plainText', () => {
  it('leaves a reference that stands for nothing as it is', () => {
    expect(plainText('&unknown; &#1114112;')).toBe('&unknown; &#1114112;');
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

  it('does not take escaped text for a tag', () => {
    expect(plainText('&lt;b&gt;')).toBe('<b>');
  });
});
