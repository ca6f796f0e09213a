/* What we want of our pages, and whether it is so. */
import {medianOf, ratioOf} from './medians.mjs';

const names = {last: 'last content, slow', bytes: 'all bytes', shift: 'layout shift'};

/** A line for each goal of a case: how many times the number of another page, or the number itself. */
export function goalLines(pages, goals = []) {
  return goals.map(({page, than, number, limit}) => {
    const digits = than ? 2 : 3;
    const compared = than ? `${page} / ${than}` : page;
    const goal = `${compared}, ${names[number]}: goal ${limit.toFixed(digits)}`;
    if (!pages[page] || (than && !pages[than])) return `${goal}, not measured`;
    const numberOf = ({slow}) => slow[number];
    const measured = than
      ? ratioOf(pages[page], pages[than], numberOf)
      : medianOf(pages[page], numberOf);
    const isReached = measured <= limit;
    return `${goal}, measured ${measured.toFixed(digits)}, ${isReached ? 'reached' : 'not reached'}`;
  });
}
