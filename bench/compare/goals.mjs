/* What we want of our pages, and whether it is so. */
import {ratioOf} from './medians.mjs';

const names = {last: 'last content, slow', bytes: 'all bytes'};

/** A line for each goal of a case. */
export function goalLines(pages, goals = []) {
  return goals.map(({page, than, number, limit}) => {
    const goal = `${page} / ${than}, ${names[number]}: goal ${limit.toFixed(2)}`;
    if (!pages[page] || !pages[than]) return `${goal}, not measured`;
    const ratio = ratioOf(pages[page], pages[than], ({slow}) => slow[number]);
    return `${goal}, measured ${ratio.toFixed(2)}, ${ratio <= limit ? 'reached' : 'not reached'}`;
  });
}
