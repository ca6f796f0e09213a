import type {Article} from '../../models.ts';
import type {AskOptions} from '../../portal-source.ts';

/** One document of a feed, as models. */
export interface FeedPage {
  /** In the order of the feed. */
  readonly articles: readonly Article[];
  /** Absolute address of the document with older articles, if the feed has one. */
  readonly next?: string | undefined;
}

/** Reads one document of a feed. */
export type ReadFeedPage = (url: string, options: AskOptions) => Promise<FeedPage>;

/** What was read of a feed. */
export interface FeedArticles {
  readonly articles: readonly Article[];
  /** Whether there is no more. */
  readonly isWhole: boolean;
}

/** Most documents of one feed that are read for one question. */
const pageLimit = 20;

/** Most articles of one feed that are looked at for one question. */
const articleLimit = 2000;

/**
 * Reads a feed, document by document, until there is enough of it. Goes to no other host than that of the
 * feed, and to no document twice; what a feed that grows in the meantime says twice counts once.
 *
 * @param url - absolute address of the first document
 * @param isEnough - whether the articles so far will do
 */
export async function readFeed(
  url: string,
  readPage: ReadFeedPage,
  isEnough: (articles: readonly Article[]) => boolean,
  options: AskOptions,
): Promise<FeedArticles> {
  const {origin} = new URL(url);
  const read = new Set<string>();
  const articles = new Map<string, Article>();
  const allowed = (next: string | undefined): next is string =>
    next !== undefined && new URL(next).origin === origin && !read.has(next);
  for (let address = url; ;) {
    read.add(address);
    const page = await readPage(address, options);
    for (const article of page.articles) {
      if (!articles.has(article.id)) articles.set(article.id, article);
    }
    const all = [...articles.values()];
    if (!allowed(page.next)) return {articles: all, isWhole: true};
    const isLimit = read.size === pageLimit || all.length >= articleLimit;
    if (isLimit || isEnough(all)) return {articles: all, isWhole: false};
    address = page.next;
  }
}
