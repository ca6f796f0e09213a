import type {Client} from '../../../src/source/client/client.ts';
import type {Reading} from '../../../src/source/client/reading.ts';
import {createRssSource} from '../../../src/source/kinds/rss.ts';
import type {Article, ArticleSummary} from '../../../src/source/models.ts';
import type {ArticleQuery, PortalSource} from '../../../src/source/portal-source.ts';

const {signal} = new AbortController();
export const timeZone = 'Asia/Ho_Chi_Minh';

/** A client that gives texts by address, as servers would. */
export const clientOf = (
  texts: Readonly<Record<string, string>>,
  type: string,
): Pick<Client, 'get'> => ({
  get: <T>(url: string, reading: Reading<T>) => {
    const text = texts[url];
    if (text === undefined) return Promise.reject(new Error(`Nobody expected ${url}`));
    return Promise.resolve().then(() => reading.read({url, text, type, headers: new Headers()}));
  },
});

/** The feeds that the tests have as files. */
export const fixture = async (name: string): Promise<string> =>
  (await fetch(new URL(`feeds/${name}`, import.meta.url))).text();

export const feedUrl = 'https://xamau.example/rss.xml';

/** A source whose feed is a text. */
export const rssOf = (
  text: string,
  endpoint = feedUrl,
): Required<Pick<PortalSource, 'article' | 'articles' | 'categories'>> =>
  createRssSource(
    {endpoint, timeZone},
    clientOf({[feedUrl]: text}, 'application/rss+xml'),
  ) as Required<PortalSource>;

export const itemsOf = async (
  text: string,
  query: ArticleQuery = {},
): Promise<readonly ArticleSummary[]> => (await rssOf(text).articles(query, {signal})).items;

/** The whole article of the first item. */
export async function articleOf(text: string): Promise<Article> {
  const [item] = await itemsOf(text);
  return rssOf(text).article(item?.id ?? '', {signal});
}

/** RSS with these items in it. */
export const rss = (...items: readonly string[]): string =>
  `<rss version="2.0"><channel><title>T</title>${items.join('')}</channel></rss>`;

/** What a promise was rejected with. */
export const rejection = (promise: Promise<unknown>): Promise<{code?: string; message: string}> =>
  promise.then(
    (value) => {
      throw new Error(`Resolved with ${JSON.stringify(value)}`);
    },
    (error: unknown) => error as {code?: string; message: string},
  );
