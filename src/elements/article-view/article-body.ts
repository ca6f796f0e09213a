import {sanitize} from '../../html/sanitize.ts';
import type {Texts} from '../../locale/locale.ts';
import type {Article} from '../../source/models.ts';
import {shiftHeadings} from './body-headings.ts';
import {captionFigures} from './caption-figures.ts';
import {embedMedia} from './embed-media.ts';
import {makeEnlargeable} from './enlargeable.ts';

/** How a body is made. */
export interface BodyOptions {
  /** Name of the frame in which a wide table scrolls. */
  tableLabel: string;
  texts: Texts['article-tools'];
  /** That of the texts, which may not be the article's. */
  language: string;
  /** Level of the article's title, 1 to 6. */
  headingLevel: number;
  /** Hosts from which sound and film may be played, see `isAllowedHost`. */
  mediaHosts: string;
}

/**
 * The body of an article as an element to insert.
 *
 * @param page - the document that it is for
 */
export function articleBody(
  article: Article,
  options: BodyOptions,
  page: Document = document,
): HTMLElement {
  const body = page.createElement('div');
  body.className = 'body';
  body.setAttribute('part', 'body');
  body.append(sanitize(article.bodyHtml, article.bodyBase, page.defaultView ?? window));
  for (const frame of body.querySelectorAll('.scroll')) {
    frame.setAttribute(
      'aria-label',
      frame.querySelector('caption')?.textContent || options.tableLabel,
    );
  }
  embedMedia(body, options);
  captionFigures(body);
  shiftHeadings(body, options.headingLevel);
  makeEnlargeable(body, options.texts);
  return body;
}
