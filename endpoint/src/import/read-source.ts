import {readFile, stat} from 'node:fs/promises';
import {unfold} from '../../../src/source/kinds/ical/unfold.ts';
import {readCalendarSheet} from './calendar-sheet.ts';
import {decodeText} from './decode-text.ts';
import {fetchSource, type FetchOptions, type Validators} from './fetch-source.ts';
import type {Found, FoundArticle} from './found-article.ts';
import type {FoundEvents} from './found-event.ts';
import {readIcs} from './ics-events.ts';
import {ImportError} from './import-error.ts';
import type {ImportSource} from './import-sources.ts';
import {readJsonFeed} from './json-feed.ts';
import {readLinkSheet, type FoundLink} from './link-sheet.ts';
import {readRows} from './sheet-rows.ts';
import {postsAddress, readPosts} from './wordpress.ts';
import {readXmlFeed} from './xml-feed.ts';

/** A part of what a source holds: one page of a list, or all of it. */
export type SourcePart =
  | ({holds: 'articles'; title?: string | undefined} & Found<FoundArticle>)
  | ({holds: 'calendar'} & FoundEvents)
  | ({holds: 'links'} & Found<FoundLink>);

/** How a source is read. */
export interface ReadOptions {
  now: Date;
  /** In which state it was read last; what is unchanged is not read again. */
  validators?: Validators | undefined;
  fetch?: Pick<FetchOptions, 'deadline' | 'mostBytes' | 'signal'> | undefined;
}

/** Most pages of a list that are followed. */
const mostPages = 1000;

/**
 * Reads a source part by part; nothing comes where it says that it is unchanged.
 *
 * @returns in which state it was, to be asked for the next time.
 * @throws {ImportError} when it cannot be read.
 */
export async function* readSource(
  source: ImportSource,
  options: ReadOptions,
): AsyncGenerator<SourcePart, Validators | undefined> {
  const {kind, address} = source;
  switch (kind) {
    case 'wordpress':
      return yield* readWordpress(source, options);
    case 'json-feed':
      return yield* readPages(source, options);
    case 'rss': {
      const document = await readDocument(source, options, address);
      if (document.isUnchanged) return document;
      const text = decodeText(document.body, document.contentType);
      yield {holds: 'articles', ...readXmlFeed(text, document.url)};
      return document;
    }
    case 'ics': {
      const document = await readDocument(source, options, address);
      if (document.isUnchanged) return document;
      const text = decodeText(unfold(document.body), document.contentType);
      yield {holds: 'calendar', ...readIcs(text, document.url, options.now)};
      return document;
    }
    case 'csv': {
      const document = await readDocument(source, options, address);
      if (document.isUnchanged) return document;
      const rows = await readRows(document.body, address, document.contentType);
      yield readSheet(rows, source);
      return document;
    }
  }
}

/** A document, wherever it is. */
interface SourceDocument extends Validators {
  url: string;
  isUnchanged: boolean;
  body: Buffer;
  contentType: string;
  headers?: Readonly<Record<string, string | string[] | undefined>>;
}

async function readDocument(
  {kind, options}: ImportSource,
  {validators, fetch}: ReadOptions,
  address: string,
): Promise<SourceDocument> {
  if (/^https?:/iu.test(address)) {
    return fetchSource(address, {...fetch, ...validators, allowPrivate: options.allowPrivate});
  }
  if (kind !== 'ics' && kind !== 'csv') {
    throw new ImportError(`"${address}" is not an address that begins with http:// or https://.`);
  }
  const mostBytes = fetch?.mostBytes ?? 20_000_000;
  try {
    if ((await stat(address)).size > mostBytes) {
      throw new ImportError(`${address} is larger than ${mostBytes / 1e6} MB.`);
    }
    return {url: address, isUnchanged: false, body: await readFile(address), contentType: ''};
  } catch (cause) {
    if (cause instanceof ImportError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ImportError(`The file ${address} cannot be read (${reason}).`, {cause});
  }
}

function readSheet(rows: readonly string[][], {address, options}: ImportSource): SourcePart {
  // Links first: "Website" and "Địa chỉ" are no columns of a calendar, but "Ngày" may be one of links.
  const links = options.holds === 'calendar' ? undefined : readLinkSheet(rows);
  if (links) return {holds: 'links', ...links};
  const events = options.holds === 'links' ? undefined : readCalendarSheet(rows);
  if (events) return {holds: 'calendar', ...events};
  throw new ImportError(
    `${address} has no row with the names of columns: a calendar needs "Nội dung" and "Ngày" or "Giờ", links need "Tên" and "Địa chỉ".`,
  );
}

async function* readPages(
  source: ImportSource,
  options: ReadOptions,
): AsyncGenerator<SourcePart, Validators> {
  const seen = new Set<string>();
  let first: Validators | undefined;
  for (let next: string | undefined = source.address; next !== undefined;) {
    if (seen.has(next) || seen.size === mostPages) break;
    seen.add(next);
    // Only the first page says whether there is something new.
    const asked = first === undefined ? options : {...options, validators: undefined};
    const document = await readDocument(source, asked, next);
    first ??= document;
    if (document.isUnchanged) return document;
    const page = readJsonFeed(decodeText(document.body, document.contentType), document.url);
    yield {holds: 'articles', ...page};
    next = page.next;
  }
  return {etag: first?.etag, lastModified: first?.lastModified};
}

/** Posts that were changed last come first: whoever knows a whole page of them knows the others. */
async function* readWordpress(
  source: ImportSource,
  options: ReadOptions,
): AsyncGenerator<SourcePart, undefined> {
  let pages = 1;
  for (let page = 1; page <= Math.min(pages, mostPages); page += 1) {
    const address = postsAddress(source.address, page);
    const document = await readDocument(source, {...options, validators: undefined}, address);
    pages = Number(document.headers?.['x-wp-totalpages'] ?? 1) || 1;
    const found = readPosts(decodeText(document.body, document.contentType), document.url);
    yield {holds: 'articles', ...found};
  }
  return undefined;
}
