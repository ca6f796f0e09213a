import {html, nothing, type TemplateResult} from 'lit';
import {PortalArticleSelectEvent} from '../../base/article-select-event.ts';
import {pageBase} from '../../base/page-base.ts';
import {formatDate} from '../../locale/format.ts';
import {articleHref} from '../../source/article-href.ts';
import {isNew, isPinned} from '../../source/listing.ts';
import type {ArticleSummary} from '../../source/models.ts';
import {now} from '../../time/clock.ts';

/** What the parts of an article need to know of the list that shows them. */
export interface ArticleListContext {
  /** Dispatches `portal-article-select`. */
  readonly host: Element;
  /** Template of an article's address, with `{id}` in it. */
  readonly template: string | undefined;
  /** Hours for which an article is marked as new. */
  readonly newFor: number;
  readonly texts: {readonly new: string; readonly pinned: string};
  readonly language: string;
  readonly timeZone: string;
}

/** The title, a link where the article has an address, and what marks it as pinned or new. */
export const titleAndBadges = (article: ArticleSummary, list: ArticleListContext): unknown => {
  const {host, template, newFor, texts, timeZone} = list;
  const href = articleHref(article, template, pageBase(host));
  const title = html`<bdi>${article.title}</bdi>`;
  return [
    href
      ? html`<a
          class="title"
          part="title"
          href=${href}
          @click=${(event: MouseEvent) => select(event, article, host)}
          >${title}</a
        >`
      : html`<span class="title" part="title">${title}</span>`,
    isPinned(article, now(), timeZone) ? badge(texts.pinned) : nothing,
    isNew(article, newFor, now(), timeZone) ? badge(texts.new) : nothing,
  ];
};

const badge = (text: string): TemplateResult =>
  html` <span class="badge" part="badge">${text}</span>`;

const select = (event: MouseEvent, article: ArticleSummary, host: Element): void => {
  // A click that opens a new tab or a download is the browser's own affair.
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  if (!host.dispatchEvent(new PortalArticleSelectEvent(article))) event.preventDefault();
};

/** The day of publication in the portal's zone; nothing where it is not known. */
export const publicationDate = (
  {published}: ArticleSummary,
  {language, timeZone}: ArticleListContext,
): unknown =>
  published === undefined
    ? nothing
    : html`<time class="date muted" part="date" datetime=${published}
        >${formatDate(published, language, timeZone)}</time
      >`;

/**
 * The picture in a frame that keeps its room. The title beside it says what it shows, so the picture
 * itself has no text.
 *
 * @param standIn - what the frame holds beside the picture, for style sheets to show without it
 */
export const articlePicture = (
  {image}: ArticleSummary,
  standIn: unknown = nothing,
): TemplateResult =>
  html`<div class="picture" part="picture">
    ${
      image
        ? html`<img
            src=${image.url}
            alt=""
            loading="lazy"
            decoding="async"
            @load=${showOrHide}
            @error=${showOrHide}
          />`
        : nothing
    }${standIn}
  </div>`;

/** A broken picture leaves its empty frame, until another one takes its place. */
const showOrHide = ({type, currentTarget}: Event): void => {
  (currentTarget as HTMLElement).hidden = type === 'error';
};
