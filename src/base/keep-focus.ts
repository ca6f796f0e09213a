/**
 * Where focus is in a tree that is about to be drawn anew.
 *
 * @returns puts it on what has taken the place: the same link, else the element of that kind with the same number
 */
export function keepFocus(root: ShadowRoot): () => void {
  const {activeElement: before} = root;
  if (!before) return () => undefined;
  const ofKind = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(before.localName)];
  const place = ofKind().indexOf(before as HTMLElement);
  const href = before.getAttribute('href');
  return () => {
    const present = ofKind();
    const same = present.find((element) => href && element.getAttribute('href') === href);
    (same ?? present[place])?.focus({preventScroll: true});
  };
}
