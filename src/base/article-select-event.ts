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

/**
 * What a click on an article's link does: the page hears of it and may keep the browser from following.
 * A click that opens a new tab or a download is the browser's own affair.
 */
export const onArticleClick =
  (host: Element, article: ArticleSummary) =>
  (event: MouseEvent): void => {
    const {button, metaKey, ctrlKey, shiftKey, altKey} = event;
    if (button || metaKey || ctrlKey || shiftKey || altKey) return;
    if (!host.dispatchEvent(new PortalArticleSelectEvent(article))) event.preventDefault();
  };

declare global {
  interface HTMLElementEventMap {
    'portal-article-select': PortalArticleSelectEvent;
  }
}
