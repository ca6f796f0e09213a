import createDOMPurify, {type DOMPurify} from 'dompurify';
import {allowedMarkup} from './allowed-markup.ts';
import {jumpTo, prefixIds, targetWithin} from './anchors.ts';
import {limitDepth} from './depth.ts';
import {markMedia} from './embedded-media.ts';
import {lateAddresses} from './late-addresses.ts';
import {modernizeLayout, withoutStyles} from './old-layout.ts';
import {checkPicture} from './pictures.ts';
import {safeUrl} from './safe-url.ts';
import {limitSpans} from './spans.ts';

const purifiers = new WeakMap<Window, DOMPurify>();

/** An instance of our own, so that hooks and settings of other code on the page do not reach it. */
const ownPurifier = (page: Window & typeof globalThis): DOMPurify => {
  const present = purifiers.get(page);
  if (present) return present;
  const purify = createDOMPurify(page);
  purifiers.set(page, purify);
  return purify;
};

/** Markup that may have something to play; only it needs the hook, which costs as much as a tenth of the rest. */
const mayPlay = /<(?:audio|video|iframe)/i;

/** DOMPurify against the one list. */
const purified = (html: string, page: Window & typeof globalThis): unknown => {
  const purifier = ownPurifier(page);
  // Only adds a link before what is dropped; the link is checked like every other one.
  if (mayPlay.test(html)) purifier.addHook('uponSanitizeElement', markMedia);
  try {
    return purifier.sanitize(withoutStyles(html), allowedMarkup);
  } finally {
    purifier.removeAllHooks();
  }
};

/** Attributes that mean something on one kind of element only, and would pass unchecked on others. */
const owners = [
  ['href', 'a'],
  ['target', 'a'],
  ...['src', 'alt', ...lateAddresses].map((name) => [name, 'img'] as const),
] as const;

/**
 * Makes foreign HTML fit to be shown: DOMPurify against a fixed list of elements and attributes, then
 * a second pass over ids, layout, addresses, pictures and tables. The nodes belong to a document without
 * a window until they are inserted: until then nothing loads and nothing runs.
 *
 * @param html - untrusted markup
 * @param base - absolute address that relative ones are resolved against
 * @param page - the window whose parser reads it; a server has to name one
 * @returns nodes to insert as they are; never to be serialised and parsed again
 */
export function sanitize(
  html: string,
  base: string,
  page: Window & typeof globalThis = window,
): DocumentFragment {
  // Nothing for markup that begins with a frameset, and text where the page blocks all markup.
  const result = purified(html, page);
  if (!isFragment(result)) return page.document.createDocumentFragment();
  limitDepth(result);
  for (const [name, owner] of owners) {
    for (const other of result.querySelectorAll(`[${name}]:not(${owner})`))
      other.removeAttribute(name);
  }
  modernizeLayout(result);
  const targets = prefixIds(result);
  for (const link of result.querySelectorAll('a')) checkLink(link, base, targets);
  for (const image of result.querySelectorAll('img')) checkPicture(image, base);
  for (const table of result.querySelectorAll('table')) makeScrollable(table);
  return result;
}

const isFragment = (result: unknown): result is DocumentFragment =>
  (result as Node | null)?.nodeType === 11;

/** A link that leads nowhere safe becomes plain text in place; one to a place in the article jumps there. */
function checkLink(
  link: HTMLAnchorElement,
  base: string,
  targets: ReadonlyMap<string, HTMLElement>,
): void {
  const href = safeUrl(link.getAttribute('href'), base);
  const isNewTab = link.target.toLowerCase() === '_blank';
  // Any other name could be that of a frame of the page.
  link.removeAttribute('target');
  if (href === undefined) {
    link.removeAttribute('href');
    return;
  }
  link.href = href;
  link.rel = 'noopener';
  const target = targetWithin(href, base, targets);
  if (target) jumpTo(target, link);
  else if (isNewTab) link.target = '_blank';
}

/** A wide table scrolls inside itself; the frame takes focus so that the keyboard can do it. */
function makeScrollable(table: HTMLTableElement): void {
  if (table.parentElement?.closest('table')) return;
  limitSpans(table);
  const frame = table.ownerDocument.createElement('div');
  frame.className = 'scroll';
  frame.tabIndex = 0;
  frame.setAttribute('role', 'region');
  table.replaceWith(frame);
  frame.append(table);
}
