/** Where each line of an element's text lies. */
export function textLines(element: Element): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(element);
  const lines = new Map<number, DOMRect>();
  for (const box of range.getClientRects()) {
    const top = Math.round(box.top);
    const before = lines.get(top);
    if (box.width > 0 && (!before || before.width < box.width)) lines.set(top, box);
  }
  return [...lines.values()];
}
