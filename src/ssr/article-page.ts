import {html, type TemplateResult} from 'lit';
import {server} from '../elements/article-view/article-content.ts';
import {safeUrl} from '../html/safe-url.ts';
import type {Article} from '../source/models.ts';

/** Readings until a text reads the same again; the bodies of articles do at the first or second. */
const readings = 4;

/* eslint-disable no-restricted-syntax -- They are read; nothing is ever written by them. */

/** An element written out. Whoever reads it leaves out a line break right after `<pre>`, so one more is written. */
function markupOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const pre of copy.querySelectorAll('pre'))
    if (pre.innerHTML.startsWith('\n')) pre.prepend('\n');
  return copy.outerHTML;
}

/* eslint-enable no-restricted-syntax */

/** The one element in markup, as a browser reads it inside the template of a page; nothing where it is not one. */
function readAlone(markup: string, parser: DOMParser): Element | undefined {
  const page = parser.parseFromString(`<!doctype html><template>${markup}</template>`, 'text/html');
  const nodes = page.querySelector('template')?.content.childNodes ?? [];
  const [node] = nodes;
  return nodes.length === 1 && node?.nodeType === 1 ? (node as Element) : undefined;
}

/**
 * A body as markup that a browser reads as the very tree that was made safe: what is written is read again, as a
 * browser does, until it no longer changes. Nothing where it never settles, for what is read differently each
 * time is what mutation attacks are made of.
 */
export function settledMarkup(body: Element): string | undefined {
  const view = body.ownerDocument.defaultView;
  if (!view) return undefined;
  const parser = new view.DOMParser();
  let markup = markupOf(body);
  for (let reading = 0; reading < readings; reading++) {
    const read = readAlone(markup, parser);
    const again = read && markupOf(read);
    if (again === undefined || again === markup) return again;
    markup = again;
  }
  return undefined;
}

/** Where an article's body is made, and what stands for it until the rest is drawn. */
export class BodyPlace {
  readonly document: Document;
  readonly #token = crypto.randomUUID();
  #markup = '';

  /** @param window - of jsdom */
  constructor(window: object) {
    ({document: this.document} = window as {document: Document});
  }

  /** Notes a body; gives a text to draw in its place. */
  write(body: HTMLElement): string {
    this.#markup = settledMarkup(body) ?? '';
    return this.#token;
  }

  /** What was drawn, with the body in its place. */
  fill(drawn: string): string {
    return drawn.replace(this.#token, () => this.#markup);
  }
}

const places = new WeakMap<object, BodyPlace>();

server.pageOf = (host) => places.get(host);

/** Lets an element that shows an article make its body in a window. */
export function allowBody(element: object, window: object): BodyPlace {
  const place = new BodyPlace(window);
  places.set(element, place);
  return place;
}

/** What an article shows in place of a body that no document can make safe: where it can be read. */
export const withoutBody = ({url}: Article, base: string): TemplateResult => {
  const href = safeUrl(url, base, ['http:', 'https:']);
  return href ? html`<p><a href=${href}>${href}</a></p>` : html``;
};
