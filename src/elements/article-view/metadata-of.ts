import type {Article} from '../../source/models.ts';

/** One element of a page's head: a `meta` or `link` by which attribute and name, and with which value. */
export interface HeadEntry {
  readonly tag: 'meta' | 'link';
  readonly attribute: 'name' | 'property' | 'rel';
  readonly name: string;
  readonly value: string;
}

/** What metadata are made from beside the article. */
export interface MetadataPlace {
  /** Address of the page. */
  readonly address: string;
  /** Summary where the article has none. */
  readonly description: string;
  /** BCP 47 language where the article's is not known. */
  readonly language: string;
}

const publisherOf = ({source, url}: Article, {address}: MetadataPlace): string =>
  source ?? new URL(url ?? address).hostname;

/** Several values of one element are joined by ";" (TT 24/2011/TT-BTTTT). */
const joined = (values: readonly string[]): string => values.join('; ');

/** Description, canonical link, Dublin Core (TT 24/2011/TT-BTTTT art. 4-6) and Open Graph of an article. */
export function headEntries(article: Article, place: MetadataPlace): HeadEntry[] {
  const {title, url, published, modified, category, tags, image} = article;
  const description = article.summary ?? place.description;
  const publisher = publisherOf(article, place);
  const language = article.language ?? place.language;
  const named = (name: string, value: string | undefined): HeadEntry[] =>
    value ? [{tag: 'meta', attribute: 'name', name, value}] : [];
  const graph = (name: string, value: string | undefined): HeadEntry[] =>
    value ? [{tag: 'meta', attribute: 'property', name, value}] : [];
  const link = (name: string, value: string | undefined): HeadEntry[] =>
    value ? [{tag: 'link', attribute: 'rel', name, value}] : [];
  return [
    ...named('description', description),
    ...link('canonical', url),
    ...link('schema.DC', 'http://purl.org/dc/elements/1.1/'),
    ...named('DC.title', title),
    ...named('DC.creator', joined(article.authors) || publisher),
    ...named('DC.date', published),
    ...named('DC.description', description),
    ...named('DC.publisher', publisher),
    ...named('DC.identifier', url ?? place.address),
    ...named('DC.language', language),
    ...named('DC.source', article.source),
    ...named('DC.subject', joined(tags) || category?.title),
    ...graph('og:type', 'article'),
    ...graph('og:title', title),
    ...graph('og:description', description),
    ...graph('og:url', url ?? place.address),
    ...graph('og:image', image?.url),
    ...graph('og:image:alt', image?.alt),
    ...graph('article:published_time', published),
    ...graph('article:modified_time', modified),
    ...graph('article:section', category?.title),
  ];
}

/** An article as schema.org describes news, for JSON-LD. */
export function newsArticle(article: Article, place: MetadataPlace): object {
  const {title, url, published, modified, category, tags, image, authors} = article;
  const publisher = {'@type': 'Organization', name: publisherOf(article, place)};
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    description: article.summary ?? place.description,
    ...(image && {image: [image.url]}),
    ...(published && {datePublished: published}),
    ...((modified ?? published) && {dateModified: modified ?? published}),
    author: authors.length > 0 ? authors.map((name) => ({'@type': 'Person', name})) : [publisher],
    publisher,
    mainEntityOfPage: {'@type': 'WebPage', '@id': url ?? place.address},
    ...(url && {url}),
    ...(category && {articleSection: category.title}),
    ...(tags.length > 0 && {keywords: tags}),
    inLanguage: article.language ?? place.language,
  };
}
