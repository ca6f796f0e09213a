/* Loads the pages of a case in turn, round by round, so that all meet the same moods of the machine. */
import {lines, measureLoad} from './measure-load.mjs';

/**
 * Loads each page once, unmeasured: the host compresses its files then, and a peer that does not work shows.
 * It gets a `problem` and is left out; any other page that does not work ends the comparison.
 */
export async function tryPages(browser, origin, variants) {
  for (const [name, variant] of variants) {
    if (variant.problem) continue;
    try {
      await measureLoad(browser, origin + variant.path, variant.wanted, lines.raw);
    } catch (error) {
      if (!variant.isPeer) throw new Error(`"${name}" does not show its content`, {cause: error});
      variant.problem = 'did not show its content';
      console.error(`bench: ${name} is left out, it ${variant.problem}: ${error.message}`);
    }
  }
}

/** Each page begins as often as the others: who is first pays for what the browser keeps. */
const turned = (pages, round) => {
  const start = round % pages.length;
  return [...pages.slice(start), ...pages.slice(0, start)];
};

/** @returns by page, for each round what was measured on each line */
export async function measureCase(browser, origin, {variants, rounds, isShort}) {
  const working = Object.entries(variants).filter(([, {problem}]) => !problem);
  const {slow} = lines;
  const measured = Object.entries(isShort ? {slow} : lines);
  const results = Object.fromEntries(working.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, {path, wanted}] of turned(working, round)) {
      const result = {};
      for (const [line, settings] of measured)
        result[line] = await measureLoad(browser, origin + path, wanted, settings);
      results[name].push(result);
    }
  }
  return results;
}
