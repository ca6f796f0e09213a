import {PortalError} from '../../errors.ts';
import type {Article, ArticleSummary, Category} from '../../models.ts';
import type {ArticleQuery, AskOptions, PortalSource} from '../../portal-source.ts';
import type {SectionChoices} from '../section-choice.ts';
import {languageOf} from '../../../text/text-language.ts';
import {withoutUndefined} from '../without-undefined.ts';
import {readFeed, type FeedArticles, type ReadFeedPage} from './feed-page.ts';
import {feedFilter, newestFirst} from './feed-query.ts';

/** What a source of a feed is made from. */
export interface FeedSettings {
  /** Absolute address of its first document. */
  readonly url: string;
  readonly choices: SectionChoices;
  readonly timeZone: string;
  readonly readPage: ReadFeedPage;
}

/** The part of a whole article that lists show; texts of megabytes stay here. */
function summaryOf(article: Article): ArticleSummary {
  const summary: ArticleSummary & Partial<Article> = {...article};
  delete summary.bodyHtml;
  delete summary.bodyBase;
  delete summary.attachments;
  return summary;
}

/** An article in the language that its words are in, whatever the feed says of all. */
function inItsLanguage(article: Article): Article {
  const {title, summary = '', language} = article;
  return withoutUndefined({...article, language: languageOf(`${title} ${summary}`, language)});
}

const categoriesOf = ({category, tags}: Article): readonly Category[] =>
  category ? [category] : tags.map((tag) => ({id: tag, title: tag}));

/** A source whose server knows nothing of questions: filters, search and pages are made here. */
export function createFeedSource({url, choices, timeZone, readPage}: FeedSettings): PortalSource {
  const read = (
    isEnough: (articles: readonly Article[]) => boolean,
    options: AskOptions,
  ): Promise<FeedArticles> => readFeed(url, readPage, isEnough, options);
  const toTheEnd = (): boolean => false;

  return {
    async article(id, options) {
      const has = (article: Article): boolean => article.id === id;
      const {articles} = await read((soFar) => soFar.some(has), options);
      const article = articles.find(has);
      if (article) return inItsLanguage(article);
      throw new PortalError('not-found', `The feed ${url} has no article "${id.slice(0, 200)}".`, {
        url,
      });
    },

    async articles(query: ArticleQuery, options) {
      const page = Math.max(1, query.page ?? 1);
      const limit = Math.min(50, Math.max(1, query.limit ?? 10));
      const text = query.text?.trim();
      const filter = feedFilter(query, choices, timeZone);
      const isEnough = (articles: readonly Article[]): boolean => articles.length >= page * limit;
      const {articles, isWhole} = await read(filter.isOpen && !text ? isEnough : toTheEnd, options);
      let found = newestFirst(filter.pick(articles), timeZone);
      let quoted = (article: Article): Article => article;
      if (text) {
        const {searchFeed, withPassage} = await import('./feed-search.ts');
        found = searchFeed(found, text);
        quoted = (article) => withPassage(article, text);
        if (query.sort === 'date') found = newestFirst(found, timeZone);
      }
      const shown = found.slice((page - 1) * limit, page * limit);
      return {
        items: shown.map((article) => summaryOf(inItsLanguage(quoted(article)))),
        page,
        ...(isWhole && {total: found.length, pageCount: Math.ceil(found.length / limit)}),
      };
    },

    async categories(options) {
      const {articles} = await read(toTheEnd, options);
      const categories = new Map<string, Category>();
      for (const {id, title} of articles.flatMap(categoriesOf)) {
        const {count = 0} = categories.get(id) ?? {};
        categories.set(id, {id, title, count: count + 1});
      }
      return [...categories.values()];
    },
  };
}
