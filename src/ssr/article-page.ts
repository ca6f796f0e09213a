import {html, type TemplateResult} from 'lit';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import type {Article} from '../source/models.ts';
import {safeUrl} from '../html/safe-url.ts';
import {server, type ServerPage} from '../elements/article-view/article-content.ts';

/** What is needed of a window. */
type PageWindow = Window & typeof globalThis;

/** Readings until a text reads the same again; the bodies of articles do at the first or second. */
const readings = 4;

/**
 * A body as markup that a browser reads as the very tree that was made safe: what is written is read again, as a
 * browser does, until it no longer changes. Nothing where it never settles, for what is read differently each
 * time is what mutation attacks are made of.
 */
export function settledMarkup(body: Element): string | undefined {
  const template = body.ownerDocument.createElement('template');
  let markup = body.outerHTML;
  for (let reading = 0; reading < readings; reading++) {
    template.innerHTML = markup;
    const again = template.innerHTML;
    if (again === markup) return template.content.childElementCount === 1 ? markup : undefined;
    markup = again;
  }
  return undefined;
}

const pages = new WeakMap<object, ServerPage>();

server.pageOf = (host) => pages.get(host);

/** Lets an element that shows an article make its body in a window. */
export function allowBody(element: object, window: object): void {
  const {document} = window as PageWindow;
  pages.set(element, {
    document,
    write: (body) => unsafeHTML(settledMarkup(body) ?? ''),
  });
}

/** What an article shows in place of a body that no document can make safe: where it can be read. */
export const withoutBody = ({url}: Article, base: string): TemplateResult => {
  const href = safeUrl(url, base, ['http:', 'https:']);
  return href ? html`<p><a href=${href}>${href}</a></p>` : html``;
};
