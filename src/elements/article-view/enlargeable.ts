import type {Texts} from '../../locale/locale.ts';

/** Pictures that are known to be smaller, in CSS pixels, are icons. */
const smallest = 80;

const pictureAddress = /\.(jpe?g|png|webp|gif|avif)([?#]|$)/i;

/**
 * Puts each picture of a body into a button that opens the viewer. One that is a link stays a link,
 * unless the link only leads to the larger picture.
 */
export function makeEnlargeable(body: Element, texts: Texts['article-tools']): void {
  for (const image of body.querySelectorAll('img')) {
    if (image.hasAttribute('width') && image.width < smallest) continue;
    const picture = image.closest('.unsized') ?? image;
    const link = picture.closest<HTMLAnchorElement>('a[href]');
    // Looks no further than at a second one: a link may hold thousands.
    const isAlone = !link?.getElementsByTagName('img').item(1) && link?.textContent.trim() === '';
    if (link && !(isAlone && pictureAddress.test(link.href))) continue;
    const button = image.ownerDocument.createElement('button');
    button.type = 'button';
    button.className = 'enlarge';
    button.setAttribute('aria-label', texts.enlarge(image.alt));
    if (link) button.dataset.large = link.href;
    (link ?? picture).replaceWith(button);
    button.append(picture);
  }
}
