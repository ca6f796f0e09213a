import {PortalError} from '../../errors.ts';
import type {AnswerText} from '../../client/reading.ts';
import type {Article} from '../../models.ts';
import type {FeedPage} from '../feed/feed-page.ts';
import {webUrl} from '../portal-models.ts';
import {articleOfItem} from './feed-items.ts';
import {feedTime, hasMonthsForMinutes, withoutMinutes} from './feed-time.ts';
import {parseXml} from './parse-xml.ts';
import {attributeOf, childrenOf, textIn} from './xml-nodes.ts';

/** Most items of one document that are kept. */
const itemLimit = 1000;

/** Where the items and what is said of all of them stand, in each of the formats. */
function partsOf(root: Element): {channel: Element; items: readonly Element[]} | undefined {
  if (root.localName === 'feed') return {channel: root, items: childrenOf(root, 'entry')};
  const [channel] = childrenOf(root, 'channel');
  if (root.localName === 'rss' && channel) return {channel, items: childrenOf(channel, 'item')};
  if (root.localName !== 'RDF' || !channel) return undefined;
  return {channel, items: childrenOf(root, 'item')};
}

/** The address of the document with older articles (RFC 5005), which RSS borrows from Atom. */
const nextOf = (channel: Element, base: string): string | undefined =>
  webUrl(
    attributeOf(
      childrenOf(channel, 'atom:link').find((link) => attributeOf(link, 'rel') === 'next'),
      'href',
    ),
    base,
  );

/**
 * Reads one document of RSS 2.0, Atom or RDF (RSS 1.0).
 *
 * @param timeZone - IANA name of the zone that times without an offset are in
 * @throws PortalError with code `invalid` when it is something else, or when none of its items can be used
 */
export function readFeedDocument(answer: AnswerText, timeZone: string): FeedPage {
  const {url} = answer;
  const root = parseXml(answer).documentElement;
  const parts = partsOf(root);
  if (!parts) {
    throw new PortalError(
      'invalid',
      `${url} is XML, but neither RSS nor Atom: <${root.nodeName}>.`,
      {
        url,
      },
    );
  }
  const {channel, items} = parts;
  const written = items.flatMap((item) => textIn(item, 'pubDate') ?? []);
  const isNukeViet = /nukeviet/i.test(textIn(channel, 'generator', 'copyright') ?? '');
  const hasNoMinutes = hasMonthsForMinutes(written, isNukeViet);
  const language = textIn(channel, 'language') ?? attributeOf(root, 'xml:lang');
  const context = {
    base: url,
    language: language && /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(language) ? language : undefined,
    timeOf: (text: string | undefined) => {
      const time = feedTime(text, timeZone);
      return hasNoMinutes ? withoutMinutes(time, timeZone) : time;
    },
  };

  const articles: Article[] = [];
  let unusable = 0;
  for (const item of items.slice(0, itemLimit)) {
    const article = articleOfItem(item, context);
    if (article) articles.push(article);
    else unusable++;
  }
  if (unusable > 0) {
    const message = `${unusable} of ${items.length} items of ${url} are unusable: they have neither title nor text, or neither guid nor link.`;
    if (articles.length === 0) throw new PortalError('invalid', message, {url});
    console.warn(`[portal-widgets] ${message}`);
  }
  return {articles, next: nextOf(channel, url)};
}
