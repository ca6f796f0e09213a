import {createGzip} from 'node:zlib';
import {Readable} from 'node:stream';
import type {StoredArticle} from '../articles/article-store.ts';
import type {Addresses} from '../http/addresses.ts';
import {plainText} from '../text/plain-text.ts';
import {formatTime} from '../time/portal-time.ts';

/** One article in the file that a browser searches. */
export interface SearchItem {
  id: string;
  url: string;
  title: string;
  summary: string;
  /** Plain text of the body. */
  text: string;
  /** RFC 3339. */
  date: string;
  category: {id: string; title: string};
  image?: string;
}

/** What is searched of an article. */
function toSearchItem(article: StoredArticle, addresses: Addresses): SearchItem {
  return {
    id: article.id,
    url: addresses.article(article.id),
    title: article.title,
    summary: article.summary,
    text: plainText(article.body_html),
    date: formatTime(article.published),
    category: {id: article.category_id, title: article.category_title},
    ...(article.image_url !== null && {image: addresses.absolute(article.image_url)}),
  };
}

/** The file `search-index.json`, piece by piece. */
export async function* searchIndex(
  articles: AsyncIterable<readonly StoredArticle[]>,
  addresses: Addresses,
): AsyncGenerator<Buffer> {
  let separator = '';
  yield Buffer.from('{"version":1,"items":[');
  for await (const some of articles) {
    const items = some.map((article) => JSON.stringify(toSearchItem(article, addresses)));
    if (items.length > 0) yield Buffer.from(separator + items.join(','));
    separator = ',';
  }
  yield Buffer.from(']}');
}

/** The same, compressed: there is no time in its head, so that the same content is the same file. */
export function zipped(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  return Readable.from(chunks, {objectMode: false}).pipe(createGzip({level: 9}));
}
