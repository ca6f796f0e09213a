/** Moves what one element holds, and its attributes, into another one that takes its place. */
function become(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  for (const {name: attribute, value} of [...element.attributes]) {
    other.setAttribute(attribute, value);
  }
  other.append(...element.childNodes);
  element.replaceWith(other);
}

/**
 * Puts the headings of a body below the title: the highest becomes the level after the title's, the others
 * keep their distance to it, and none goes beyond 6. Editors choose headings by their size, on pages
 * whose outline they do not see.
 *
 * @param level - of the title, 1 to 6
 */
export function shiftHeadings(body: Element, level: number): void {
  const headings = [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const levelOf = ({localName}: Element): number => Number(localName.slice(1));
  const shift = Math.trunc(level) + 1 - Math.min(...headings.map(levelOf));
  for (const heading of headings) {
    const next = Math.min(6, Math.max(1, levelOf(heading) + shift));
    if (next !== levelOf(heading)) become(heading, `h${next}`);
  }
}
