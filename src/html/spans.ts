/** Most places in a table that cells and columns span together: far more than in any that people wrote. */
const mostPlaces = 100_000;

type Spanning = Partial<Pick<HTMLTableCellElement, 'colSpan' | 'rowSpan'>> &
  Partial<Pick<HTMLTableColElement, 'span'>>;

/**
 * Takes the spans from a table in which they come to more than that: a hundred lines of markup can span a billion
 * places, and browsers lay out each of them.
 */
export function limitSpans(table: HTMLTableElement): void {
  const rows = table.querySelectorAll('tr').length;
  const spanning = table.querySelectorAll('[colspan], [rowspan], [span]');
  let places = 0;
  for (const element of spanning) {
    const {colSpan = 1, rowSpan = 1, span = 1} = element as Spanning;
    // 0 stands for all rows that follow.
    places += colSpan * span * Math.min(rowSpan || rows, rows);
  }
  if (places <= mostPlaces) return;
  for (const element of spanning) {
    for (const name of ['colspan', 'rowspan', 'span']) element.removeAttribute(name);
  }
}
