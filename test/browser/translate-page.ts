/*
 * What translators do to a page, with texts as they were: a section must show afterwards what one does that was never
 * translated.
 */

/** An element's own tree and all open shadow trees in it. */
const treesIn = (root: Element | ShadowRoot): (Element | ShadowRoot)[] => [
  root,
  ...('shadowRoot' in root && root.shadowRoot ? treesIn(root.shadowRoot) : []),
  ...[...root.querySelectorAll('*')].flatMap(({shadowRoot}) =>
    shadowRoot ? treesIn(shadowRoot) : [],
  ),
];

const hasWords = ({data, parentElement}: Text): boolean =>
  data.trim() !== '' && !parentElement?.closest('style, script, textarea, font');

// eslint-disable-next-line @typescript-eslint/no-deprecated -- It is what translators use.
const font = (): Element => document.createElement('font');

/** As Chrome and Edge do: each text gives way to an element with another one in it. */
export function translateByText(root: Element): void {
  for (const tree of treesIn(root)) {
    const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts.filter(hasWords)) {
      const outer = font();
      outer.append(font());
      outer.firstElementChild?.append(text.data);
      text.replaceWith(outer);
    }
  }
}

const isInline = (element: Element): boolean =>
  getComputedStyle(element).display.startsWith('inline') && [...element.children].every(isInline);

/** Puts a block together again from its elements and its texts alone. */
const keepElementsAndTexts = (element: Element): void => {
  for (const node of [...element.childNodes]) {
    node.remove();
    if (node.nodeType === Node.COMMENT_NODE) continue;
    if (node.nodeType === Node.ELEMENT_NODE) keepElementsAndTexts(node as Element);
    element.append(node);
  }
};

const translateBlocks = (element: Element): void => {
  if (element.localName === 'style' || element.textContent.trim() === '') return;
  if ([...element.children].every(isInline)) keepElementsAndTexts(element);
  else for (const child of element.children) translateBlocks(child);
};

/** As Firefox and translating extensions do: each block is put together again, without the comments in it. */
export function translateByBlock(root: Element): void {
  for (const tree of treesIn(root)) for (const child of tree.children) translateBlocks(child);
}
