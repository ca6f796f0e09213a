import type {ArticleSummary} from '../source/models.ts';
import {NativeEvent} from './native-event.ts';

/**
 * A reader picks an article from a list. Bubbles through shadow roots, so that a page can listen in
 * one place; `preventDefault()` keeps the browser from following the link.
 */
export class PortalArticleSelectEvent extends NativeEvent {
  readonly article: ArticleSummary;

  constructor(article: ArticleSummary) {
    super('portal-article-select', {bubbles: true, composed: true, cancelable: true});
    this.article = article;
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-article-select': PortalArticleSelectEvent;
  }
}
