/*
 * What was measured, said in one number. A page has a result for each round, and pages are compared round by
 * round: what the machine did besides was then the same for both.
 */

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** @param numberOf - gives the number that is looked at of the result of a round */
export const medianOf = (page, numberOf) => median(page.map(numberOf));

/** The median of how many times the number of another page that of a page is. */
export const ratioOf = (page, other, numberOf) =>
  median(page.map((result, round) => numberOf(result) / numberOf(other[round])));
