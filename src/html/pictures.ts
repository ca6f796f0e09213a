import {lateAddresses} from './late-addresses.ts';
import {safeUrl} from './safe-url.ts';

/** A picture loads late, keeps its place, and has a text alternative even if an empty one. */
export function checkPicture(image: HTMLImageElement, base: string): void {
  let src: string | undefined;
  for (const name of [...lateAddresses, 'src']) {
    src ??= safeUrl(image.getAttribute(name), base, ['http:', 'https:']);
    if (name !== 'src') image.removeAttribute(name);
  }
  if (src === undefined) {
    image.replaceWith(image.alt);
    return;
  }
  if (!image.hasAttribute('width')) frame(image);
  // Before src, so that the browser does not start at once.
  image.setAttribute('loading', 'lazy');
  image.setAttribute('decoding', 'async');
  image.alt = image.alt.trim();
  image.src = src;
}

/**
 * A frame keeps its room; a picture of unknown size fits into it. WebKit gives a broken picture no room
 * of its own.
 */
function frame(image: HTMLImageElement): void {
  const room = image.ownerDocument.createElement('span');
  room.className = `unsized ${image.className}`.trim();
  image.removeAttribute('class');
  image.replaceWith(room);
  room.append(image);
}
