import type {Texts} from '../../locale/locale.ts';

/**
 * A copy of what an article shows, for paper or a file, in another document: without what only works on a
 * page. It is made in that document, where no picture loads before it is placed.
 */
export function paperCopy(part: Element, target: Document, texts: Texts['article-tools']): Element {
  const copy = target.importNode(part, true);
  for (const mark of copy.querySelectorAll('mark.spoken')) mark.replaceWith(...mark.childNodes);
  for (const button of copy.querySelectorAll('button.enlarge'))
    button.replaceWith(...button.childNodes);
  for (const media of copy.querySelectorAll<HTMLElement>('audio, video, .film')) {
    const url = media.getAttribute('src') ?? media.dataset.url ?? '';
    media.replaceWith(linkTo(url, mediaName(media, texts), target));
  }
  for (const frame of copy.querySelectorAll('.scroll')) frame.replaceWith(...frame.childNodes);
  for (const image of copy.querySelectorAll('img')) {
    // Nothing on paper, or in a frame that nobody sees, comes into view.
    image.removeAttribute('loading');
    image.removeAttribute('decoding');
    image.closest('.unsized')?.replaceWith(image);
  }
  for (const element of [copy, ...copy.querySelectorAll('[part]')]) element.removeAttribute('part');
  return copy;
}

const mediaName = (media: Element, texts: Texts['article-tools']): string =>
  (media.getAttribute('aria-label') ?? media.getAttribute('title') ?? media.textContent).replace(
    '▶ ',
    '',
  ) || texts.file;

/** A link whose address can be read where it cannot be followed. */
export function linkTo(url: string, text: string, target: Document): HTMLElement {
  const paragraph = target.createElement('p');
  const link = target.createElement('a');
  link.href = url;
  link.textContent = text;
  paragraph.append(link, ` (${url})`);
  return paragraph;
}
