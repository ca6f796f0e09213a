import createDOMPurify, {type Config, type DOMPurify} from 'dompurify';
import {markMedia} from './embedded-media.ts';
import {safeUrl} from './safe-url.ts';

/** What the body of an article may hold; everything else goes, its text stays. */
const allowed: Config = Object.freeze({
  ALLOWED_TAGS: [
    ...['a', 'abbr', 'b', 'blockquote', 'br', 'caption', 'code', 'col', 'colgroup', 'dd', 'del'],
    ...['div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr'],
    ...['i', 'img', 'ins', 'li', 'mark', 'ol', 'p', 'pre', 'q', 's', 'small', 'span', 'strong'],
    ...['sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'u', 'ul'],
  ],
  ALLOWED_ATTR: [
    ...['href', 'src', 'alt', 'title', 'colspan', 'rowspan', 'width', 'height'],
    ...['lang', 'dir', 'scope', 'headers'],
  ],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
});

let purifier: {purify: DOMPurify; config: Config} | undefined;

/**
 * An instance of our own, so that hooks and settings of other code on the page do not reach it. Where
 * the page enforces Trusted Types it needs a policy; a page that allows none gets an empty fragment
 * from DOMPurify rather than unchecked markup.
 */
const preparedPurifier = (): {purify: DOMPurify; config: Config} => {
  if (purifier) return purifier;
  const config: Config = {...allowed};
  try {
    const policy = window.trustedTypes?.createPolicy('portal-widgets#purify', {
      createHTML: (text: string) => text,
      createScriptURL: (text: string) => text,
      createScript: () => '',
    });
    if (policy) config.TRUSTED_TYPES_POLICY = policy;
  } catch {
    // The page's policy does not list the name, or another copy has made it.
  }
  const purify = createDOMPurify(window);
  // Only adds a link before what is dropped; the link is checked like every other one.
  purify.addHook('uponSanitizeElement', markMedia);
  purifier = {purify, config};
  return purifier;
};

/**
 * Makes foreign HTML fit to be shown: DOMPurify against a fixed list of elements and attributes, then
 * a second pass over addresses, pictures and tables.
 *
 * @param html - untrusted markup
 * @param base - absolute address that relative ones are resolved against
 * @returns nodes to insert as they are; never to be serialised and parsed again
 */
export function sanitize(html: string, base: string): DocumentFragment {
  const {purify, config} = preparedPurifier();
  // DOMPurify gives null for markup that begins with a frameset.
  const fragment = purify.sanitize(html, config) as unknown as DocumentFragment | null;
  if (!fragment) return document.createDocumentFragment();
  for (const link of fragment.querySelectorAll('a')) checkLink(link, base);
  for (const image of fragment.querySelectorAll('img')) checkImage(image, base);
  for (const table of fragment.querySelectorAll('table')) makeScrollable(table);
  return fragment;
}

/** A link that leads nowhere safe becomes plain text in place. */
function checkLink(link: HTMLAnchorElement, base: string): void {
  const href = safeUrl(link.getAttribute('href'), base);
  if (href === undefined) {
    link.removeAttribute('href');
    return;
  }
  link.href = href;
  link.rel = 'noopener';
}

/** Digits as editors write them into width and height; percentages and the rest are no size. */
const pixels = (text: string | null): number | undefined =>
  text && /^\s*\d{1,5}(px)?\s*$/i.test(text) ? Number.parseInt(text, 10) || undefined : undefined;

/** A picture loads late, keeps its place, and has a text alternative even if an empty one. */
function checkImage(image: HTMLImageElement, base: string): void {
  const src = safeUrl(image.getAttribute('src'), base, ['http:', 'https:']);
  if (src === undefined) {
    image.replaceWith(image.alt);
    return;
  }
  const width = pixels(image.getAttribute('width'));
  const height = pixels(image.getAttribute('height'));
  image.removeAttribute('width');
  image.removeAttribute('height');
  if (width && height) {
    image.width = width;
    image.height = height;
  } else {
    // A frame keeps its room; a picture of unknown size fits into it. WebKit gives a broken picture no room of its own.
    const frame = document.createElement('span');
    frame.className = 'unsized';
    image.replaceWith(frame);
    frame.append(image);
  }
  // Before src, so that the browser does not start at once.
  image.loading = 'lazy';
  image.decoding = 'async';
  image.alt = image.alt.trim();
  image.src = src;
}

/** A wide table scrolls inside itself; the frame takes focus so that the keyboard can do it. */
function makeScrollable(table: HTMLTableElement): void {
  if (table.parentElement?.closest('table')) return;
  const frame = document.createElement('div');
  frame.className = 'scroll';
  frame.tabIndex = 0;
  frame.setAttribute('role', 'region');
  table.replaceWith(frame);
  frame.append(table);
}
