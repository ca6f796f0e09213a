import {escapeHtml} from '../text/html.ts';
import type {ArticleQuery} from '../articles/article-query.ts';

/** What the addresses in answers are made from. */
export interface AddressSettings {
  /** Address of the endpoint as the world sees it, without a trailing slash. */
  base: string;
  /** Address of the page of an article, `{id}` in place of its id; may be relative to `base`. */
  articleUrl?: string | undefined;
  /** Address of the portal's home page; may be relative to `base`. */
  homeUrl?: string | undefined;
}

/** Absolute addresses for one answer. */
export class Addresses {
  readonly home: string;
  readonly #base: string;
  readonly #articleUrl: string;

  constructor({base, articleUrl = 'articles/{id}', homeUrl = '/'}: AddressSettings) {
    // The slash makes relative addresses go below the base, not beside it.
    this.#base = `${base}/`;
    this.#articleUrl = articleUrl;
    this.home = this.absolute(homeUrl);
  }

  /** An address that is kept relative to the endpoint, made absolute; absolute ones stay. */
  absolute(address: string): string {
    return new URL(address, this.#base).href;
  }

  /** The page of an article. */
  article(id: string): string {
    return this.absolute(this.#articleUrl.replaceAll('{id}', encodeURIComponent(id)));
  }

  /** A list of articles, with its parameters in the order of the contract. */
  list({section, category, text, from, to, sort, page, limit}: ArticleQuery): string {
    const url = new URL('articles', this.#base);
    const parameters = {section, category, q: text, from, to, sort, page, limit};
    for (const [name, value] of Object.entries(parameters)) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    return url.href;
  }

  /**
   * HTML in which the endpoint's own addresses are absolute. Importing writes them in just this
   * form, and escapes quotes in text, so a pattern finds them all and nothing else.
   */
  inHtml(html: string): string {
    return html
      .replace(
        / (src|href)="((?:pictures|files)\/[\w.-]+)"/gu,
        (_, attribute: string, address: string) => {
          return ` ${attribute}="${this.absolute(address)}"`;
        },
      )
      .replace(
        / href="articles\/([\w.-]+)"/gu,
        (_, id: string) => ` href="${escapeHtml(this.article(id))}"`,
      );
  }
}
