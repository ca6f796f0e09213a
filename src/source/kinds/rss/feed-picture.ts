import {inertDocument} from '../../../html/inert-document.ts';
import {lateAddresses} from '../../../html/late-addresses.ts';
import {textOfBody} from '../../../html/text-of-html.ts';
import type {Attachment, Picture} from '../../models.ts';
import {plainText} from '../plain-text.ts';
import {webUrl} from '../portal-models.ts';
import {withoutUndefined} from '../without-undefined.ts';
import {attributeOf, childrenOf, textIn} from './xml-nodes.ts';

const picturePath = /\.(avif|gif|jpe?g|png|webp)$/i;

/** Whole pixels; whatever else is no length. */
const pixels = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) || undefined : undefined;

const isPicture = (file: Element, url: string): boolean => {
  const kind = attributeOf(file, 'medium') ?? attributeOf(file, 'type');
  return kind === undefined ? picturePath.test(new URL(url).pathname) : /^image\b/.test(kind);
};

/** What an item says of pictures and files beside its text. */
export interface FeedMedia {
  readonly picture?: Picture | undefined;
  readonly attachments: readonly Attachment[];
}

/** Reads `media:content`, `media:thumbnail`, `enclosure`, and Atom's links of that kind. */
export function mediaOf(item: Element, base: string): FeedMedia {
  const groups = [item, ...childrenOf(item, 'media:group')];
  const links = childrenOf(item, 'link').filter((link) => attributeOf(link, 'rel') === 'enclosure');
  const files = [
    ...groups.flatMap((group) => childrenOf(group, 'media:content', 'enclosure')),
    ...links,
  ];
  const thumbnails = groups.flatMap((group) => [
    ...childrenOf(group, 'media:thumbnail'),
    ...childrenOf(group, 'media:content').flatMap((file) => childrenOf(file, 'media:thumbnail')),
  ]);

  const attachments: Attachment[] = [];
  let picture: Picture | undefined;
  const asPicture = (file: Element, url: string): Picture =>
    withoutUndefined({
      url,
      alt: plainText(textIn(file, 'media:description', 'media:title') ?? '', 500),
      width: pixels(attributeOf(file, 'width')),
      height: pixels(attributeOf(file, 'height')),
    });
  for (const file of files) {
    const url = webUrl(attributeOf(file, 'url') ?? attributeOf(file, 'href'), base);
    if (url === undefined) continue;
    if (isPicture(file, url)) {
      picture ??= asPicture(file, url);
      continue;
    }
    const size = attributeOf(file, 'length') ?? attributeOf(file, 'fileSize') ?? '';
    attachments.push(
      withoutUndefined({
        url,
        mimeType: plainText(
          attributeOf(file, 'type') ?? 'application/octet-stream',
          100,
        ).toLowerCase(),
        title: attributeOf(file, 'title'),
        size: /^[1-9]\d{0,14}$/.test(size) ? Number(size) : undefined,
      }),
    );
  }
  for (const thumbnail of thumbnails) {
    const url = webUrl(attributeOf(thumbnail, 'url'), base);
    if (url !== undefined) picture ??= asPicture(thumbnail, url);
  }
  return {picture, attachments};
}

/** What is found in the markup of a description. */
export interface FeedDescription {
  /** Its text on one line. */
  readonly text: string;
  /** Its first picture: NukeViet, and many others, have no better place for it. */
  readonly picture?: Picture | undefined;
}

/** What an image shows; nothing where that is no picture. */
function pictureOf(image: HTMLImageElement, base: string): Picture | undefined {
  // A pixel counts readers, and shows nothing.
  if (['width', 'height'].some((name) => pixels(attributeOf(image, name)) === 1)) return undefined;
  const addresses = [...lateAddresses, 'src'].map((name) => webUrl(attributeOf(image, name), base));
  const url = addresses.find(Boolean);
  // The size is that of a thumbnail in somebody's list, not that of the picture.
  return url ? {url, alt: plainText(attributeOf(image, 'alt') ?? '', 500)} : undefined;
}

/** Reads the markup of a description. */
export function descriptionOf(html: string, base: string): FeedDescription {
  const {body} = inertDocument(html, 'text/html');
  const pictures = [...body.getElementsByTagName('img')].map((image) => pictureOf(image, base));
  return {text: textOfBody(body), picture: pictures.find(Boolean)};
}
