import {JSDOM} from 'jsdom';
import {describe, expect, it} from 'vitest';
import {articleBody} from '../../src/elements/article-view/article-body.ts';
import {sanitize} from '../../src/html/sanitize.ts';
import {articleToolsTexts} from '../../src/locale/vi/article-tools.ts';
import {settledMarkup} from '../../src/ssr/article-page.ts';
import {attacks} from './attacks.ts';
import {allowedInArticle, allowedOnPage, faultsOf} from './markup-check.ts';

const base = 'http://127.0.0.1:1/tin/bai-1?x=1';

/** A page of its own. Nothing in it runs or loads. */
const pageOf = (html: string) => new JSDOM(html).window;

const {window} = pageOf('');

/** The body of an article, made on a server. */
const bodyOf = (html: string): HTMLElement => {
  const article = {id: '1', title: 'Bài', authors: [], sections: [], tags: [], attachments: []};
  return articleBody(
    {...article, bodyHtml: html, bodyBase: base},
    {headingLevel: 2, mediaHosts: '', texts: articleToolsTexts, language: 'vi', tableLabel: 'Bảng'},
    window.document,
  );
};

/** Names of elements, in the order of the tree, but for those of frames, which are put around tables and pictures anew. */
const namesIn = (root: ParentNode): string[] =>
  [...root.querySelectorAll('*:not(div, span)')].map(({localName}) => localName);

describe('the body of an article that a server writes into a page', () => {
  for (const {html, why} of attacks) {
    it(`is read there as it was made: ${why}`, () => {
      const body = bodyOf(html);
      const markup = settledMarkup(body);
      expect(markup).toBeDefined();
      const {document} = pageOf(
        `<!doctype html><body><x-y><template><article>${markup ?? ''}</article><p id="end"></p></template>` +
          '<b></b></x-y><p id="after"></p>',
      );
      // What is written stays where it is written.
      expect([...document.body.children].map(({localName}) => localName)).toEqual(['x-y', 'p']);
      const content = document.querySelector('template')?.content;
      expect([...(content?.children ?? [])].map(({localName}) => localName)).toEqual([
        'article',
        'p',
      ]);
      const read = content?.querySelector('article > .body');
      expect(content?.firstElementChild?.childNodes).toHaveLength(1);
      if (!read) throw new Error('There is no body.');
      expect(faultsOf(read, allowedInArticle)).toEqual([]);
      expect(read.textContent).toBe(body.textContent);
    });

    it(`is safe already, so that nothing is left to take away: ${why}`, () => {
      const box = window.document.createElement('div');
      box.append(sanitize(html, base, window));
      const markup = settledMarkup(box) ?? '';
      const read = window.document.createElement('template');
      read.innerHTML = markup;
      const again = sanitize(markup, base, window);
      expect(faultsOf(again, allowedOnPage)).toEqual([]);
      expect(namesIn(again)).toEqual(namesIn(read.content));
      expect(again.textContent).toBe(read.content.textContent);
    });
  }

  it('is made without a page of the server’s own', () => {
    expect('document' in globalThis).toBe(false);
    expect(
      bodyOf('<h2>a</h2><p><img src="/a.png" width="200" height="100"></p><p><i>b</i></p>')
        .innerHTML,
    ).toBe(
      '<h3>a</h3><figure><button type="button" class="enlarge" aria-label="Phóng to ảnh">' +
        '<img src="http://127.0.0.1:1/a.png" width="200" height="100" loading="lazy" decoding="async" alt="">' +
        '</button><figcaption><i>b</i></figcaption></figure>',
    );
  });

  it('is left out where it is read differently each time', () => {
    let count = 0;
    const reading = (outerHTML: string) => ({
      nodeType: 1,
      cloneNode: () => ({outerHTML, querySelectorAll: () => []}),
    });
    class DOMParser {
      parseFromString() {
        const childNodes = [reading(`<div>${count++}</div>`)];
        return {querySelector: () => ({content: {childNodes}})};
      }
    }
    const body = {...reading('<div></div>'), ownerDocument: {defaultView: {DOMParser}}};
    expect(settledMarkup(body as unknown as Element)).toBeUndefined();
  });

  it('keeps the empty lines that a listing begins with', () => {
    const read = window.document.createElement('template');
    for (const [html, text] of [
      ['<pre>\na</pre>', 'a'],
      ['<pre>\n\na\n\n</pre>', '\na\n\n'],
      ['<pre>\n\n\na</pre><pre><code>\nb</code></pre>', '\n\na\nb'],
    ] as const) {
      read.innerHTML = settledMarkup(bodyOf(html)) ?? '';
      const listings = [...read.content.querySelectorAll('pre')];
      expect(listings.map(({textContent}) => textContent).join('')).toBe(text);
    }
  });
});
