/** Longest caption that nothing but its place tells from a paragraph, characters. */
const plainLimit = 120;

/** Longest caption that is also in italics. */
const italicLimit = 300;

const textOf = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Whether there is something to read; found long before the text of megabytes is made one line. */
const hasText = (node: Node): boolean => /\S/.test(node.textContent ?? '');

/** What may stand around a picture without being text or another block. */
const isPictureBlock = (block: Element): boolean =>
  block.querySelector('img') !== null &&
  block.querySelector(
    'p, div, figure, table, ul, ol, blockquote, h1, h2, h3, h4, h5, h6, audio, video',
  ) === null &&
  !hasText(block);

const isItalic = (node: Node): boolean =>
  !hasText(node) ||
  /^(em|i|figcaption)$/i.test(node.nodeName) ||
  (node.childNodes.length > 0 && [...node.childNodes].every(isItalic));

/**
 * Whether a text reads like a caption: one sentence, short, and not the end of an article ("./."). In
 * italics it may be longer and have several.
 */
function isCaption(text: string, italic: boolean): boolean {
  if (text === '' || /\.\/\.$|:$/.test(text) || /^[-–+•*\d]/.test(text)) return false;
  if (italic) return text.length <= italicLimit;
  return text.length <= plainLimit && !/[.!?…]["”’)]*\s+\p{Lu}/u.test(text);
}

/** The block right after another one, with nothing but white space between them. */
function blockAfter(block: Node): Element | undefined {
  let next = block.nextSibling;
  while (next?.nodeType === 3 && !hasText(next)) next = next.nextSibling;
  return next?.nodeType === 1 ? (next as Element) : undefined;
}

function makeFigure(block: Element, content: readonly Node[], caption: readonly Node[]): void {
  const {ownerDocument: page} = block;
  const figure = page.createElement('figure');
  const figcaption = page.createElement('figcaption');
  figcaption.append(...caption);
  block.replaceWith(figure);
  figure.append(...content, figcaption);
}

/** A paragraph that is a picture, a line break and its caption. */
function splitCaption(block: Element): void {
  const nodes = [...block.childNodes];
  const picture = nodes.findIndex((node) => hasPicture(node) && !hasText(node));
  const rest = nodes.slice(picture + 1);
  if (picture < 0 || rest.some(hasPicture) || nodes.slice(0, picture).some(hasText)) return;
  const text = rest.map(textOf).join(' ').trim();
  if (!isCaption(text, true) || !rest.every(isItalic)) return;
  const caption = rest.filter((node) => node.nodeName !== 'BR');
  makeFigure(block, nodes.slice(0, picture + 1), caption);
}

const hasPicture = (node: Node): boolean =>
  node.nodeType === 1 &&
  ((node as Element).matches('img') || (node as Element).querySelector('img') !== null);

/**
 * Makes figures of pictures whose caption is only the paragraph after them, as the editors of most
 * portals write it, or the rest of the paragraph behind a line break. A paragraph that merely follows a
 * picture must not become a caption, so what reads like more than one is left alone.
 */
export function captionFigures(body: Element): void {
  for (const block of [...body.querySelectorAll('p, div')]) {
    if (block.closest('figure, table, .scroll, .unsized')) continue;
    if (!isPictureBlock(block)) {
      if (block.localName === 'p' && hasPicture(block)) splitCaption(block);
      continue;
    }
    const next = blockAfter(block);
    if (
      !next ||
      !/^(p|div)$/.test(next.localName) ||
      next.querySelector('p, div, img, table, ul, ol')
    ) {
      continue;
    }
    const caption = [...next.childNodes];
    const text = textOf(next);
    if (text.length > italicLimit || !isCaption(text, isItalic(next))) continue;
    next.remove();
    makeFigure(block, [...block.childNodes], caption);
  }
}
