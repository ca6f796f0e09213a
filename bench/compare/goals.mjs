/* What we want of our pages, and whether it is so. */

const names = {last: 'last content, slow', bytes: 'all bytes'};

/** A line for each goal of a case; those that speak of a page that was left out have none. */
export function goalLines(pages, goals = []) {
  return goals
    .filter(({page, than}) => pages[page] && pages[than])
    .map(({page, than, number, limit}) => {
      const ratio = pages[page].slow[number] / pages[than].slow[number];
      const verdict = ratio <= limit ? 'reached' : 'not reached';
      return `${page} / ${than}, ${names[number]}: ${ratio.toFixed(2)}, goal ${limit.toFixed(2)}, ${verdict}`;
    });
}
