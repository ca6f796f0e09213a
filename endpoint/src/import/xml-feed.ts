import {parseFeed} from 'feedsmith';
import {readFeedDate} from './feed-date.ts';
import {
  readArticles,
  type Found,
  type FoundArticle,
  type GivenArticle,
  type Skipped,
} from './found-article.ts';
import {ImportError} from './import-error.ts';

/** Most characters before the first item of a feed whose items are read one by one. */
const longestBeginning = 100_000;

type XmlFeed = Exclude<ReturnType<typeof parseFeed<string>>, {format: 'json'}>;

/** What is taken of a feed itself. */
interface GivenFeed {
  title?: string | undefined;
  generator?: string | undefined;
  items: GivenArticle[];
}

/**
 * The articles of an RSS, Atom or RDF feed. Of a feed that is broken somewhere the items that are whole
 * are read one by one.
 *
 * @param address where it came from; relative addresses go from here.
 * @throws {ImportError} when it is none, or declares entities, which a feed needs for nothing good.
 */
export function readXmlFeed(
  text: string,
  address: string,
): Found<FoundArticle> & {title?: string | undefined} {
  if (/<!ENTITY/iu.test(text.slice(0, 100_000))) {
    throw new ImportError(`${address} declares entities of its own, which is refused.`);
  }
  const {feed, skipped} = readWhole(text) ?? readPieces(text, address);
  const items = withoutWrongMinutes(feed);
  const found = readArticles(items, address);
  return {title: feed.title, items: found.items, skipped: [...skipped, ...found.skipped]};
}

function readWhole(text: string): {feed: GivenFeed; skipped: Skipped[]} | undefined {
  try {
    const parsed = parseFeed(text);
    return parsed.format === 'json' ? undefined : {feed: givenFeed(parsed), skipped: []};
  } catch {
    return undefined;
  }
}

/** Each item with the beginning of the feed before it, and its end behind. */
function readPieces(text: string, address: string): {feed: GivenFeed; skipped: Skipped[]} {
  const pieces = [...text.matchAll(/<(item|entry)[\s>]/giu)];
  const [first] = pieces;
  const root = /<(rss|feed|(?:\w+:)?RDF)[\s>]/iu.exec(text)?.[1];
  if (!first || root === undefined || pieces.length > 5000) {
    throw new ImportError(`${address} is not an RSS or Atom feed, or is broken.`);
  }
  const name = first[1] ?? '';
  const beginning = text.slice(0, first.index);
  // It is read again with each item.
  if (beginning.length > longestBeginning) {
    throw new ImportError(`${address} is broken, and has too much in front of its first item.`);
  }
  const end = `${/<channel[\s>]/iu.test(beginning) ? '</channel>' : ''}</${root}>`;
  const feed: GivenFeed = {items: []};
  const skipped: Skipped[] = [];
  for (const [number, {index}] of pieces.entries()) {
    const piece = text.slice(index, pieces[number + 1]?.index);
    const close = piece.toLowerCase().lastIndexOf(`</${name.toLowerCase()}>`);
    const item = close === -1 ? piece : piece.slice(0, close + name.length + 3);
    const whole = close === -1 ? undefined : readWhole(`${beginning}${item}${end}`);
    const given = whole?.feed.items[0];
    if (whole && given) {
      Object.assign(feed, {title: whole.feed.title, generator: whole.feed.generator});
      feed.items.push(given);
    } else {
      skipped.push({item: `item ${number + 1}`, reason: 'its XML is broken'});
    }
  }
  return {feed, skipped};
}

/**
 * NukeViet 4.5 writes the month where the minutes belong. Where every date of its feed has that, nobody
 * knows the minutes, and they are left out.
 */
function withoutWrongMinutes({generator, items}: GivenFeed): GivenArticle[] {
  const dates = items.flatMap(({published}) => (published ? [published] : []));
  // The hours of the zone are whole, so that UTC has the same minutes; only days differ.
  const isMonth = (date: Date) =>
    date.getUTCMinutes() === new Date(date.getTime() + 7 * 3_600_000).getUTCMonth() + 1;
  if (!/nukeviet/iu.test(generator ?? '') || !dates.every(isMonth)) return items;
  return items.map((item) => {
    const {published} = item;
    if (!published) return item;
    return {...item, published: new Date(new Date(published).setUTCMinutes(0, 0))};
  });
}

function givenFeed({format, feed}: XmlFeed): GivenFeed {
  switch (format) {
    case 'rss':
      return {
        title: feed.title,
        generator: feed.generator,
        items: (feed.items ?? []).map(fromRss),
      };
    case 'rdf':
      return {title: feed.title, items: (feed.items ?? []).map(fromRss)};
    case 'atom':
      return {
        title: feed.title?.value,
        generator: feed.generator?.text,
        items: (feed.entries ?? []).map(fromAtom),
      };
  }
}

type Rss = NonNullable<Extract<XmlFeed, {format: 'rss'}>['feed']['items']>[number];
type Rdf = NonNullable<Extract<XmlFeed, {format: 'rdf'}>['feed']['items']>[number];
type Atom = NonNullable<Extract<XmlFeed, {format: 'atom'}>['feed']['entries']>[number];

/** A file beside an item; many feeds say no type. */
interface GivenFile {
  url?: string | undefined;
  type?: string | undefined;
  medium?: string | undefined;
}

function isPicture({url = '', type, medium}: GivenFile): boolean {
  const kind = medium ?? type;
  return kind === undefined
    ? /\.(?:avif|gif|jpe?g|png|webp)(?:[?#]|$)/iu.test(url)
    : /^image\b/iu.test(kind) && url !== '';
}

function pictureOf(media: Rss['media']): string | undefined {
  const all = [...(media ? [media] : []), ...(media?.groups ?? [])];
  const files = all.flatMap(({contents}) => contents ?? []);
  const thumbnails = [...all, ...files].flatMap((some) => some.thumbnails ?? []);
  return files.find(isPicture)?.url ?? thumbnails[0]?.url;
}

function fromRss(item: Rss | Rdf): GivenArticle {
  const rss = item as Rss;
  const {media, dc} = item;
  const publishedText = rss.pubDate ?? dc?.dates?.[0];
  const names = rss.authors?.map(({name}) => name);
  const categories = (rss.categories ?? []).map(({name}) => name);
  const named = dc?.creators ?? names;
  const enclosures = rss.enclosures ?? [];
  return {
    key: rss.guid?.value,
    url: item.link,
    title: item.title,
    summary: item.description,
    bodyHtml: item.content?.encoded,
    published: readFeedDate(publishedText),
    publishedText,
    authors: named,
    source: rss.source?.title ?? dc?.publishers?.[0],
    category: categories.find((name) => name !== undefined),
    tags: categories.slice(1).filter((name) => name !== undefined),
    image: {url: pictureOf(media) ?? enclosures.find(isPicture)?.url},
    attachments: enclosures.flatMap(({url, type, length}) =>
      url === undefined || type === undefined || type.startsWith('image/')
        ? []
        : [{url, mime_type: type, ...(length ? {size_in_bytes: length} : {})}],
    ),
  };
}

function fromAtom(entry: Atom): GivenArticle {
  const publishedText = entry.published ?? entry.updated;
  const links = entry.links ?? [];
  const page = links.find(({rel}) => rel === undefined || rel === 'alternate');
  const categories = (entry.categories ?? []).flatMap(({label, term}) => label ?? term ?? []);
  const text = entry.content?.value;
  return {
    key: entry.id,
    url: page?.href,
    title: entry.title?.value,
    summary: entry.summary?.value,
    bodyHtml: text === undefined || entry.content?.type === 'text' ? asHtml(text) : text,
    published: readFeedDate(publishedText),
    publishedText,
    modified: readFeedDate(entry.updated),
    authors: (entry.authors ?? []).map(({name}) => name),
    source: entry.source?.title?.value,
    category: categories[0],
    tags: categories.slice(1),
    image: {
      url:
        pictureOf(entry.media) ??
        links
          .filter(({rel}) => rel === 'enclosure')
          .map(({href, type}) => ({url: href, type}))
          .find(isPicture)?.url,
    },
    attachments: links.flatMap(({rel, href, type, title, length}) =>
      rel !== 'enclosure' || href === undefined || type === undefined
        ? []
        : [
            {
              url: href,
              mime_type: type,
              ...(title !== undefined && {title}),
              ...(length !== undefined && {size_in_bytes: length}),
            },
          ],
    ),
  };
}

function asHtml(text: string | undefined): string | undefined {
  return text === undefined
    ? undefined
    : `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
}
