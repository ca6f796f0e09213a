/**
 * What the reading of feeds asks of XML. Elements are known by their local name and by the namespace that
 * the prefix stands for: feeds choose their prefixes freely.
 */

/** Namespaces by what they are called here. The first of each list is the right one. */
const namespaces = {
  dc: ['http://purl.org/dc/elements/1.1/'],
  content: ['http://purl.org/rss/1.0/modules/content/'],
  media: ['http://search.yahoo.com/mrss/', 'http://search.yahoo.com/mrss'],
  atom: ['http://www.w3.org/2005/Atom', 'http://purl.org/atom/ns#'],
} as const;

/** Namespaces in which the elements of the three formats themselves are. */
const plain: readonly (string | null)[] = [
  null,
  'http://purl.org/rss/1.0/',
  'http://backend.userland.com/rss2',
  ...namespaces.atom,
];

const allowed = new Map<string | undefined, readonly (string | null)[]>([
  [undefined, plain],
  ...Object.entries(namespaces),
]);

/** A name as feeds are usually seen to write it: `title`, `dc:creator`. */
type Name = string;

const named = (elements: readonly Element[], name: Name): readonly Element[] => {
  const [local, prefix] = name.split(':').reverse();
  return elements.filter(
    ({localName, namespaceURI}) =>
      localName === local && allowed.get(prefix)?.includes(namespaceURI),
  );
};

/** The elements of some names inside another, in the order of the names, then as they stand. */
export const childrenOf = (parent: Element, ...names: readonly Name[]): readonly Element[] => {
  const children = [...parent.children];
  return names.flatMap((name) => named(children, name));
};

/** The text of an element without the blanks around it; markup in it (XHTML) as markup. */
export const contentOf = (element: Element): string =>
  (element.getAttribute('type') === 'xhtml'
    ? [...element.children].map(({innerHTML}) => innerHTML).join('')
    : element.textContent
  ).trim();

/** The text of the first of some elements that has any. */
export const textIn = (parent: Element, ...names: readonly Name[]): string | undefined =>
  childrenOf(parent, ...names)
    .map(contentOf)
    .find((text) => text !== '');

/** An attribute with something in it. */
export const attributeOf = (element: Element | undefined, name: string): string | undefined =>
  element?.getAttribute(name)?.trim() || undefined;

/** Whether an element says that its text is no markup. RSS never does; Atom does unless it says otherwise. */
export function isPlain(element: Element | undefined): boolean {
  if (!element) return false;
  const isAtom = namespaces.atom.some((namespace) => namespace === element.namespaceURI);
  return /^text(\/plain)?$/.test(attributeOf(element, 'type') ?? (isAtom ? 'text' : ''));
}
