import {lateAddresses} from '../../../src/html/late-addresses.ts';
import {plainText as wordsOf} from '../../../src/source/kinds/plain-text.ts';
import {summaryWithoutFooter} from '../../../src/source/kinds/rss/feed-summary.ts';
import type {StoredAttachment} from '../articles/article-store.ts';
import {oneLine} from '../text/one-line.ts';
import {plainText} from '../text/plain-text.ts';
import {isSpoilt} from './decode-text.ts';
import {absoluteReferences, webAddress} from './references.ts';

/** An article that a source has, as it is written into the database. */
export interface FoundArticle {
  /** What the source knows it by. */
  key: string;
  title: string;
  summary: string;
  /** HTML as the source has it, but for relative addresses, which are made absolute. */
  bodyHtml: string;
  published: Date;
  modified: Date;
  authors: string[];
  /** Where the text comes from, if it is said. */
  source?: string | undefined;
  /** Name of its category, if it is said. */
  category?: string | undefined;
  tags: string[];
  sections: string[];
  image?: {url: string; alt?: string | undefined; caption?: string | undefined} | undefined;
  attachments: StoredAttachment[];
}

/** Something that was not imported, and why. */
export interface Skipped {
  /** What names it: its title, or its row. */
  item: string;
  reason: string;
}

/** What was found in a source. */
export interface Found<T> {
  items: T[];
  skipped: Skipped[];
}

/** An article as feeds of all kinds give it; any field may be missing, and any may be nonsense. */
export interface GivenArticle {
  key?: string | undefined;
  /** Whether title, summary and names are plain text; otherwise they may be HTML. Default no. */
  isPlain?: boolean;
  /** Address of its page. */
  url?: string | undefined;
  title?: string | undefined;
  summary?: string | undefined;
  bodyHtml?: string | undefined;
  published?: Date | undefined;
  /** As it was written, to be quoted where it cannot be read. */
  publishedText?: string | undefined;
  modified?: Date | undefined;
  authors?: readonly (string | undefined)[] | undefined;
  source?: string | undefined;
  category?: string | undefined;
  tags?: readonly string[] | undefined;
  sections?: readonly string[] | undefined;
  image?: {url?: string | undefined; alt?: string | undefined; caption?: string | undefined};
  attachments?: readonly StoredAttachment[] | undefined;
}

/** Longest body, in UTF-16 units. */
const longestBody = 2_000_000;

/** Longest title that is made of a text, in code points. */
const longestMadeTitle = 120;

/** A picture at the beginning of a text, with what stands around it. */
const leadingPicture =
  /^\s*(?:<(?:a|p|div|figure)\b[^<>]*>\s*)*<img\b([^<>]*)>(?:\s*<\/(?:a|figure)>)*/iu;

/**
 * Makes an article of what a feed gives.
 *
 * @param base what relative addresses go from, where the article has no address itself.
 * @returns why it cannot be used, where it cannot.
 */
function readArticle(given: GivenArticle, base: string): FoundArticle | Skipped {
  const lineOf = given.isPlain === true ? lineOfText : lineOfHtml;
  // Short notes have none: their text says what they are, as the elements have it.
  const title =
    lineOf(given.title) ||
    wordsOf(lineOf(given.summary) || lineOfHtml(given.bodyHtml), longestMadeTitle);
  const url = webAddress(given.url, base);
  const key = given.key?.trim() || url;
  const item = title || key || 'an item without a title';
  const skip = (reason: string): Skipped => ({item: item.slice(0, 100), reason});
  if (title === '') return skip('it has neither title nor text');
  if (key === undefined) return skip('it has no id and no address');
  const summary = given.summary ?? '';
  const body = given.bodyHtml || summary.replace(leadingPicture, '').trim();
  if (isSpoilt(title + body)) return skip('it is not in the encoding that the source names');
  if (body.length > longestBody) return skip('its text is longer than 2 million characters');
  if (!given.published) {
    const {publishedText} = given;
    return skip(
      publishedText === undefined
        ? 'it has no date'
        : `its date cannot be read: "${publishedText.slice(0, 60)}"`,
    );
  }
  return {
    key,
    title: title.slice(0, 500),
    summary: shorten(summaryWithoutFooter(lineOf(summary))),
    bodyHtml: absoluteReferences(body, url ?? base),
    published: given.published,
    modified: given.modified ?? given.published,
    authors: (given.authors ?? []).map(lineOf).filter((name) => name !== ''),
    source: lineOf(given.source) || undefined,
    category: lineOf(given.category) || undefined,
    tags: (given.tags ?? []).map(lineOf).filter((tag) => tag !== ''),
    sections: [...(given.sections ?? [])],
    image: pictureOf(given, url ?? base, lineOf),
    attachments: (given.attachments ?? []).flatMap((attachment) => {
      const address = webAddress(attachment.url, url ?? base);
      return address === undefined ? [] : [{...attachment, url: address}];
    }),
  };
}

/** Whether it was not usable. */
function isSkipped(result: FoundArticle | Skipped): result is Skipped {
  return 'reason' in result;
}

/** What can be used of some articles, one by one: a bad one never costs the others. */
export function readArticles(given: readonly GivenArticle[], base: string): Found<FoundArticle> {
  const found: Found<FoundArticle> = {items: [], skipped: []};
  const keys = new Set<string>();
  for (const one of given) {
    const article = readArticle(one, base);
    if (isSkipped(article)) found.skipped.push(article);
    else if (keys.has(article.key)) {
      found.skipped.push({item: article.title, reason: `its id "${article.key}" came before`});
    } else {
      keys.add(article.key);
      found.items.push(article);
    }
  }
  return found;
}

/** What the source says, or the first picture that the summary or else the text shows. */
function pictureOf(
  {image, summary = '', bodyHtml = ''}: GivenArticle,
  base: string,
  lineOf: (text: string | undefined) => string,
): FoundArticle['image'] {
  const url = webAddress(image?.url, base);
  if (url === undefined) return pictureIn(summary, base) ?? pictureIn(bodyHtml, base);
  return {
    url,
    alt: lineOf(image?.alt) || undefined,
    caption: lineOf(image?.caption) || undefined,
  };
}

/** The first picture in markup: NukeViet and others have no other place for it. */
function pictureIn(html: string, base: string): FoundArticle['image'] {
  for (const [, attributes = ''] of html.matchAll(/<img\b([^<>]*)>/giu)) {
    // A pixel counts readers, and shows nothing.
    if (['width', 'height'].some((name) => attributeOf(attributes, name) === '1')) continue;
    for (const name of [...lateAddresses, 'src']) {
      const url = webAddress(attributeOf(attributes, name), base);
      if (url !== undefined) {
        return {url, alt: lineOfHtml(attributeOf(attributes, 'alt')) || undefined};
      }
    }
  }
  return undefined;
}

function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'iu').exec(
    attributes,
  );
  const value = match?.[1] ?? match?.[2];
  return value?.replaceAll('&amp;', '&');
}

function lineOfHtml(text: string | undefined): string {
  return text === undefined ? '' : plainText(text);
}

function lineOfText(text: string | undefined): string {
  return oneLine(text ?? '');
}

function shorten(text: string): string {
  if (text.length <= 1000) return text;
  const end = text.lastIndexOf(' ', 1000);
  return `${text.slice(0, end > 0 ? end : 1000)}…`;
}
