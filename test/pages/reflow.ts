/* Measures inside a page, sent there as text like those of `in-page.ts`. */
import type {PortalArticleView, PortalHotNews} from '../../src/index.ts';

/**
 * What reaches over the edge of the page, or is cut by the edge of a part that hides what does not
 * fit; what a reader can scroll by itself, such as a wide table, may be wider.
 */
export const overflows = (): string[] => {
  const found: string[] = [];
  const page = document.documentElement;

  const check = (element: Element, left: number, right: number): void => {
    const {display, overflowX, contain, visibility, clipPath} = getComputedStyle(element);
    if (display === 'none' || visibility === 'hidden' || clipPath !== 'none') return;
    const box = element.getBoundingClientRect();
    const isShown = box.width > 0 && box.height > 0;
    if (isShown && (box.left < left - 1 || box.right > right + 1)) {
      const text = element.textContent.trim().slice(0, 40);
      found.push(
        `${element.localName}.${element.className} (${box.left} to ${box.right}): ${text}`,
      );
    }
    if (/auto|scroll/.test(overflowX)) return;
    const isCutting = overflowX !== 'visible' || /paint|strict|content/.test(contain);
    const [from, to] = isCutting ? [box.left, box.right] : [left, right];
    for (const child of (element.shadowRoot ?? element).children) check(child, from, to);
    // What stands in a slot lies where the slot is.
    if (element.shadowRoot) for (const child of element.children) check(child, from, to);
    const own = [...element.childNodes].filter(({nodeType}) => nodeType === Node.TEXT_NODE);
    for (const node of own) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const {left: start, right: end, width: wide} = range.getBoundingClientRect();
      if (wide > 0 && (start < from - 1 || end > to + 1)) {
        found.push(`text (${start} to ${end}): ${node.textContent?.trim().slice(0, 40)}`);
      }
    }
  };

  const {left, right} = page.getBoundingClientRect();
  check(document.body, left, right);
  if (page.scrollWidth > page.clientWidth) found.push(`the page: ${page.scrollWidth} px wide`);
  return found;
};

/** Puts a style sheet into the page and into every shadow tree, as a tool for readers does. */
export const styleEverything = (text: string): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  const apply = (root: Document | ShadowRoot): void => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    for (const {shadowRoot} of root.querySelectorAll('*')) if (shadowRoot) apply(shadowRoot);
  };
  apply(document);
};

/** Puts a text without a place to break in it wherever the elements show one. */
export const showLongWords = async (text: string): Promise<void> => {
  const view = document.querySelector<PortalArticleView>('portal-article-view');
  const list = document.querySelector<PortalHotNews>('portal-hot-news');
  if (!view || !list) throw new Error('The elements are not there.');
  const article = {id: 'dai', title: text, authors: [text], source: text, sections: [], tags: []};
  const table = `<table><tr><th>${text}</th><td>${text}</td><td>${text}</td></tr></table>`;
  const body = `<p>${text}</p><h2>${text}</h2><pre>${text}</pre>${table}<ul><li>${text}</li></ul>`;
  view.data = {
    ...article,
    summary: text,
    category: {id: 'dai', title: text},
    bodyHtml: body,
    bodyBase: location.href,
    attachments: [],
  };
  list.data = {items: [{...article, url: location.href}], page: 1};
  await Promise.all([view.updateComplete, list.updateComplete]);
};
