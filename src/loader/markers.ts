/**
 * Options that a marker can set. Left out is what would let its author run script, or decide for the page what it
 * plays and how it is called: content filters let `data-*` pass from authors whom they allow no script. Left out is
 * also what a slip of the pen has made a name of, since browsers set no such attribute.
 */
const accepted = /^(?!on|(portal|style|media-hosts|page-metadata)$)[a-z][\w-]*$/;

/** As content filters leave a value: an ampersand may have been escaped once more. */
const cleaned = (value: string): string => value.trim().replace(/&amp;/g, '&');

/** The tag that a marker stands for, such as `portal-hot-news` for `data-portal="hot-news"`; else none that there is. */
export const tagOf = (marker: Element): string =>
  `portal-${(marker.getAttribute('data-portal') ?? '').trim().toLowerCase()}`;

/**
 * Puts an element in place of `<div data-portal="hot-news" data-limit="5">`, for sites whose editors drop
 * unknown tags. `data-*` become attributes, others stay, and what was inside is what is shown without a source.
 */
export function replaceMarker(marker: Element, tag: string): HTMLElement {
  const element = document.createElement(tag);
  for (const {name, value} of marker.attributes) {
    const option = name.replace('data-', '');
    if (accepted.test(option)) element.setAttribute(option, cleaned(value));
  }
  element.append(...marker.childNodes);
  marker.replaceWith(element);
  return element;
}
