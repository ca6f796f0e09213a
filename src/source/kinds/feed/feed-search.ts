import {textOfHtml} from '../../../html/text-of-html.ts';
import {waysToWrite} from '../../../text/abbreviations.ts';
import {textIndex} from '../../../text/rank.ts';
import {searchText} from '../../../text/search-text.ts';
import {snippet} from '../../../text/snippet.ts';
import type {Article} from '../../models.ts';

/** Texts under the title, by article: a feed is kept, and a reader types letter by letter. */
const texts = new WeakMap<Article, string>();

const textOf = (article: Article): string => {
  let text = texts.get(article);
  if (text === undefined) {
    text = `${article.summary ?? ''} ${textOfHtml(article.bodyHtml)}`.trim();
    texts.set(article, text);
  }
  return text;
};

/**
 * The articles in which all that a reader typed stands: those that have it in their title first, the
 * nearest spelling first among them.
 */
export function searchFeed(articles: readonly Article[], typed: string): readonly Article[] {
  const searches = waysToWrite(typed).map((way) => searchText(way));
  const found = new Set<Article>();
  const take = (index: (article: Article) => string): void => {
    for (const hit of searches.flatMap(textIndex(articles.map(index)))) {
      const article = articles[hit.index];
      if (article) found.add(article);
    }
  };
  take(({title}) => title);
  take((article) => `${article.title} ${textOf(article)}`);
  return [...found];
}

/** An article with the passage around what was found; for those that are shown, since a long text takes long. */
export function withPassage(article: Article, typed: string): Article {
  const text = textOf(article);
  return text === '' ? article : {...article, snippet: snippet(text, searchText(typed))};
}
