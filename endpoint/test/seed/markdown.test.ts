import {describe, expect, it} from 'vitest';
import {markdownToHtml} from '../../src/seed/markdown.ts';
import {SetupError} from '../../src/setup-error.ts';

const findPicture = (file: string) => {
  if (file !== 'x.svg') throw new SetupError(`no ${file}`);
  return {url: 'pictures/x.svg', alt: 'Đồi "chè"', width: 1200, height: 800};
};
const html = (markdown: string) => markdownToHtml(markdown, findPicture);

describe('markdownToHtml', () => {
  it.each([
    ['a heading of a level that articles do not have', '# Một'],
    ['a heading with text under it', '## Một\nhai'],
    ['a picture without a caption', '![](x.svg)'],
    ['a picture that is not there', '![](y.svg "Hai")'],
    ['a list with something else in it', '- một\nhai'],
    ['a table without a rule', '| a | b |\n| c | d |'],
    ['a table with a short row', '| a | b |\n|---|---|\n| c |'],
    ['a link that runs a script', '[x](javascript:alert(1))'],
    ['a link without encryption', '[x](http://x.example)'],
  ])('says that it cannot read %s', (_, markdown) => {
    expect(() => html(markdown)).toThrow(SetupError);
  });

  it('takes markup in text for text', () => {
    expect(html('a < b & <script>alert("1")</script>')).toBe(
      '<p>a &lt; b &amp; &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</p>',
    );
  });

  it('lets no address out of its attribute', () => {
    expect(html('[x](https://x.example/"onclick="x)')).toBe(
      '<p><a href="https://x.example/&quot;onclick=&quot;x">x</a></p>',
    );
    expect(html('[x](https://x.example/_a_/)')).toBe(
      '<p><a href="https://x.example/_a_/">x</a></p>',
    );
  });

  it('makes paragraphs and headings', () => {
    expect(html('## Một\n\nhai\nba\n\n\n### Bốn')).toBe(
      '<h2>Một</h2>\n<p>hai ba</p>\n<h3>Bốn</h3>',
    );
  });

  it('makes lists and quotes', () => {
    expect(html('- a\n- b')).toBe('<ul>\n<li>a</li>\n<li>b</li>\n</ul>');
    expect(html('1. a\n2. b')).toBe('<ol>\n<li>a</li>\n<li>b</li>\n</ol>');
    expect(html('> a\n> b')).toBe('<blockquote><p>a b</p></blockquote>');
  });

  it('makes tables whose columns have headings', () => {
    expect(html('| a | b |\n| --- | --- |\n| c | **d** |')).toBe(
      '<table>\n<thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>\n' +
        '<tbody>\n<tr><td>c</td><td><strong>d</strong></td></tr>\n</tbody>\n</table>',
    );
  });

  it('makes figures with all that keeps a page still and readable', () => {
    const figure =
      '<figure><img src="pictures/x.svg" alt="Đồi &quot;chè&quot;" width="1200" height="800">' +
      '<figcaption>Nương chè</figcaption></figure>';
    expect(html('![](x.svg "Nương chè")')).toBe(figure);
    expect(html("![](x.svg 'Nương chè')")).toBe(figure);
  });

  it('makes links, strong and emphasised text within a line', () => {
    expect(
      html('**a** _b_ [c](https://x.example/?d=1&e_f_g) [h](articles/i) snake_case_name'),
    ).toBe(
      '<p><strong>a</strong> <em>b</em> <a href="https://x.example/?d=1&amp;e_f_g">c</a> ' +
        '<a href="articles/i">h</a> snake_case_name</p>',
    );
  });
});
