/** A sentence of an element: where it stands in the text of that element, in UTF-16 units. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longer pieces are split at a comma or a blank: some voices stop after a quarter of a minute. */
const longest = 240;

const blocks =
  'p, div, li, h1, h2, h3, h4, h5, h6, td, th, caption, figcaption, blockquote, dt, dd, pre, figure, button, body';

/** From the sign before a row of marks on: begun at each mark, a long row would be gone through again and again. */
const sentenceEnd = /(?:^|[^.!?…])[.!?…]+["”’»)\]]*(?=\s)/gu;

/** What is not read out: what only works the page. */
const silent = 'button.film, audio, video';

/** The text nodes of an element in order. */
function* textNodes(root: Element): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

/** The sentences of an element. No sentence goes on from one block to the next. */
export function sentencesOf(root: Element): Sentence[] {
  const sentences: Sentence[] = [];
  let block: Element | null = null;
  let start = 0;
  let text = '';
  const flush = (): void => {
    sentences.push(...splitBlock(text, start));
    start += text.length;
    text = '';
  };
  for (const node of textNodes(root)) {
    const parent = node.parentElement;
    const own = parent?.closest(blocks) ?? null;
    const isSilent = parent?.closest(silent) !== null;
    if (own !== block || isSilent) flush();
    block = own;
    if (isSilent) start += node.data.length;
    else text += node.data;
  }
  flush();
  return sentences;
}

function splitBlock(text: string, offset: number): Sentence[] {
  const ends = [...text.matchAll(sentenceEnd)].map(({0: mark, index}) => index + mark.length);
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    for (const piece of shortPieces(text.slice(start, end))) {
      const spoken = piece.trim();
      const from = start + piece.indexOf(spoken);
      if (/[\p{L}\p{N}]/u.test(spoken)) {
        sentences.push({
          text: spoken.replace(/\s+/g, ' '),
          start: offset + from,
          end: offset + from + spoken.length,
        });
      }
      start += piece.length;
    }
  }
  return sentences;
}

function shortPieces(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const head = rest.slice(0, longest);
    const comma = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; ')) + 1;
    const cut = comma > 0 ? comma : head.lastIndexOf(' ') + 1 || longest;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, rest];
}

/**
 * Marks a sentence in its element.
 *
 * @returns takes the mark away and leaves the element as it was
 */
export function markSentence(root: Element, {start, end}: Sentence): () => void {
  const marks: HTMLElement[] = [];
  let offset = 0;
  for (const node of [...textNodes(root)]) {
    const {length} = node.data;
    const from = Math.max(0, start - offset);
    const to = Math.min(length, end - offset);
    offset += length;
    if (from >= to) continue;
    const marked = from > 0 ? node.splitText(from) : node;
    if (to - from < marked.data.length) marked.splitText(to - from);
    const mark = document.createElement('mark');
    mark.className = 'spoken';
    marked.replaceWith(mark);
    mark.append(marked);
    marks.push(mark);
  }
  return () => {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
  };
}
