import type {Addresses} from '../http/addresses.ts';
import {toRating, type RatingItem} from '../ratings/rating-item.ts';
import {snippetOf} from '../search/snippet.ts';
import {plainText} from '../text/plain-text.ts';
import {formatTime} from '../time/portal-time.ts';
import type {
  ListedArticle,
  StoredArticle,
  StoredAttachment,
  StoredPage,
  StoredSummary,
} from './article-store.ts';
import type {ArticleQuery} from './article-query.ts';
import type {StoredCategory} from './category-store.ts';

/*
 * The wire format: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with one extension object
 * `_portal`, as the client checks it in src/source/kinds/portal-schema.ts.
 */

/** One item of a list of articles, as it is sent. A field without a value is absent. */
export interface FeedItem {
  id: string;
  url: string;
  title: string;
  summary: string;
  language: string;
  image?: string;
  date_published: string;
  date_modified: string;
  authors: {name: string}[];
  tags: string[];
  _portal: {
    source: string;
    category: {id: string; title: string};
    sections: string[];
    pinned_until?: string;
    expires?: string;
    views?: number;
    caption?: string;
    image_alt?: string;
    image_width?: number;
    image_height?: number;
    /** Plain text around what a search found. */
    snippet?: string;
  };
}

/** One page of articles, as it is sent. */
export interface Feed {
  version: 'https://jsonfeed.org/version/1.1';
  title: string;
  language: string;
  home_page_url: string;
  feed_url: string;
  /** Absent on the last page. */
  next_url?: string;
  /** JSON Feed asks for a content on every item: in a list it is the summary. */
  items: (FeedItem & {content_text: string})[];
  /** `count` is the number of items in this very answer, so that a cut answer is noticed. */
  _portal: {total: number; page: number; page_count: number; count: number};
}

/** One whole article, as it is sent. */
export interface ArticleItem extends FeedItem {
  content_html: string;
  attachments: StoredAttachment[];
  _portal: FeedItem['_portal'] & {rating: RatingItem};
}

/** One category, as it is sent. */
export interface CategoryItem {
  id: string;
  title: string;
  parent_id?: string;
  count: number;
}

/** One page of a list, as the answer to `query`. */
export function toFeed(
  {items, total, search}: StoredPage,
  query: ArticleQuery,
  title: string,
  addresses: Addresses,
): Feed {
  const pageCount = Math.ceil(total / query.limit);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language: 'vi',
    home_page_url: addresses.home,
    feed_url: addresses.list(query),
    ...(query.page < pageCount && {next_url: addresses.list({...query, page: query.page + 1})}),
    items: items.map((item) => toListed(item, search, addresses)),
    _portal: {total, page: query.page, page_count: pageCount, count: items.length},
  };
}

/** One whole article, its body with absolute addresses. */
export function toArticle(article: StoredArticle, addresses: Addresses): ArticleItem {
  const item = toItem(article, addresses);
  const rating = toRating({count: article.rating_count, average: article.rating_average});
  return {
    ...item,
    _portal: {...item._portal, rating},
    content_html: addresses.inHtml(article.body_html),
    attachments: article.attachments.map((attachment) => ({
      ...attachment,
      url: addresses.absolute(attachment.url),
    })),
  };
}

/** One category; one at the top has no `parent_id`. */
export function toCategory({id, title, parent_id, count}: StoredCategory): CategoryItem {
  return {id, title, ...(parent_id !== null && {parent_id}), count};
}

function toListed(
  stored: ListedArticle,
  search: StoredPage['search'],
  addresses: Addresses,
): FeedItem & {content_text: string} {
  const item = {...toItem(stored, addresses), content_text: stored.summary};
  if (search) {
    const texts = [stored.summary, plainText(stored.body_html ?? '')];
    item._portal.snippet = snippetOf(texts, search.words, search.furthest);
  }
  return item;
}

function toItem(stored: StoredSummary, addresses: Addresses): FeedItem {
  return {
    id: stored.id,
    url: addresses.article(stored.id),
    title: stored.title,
    summary: stored.summary,
    language: stored.language,
    ...(stored.image_url !== null && {image: addresses.absolute(stored.image_url)}),
    date_published: formatTime(stored.published),
    date_modified: formatTime(stored.modified),
    authors: stored.authors.map((name) => ({name})),
    tags: stored.tags,
    _portal: {
      source: stored.source,
      category: {id: stored.category_id, title: stored.category_title},
      sections: stored.sections,
      ...(stored.pinned_until !== null && {pinned_until: formatTime(stored.pinned_until)}),
      ...(stored.expires !== null && {expires: formatTime(stored.expires)}),
      ...(stored.views !== null && {views: stored.views}),
      ...(stored.image_caption !== null && {caption: stored.image_caption}),
      ...(stored.image_alt !== null && {image_alt: stored.image_alt}),
      ...(stored.image_width !== null && {image_width: stored.image_width}),
      ...(stored.image_height !== null && {image_height: stored.image_height}),
    },
  };
}
