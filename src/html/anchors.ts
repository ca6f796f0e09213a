/** Before every id of an article, so that none is one of the element's own or of the page. */
const prefix = 'article-';

/** Attributes that name other elements by their ids. */
const prefixed = (ids: string): string =>
  ids
    .split(/\s+/)
    .filter((id) => id !== '')
    .map((id) => prefix + id)
    .join(' ');

/**
 * Gives ids, the names of old anchors and what refers to them a prefix.
 *
 * @returns the targets by the ids that the article knows them by
 */
export function prefixIds(fragment: DocumentFragment): ReadonlyMap<string, HTMLElement> {
  const targets = new Map<string, HTMLElement>();
  for (const element of fragment.querySelectorAll<HTMLElement>('[id], [name]')) {
    const id = element.id || (element.localName === 'a' && element.getAttribute('name')) || '';
    element.removeAttribute('name');
    element.removeAttribute('id');
    // White space ends an id where others refer to it, and the first of two wins.
    if (id === '' || /\s/.test(id) || targets.has(id)) continue;
    element.id = prefix + id;
    targets.set(id, element);
  }
  for (const cell of fragment.querySelectorAll('[headers]')) {
    cell.setAttribute('headers', prefixed(cell.getAttribute('headers') ?? ''));
  }
  return targets;
}

/**
 * The target within the article that a link leads to. Browsers look for it in the page alone, never in
 * a shadow tree.
 *
 * @param href - absolute address
 * @param base - the article's own address
 */
export function targetWithin(
  href: string,
  base: string,
  targets: ReadonlyMap<string, HTMLElement>,
): HTMLElement | undefined {
  const [page, id] = href.split('#');
  if (!id || page !== base.split('#')[0]) return undefined;
  try {
    return targets.get(id) ?? targets.get(decodeURIComponent(id));
  } catch {
    // A percent sign that stands for itself.
    return undefined;
  }
}

/** Has a click on a link go to a place in the article rather than to another page. */
export function jumpTo(target: HTMLElement, link: HTMLAnchorElement): void {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    target.scrollIntoView();
    // Reading goes on from there, for the keyboard and for screen readers too.
    if (!target.hasAttribute('href')) target.tabIndex = -1;
    target.focus({preventScroll: true});
  });
}
