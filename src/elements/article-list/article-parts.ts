import {html, nothing, type TemplateResult} from 'lit';
import {onArticleClick} from '../../base/article-select-event.ts';
import {pageBase} from '../../base/page-base.ts';
import {formatDate} from '../../locale/format.ts';
import {articleHref} from '../../source/article-href.ts';
import {isNew, isPinned} from '../../source/listing.ts';
import type {ArticleSummary} from '../../source/models.ts';
import {now} from '../../time/clock.ts';

/** Where an article's link leads, and who says that it was picked. */
export interface ArticleLinkContext {
  /** Dispatches `portal-article-select`. */
  readonly host: Element;
  /** Template of an article's address, with `{id}` in it. */
  readonly template: string | undefined;
}

/** What the parts of an article need to know of the list that shows them. */
export interface ArticleListContext extends ArticleLinkContext {
  /** Hours for which an article is marked as new. */
  readonly newFor: number;
  readonly texts: {readonly new: string; readonly pinned: string};
  readonly language: string;
  readonly timeZone: string;
}

/**
 * The title of an article, a link where it has an address.
 *
 * @param title - as it is shown. Default: its text, isolated so that it cannot turn what is around it
 */
export const articleLink = (
  article: ArticleSummary,
  {host, template}: ArticleLinkContext,
  title: unknown = html`<bdi>${article.title}</bdi>`,
): TemplateResult => {
  const href = articleHref(article, template, pageBase(host));
  const lang = article.language ?? nothing;
  if (!href) return html`<span class="title" part="title" lang=${lang}>${title}</span>`;
  return html`<a
    class="title"
    part="title"
    lang=${lang}
    href=${href}
    @click=${onArticleClick(host, article)}
    >${title}</a
  >`;
};

/** The title, and what marks an article as pinned or new. */
export const titleAndBadges = (article: ArticleSummary, list: ArticleListContext): unknown => {
  const {newFor, texts, timeZone} = list;
  return [
    articleLink(article, list),
    isPinned(article, now(), timeZone) ? badge(texts.pinned) : nothing,
    isNew(article, newFor, now(), timeZone) ? badge(texts.new) : nothing,
  ];
};

const badge = (text: string): unknown => [
  ' ',
  html`<span class="badge" part="badge">${text}</span>`,
];

/** The day of publication in the portal's zone; nothing where it is not known. */
export const publicationDate = (
  {published}: ArticleSummary,
  {language, timeZone}: Pick<ArticleListContext, 'language' | 'timeZone'>,
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
