import {foldWithOffsets} from '../../../src/text/fold.ts';

/** What the search of the default theme passes on. */
interface Settings {
  readonly done: () => void;
}

const isLetter = /[\p{L}\p{N}]/u;

/** From where to where words of a text begin as those that were found, which are without marks. */
function hitsIn(text: string, pattern: RegExp): [number, number][] {
  const {text: folded, offsets} = foldWithOffsets(text);
  return [...folded.matchAll(pattern)]
    .filter(({0: hit, index}) => hit !== '' && !isLetter.test(folded.charAt(index - 1)))
    .map(({0: hit, index}) => [offsets[index] ?? 0, offsets[index + hit.length] ?? text.length]);
}

/** The texts in an element. */
function textsIn(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/**
 * In place of the class of mark.js that the search of the default theme uses: that one marks hits only where they have
 * no Vietnamese marks, and within words too.
 */
export default class Mark {
  readonly #results: HTMLElement;

  constructor(results: HTMLElement) {
    this.#results = results;
  }

  unmark({done}: Settings): void {
    for (const mark of this.#results.querySelectorAll('mark')) {
      const title = mark.parentNode;
      mark.replaceWith(mark.textContent);
      // Not all of the results: Vue finds its way by texts with nothing in them.
      title?.normalize();
    }
    done();
  }

  /** @param pattern - any of the words that were found */
  markRegExp(pattern: RegExp, {done}: Settings): void {
    const titles = [...this.#results.querySelectorAll('.title .text')];
    for (const text of titles.flatMap(textsIn)) {
      // From the end, so that what is before a hit keeps its place.
      for (const [start, end] of hitsIn(text.data, pattern).reverse()) {
        const range = document.createRange();
        range.setStart(text, start);
        range.setEnd(text, end);
        range.surroundContents(document.createElement('mark'));
      }
    }
    done();
  }
}
