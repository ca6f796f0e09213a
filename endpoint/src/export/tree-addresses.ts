import type {ArticleQuery} from '../articles/article-query.ts';
import {Addresses} from '../http/addresses.ts';

/** The path of a page of a list of articles in the tree. */
export function listPath({section, category, page}: ArticleQuery): string {
  const name =
    section !== undefined
      ? `sections/${section}`
      : category !== undefined
        ? `categories/${category}`
        : 'articles';
  return page === 1 ? `${name}.json` : `${name}/page-${page}.json`;
}

/** The path of an article in the tree. */
export const articlePath = (id: string): string => `articles/${id}.json`;

/** Addresses for files: those of the tree are relative to its root, wherever it will stand. */
export class TreeAddresses extends Addresses {
  constructor({
    articleUrl,
    homeUrl,
  }: {
    articleUrl?: string | undefined;
    homeUrl?: string | undefined;
  }) {
    super({base: 'https://tree.invalid', articleUrl: articleUrl ?? articlePath('{id}'), homeUrl});
  }

  override absolute(address: string): string {
    return URL.canParse(address) ? new URL(address).href : address;
  }

  override list(query: ArticleQuery): string {
    return listPath(query);
  }
}
