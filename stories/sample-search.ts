import {PortalError} from '../src/source/errors.ts';
import type {ArticleSummary, Category} from '../src/source/models.ts';
import type {ArticleQuery, PortalSource} from '../src/source/portal-source.ts';
import {textIndex} from '../src/text/rank.ts';
import {searchText} from '../src/text/search-text.ts';
import {summaries} from './sample-source.ts';

const categories: readonly Category[] = [
  {id: 'tin-tuc', title: 'Tin tức - Sự kiện', count: 18},
  {id: 'thong-bao', title: 'Thông báo', parentId: 'tin-tuc', count: 6},
  {id: 'y-te', title: 'Y tế', count: 6},
];

/** Sample articles under different titles, so that there is more than one page of them. */
const articles: readonly ArticleSummary[] = [...Array(24).keys()].flatMap((index) => {
  const summary = summaries[index % summaries.length];
  const category = categories[index % categories.length];
  if (!summary || !category) return [];
  const {id, title} = summary;
  return [{...summary, id: `${id}-${index}`, title: `${title} (đợt ${index + 1})`, category}];
});

const titles = textIndex(articles.map(({title}) => title));

/** Finds, filters and pages among the samples as an endpoint does. */
const find = ({text, category, page = 1, limit = 10}: ArticleQuery) => {
  const hits = text ? titles(searchText(text)).map(({index}) => articles[index]) : articles;
  const found = hits.filter(
    (article): article is ArticleSummary =>
      article !== undefined && (!category || article.category?.id === category),
  );
  return {
    items: found.slice((page - 1) * limit, page * limit),
    page,
    total: found.length,
    pageCount: Math.ceil(found.length / limit),
  };
};

/** Searches among sample articles at once. */
export const searchSource: PortalSource = {
  articles: (query) => Promise.resolve(find(query)),
  categories: () => Promise.resolve(categories),
};

/** Gives old results, as a source does when asking again failed. */
export const staleSearchSource: PortalSource = {
  articles: (query, options) => {
    options.onStale?.(Date.now() - 3 * 3_600_000, new PortalError('server', 'A story.'));
    return Promise.resolve(find(query));
  },
};
