import {html, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../../locale/format.ts';
import type {Texts} from '../../locale/locale.ts';
import type {ArticleSummary, Page} from '../../source/models.ts';
import {searchText, type SearchText} from '../../text/search-text.ts';
import {snippet} from '../../text/snippet.ts';
import {articleLink, type ArticleLinkContext} from '../article-list/article-parts.ts';
import {markedText} from './marked-text.ts';
import {hasNextPage, pageCountOf, pageNumbers} from './paging.ts';

/** What results need to know of the element that shows them. */
export interface ResultsContext extends ArticleLinkContext {
  /** What the reader typed. */
  readonly typed: string;
  readonly texts: Texts['search-box'];
  readonly language: string;
  readonly timeZone: string;
}

/** The articles found, with what was looked for marked in them. */
export function resultList(
  articles: readonly ArticleSummary[],
  context: ResultsContext,
): TemplateResult {
  const search = searchText(context.typed);
  // The role says "list" again where a list style of none takes that away (WebKit).
  return html`<ul class="results" part="list" role="list">
    ${articles.map((article) => renderResult(article, search, context))}
  </ul>`;
}

function renderResult(
  article: ArticleSummary,
  search: SearchText,
  context: ResultsContext,
): TemplateResult {
  const text = article.snippet || (article.summary && snippet(article.summary, search));
  const lang = article.language ?? nothing;
  return html`<li class="result" part="item">
    ${articleLink(article, context, markedText(article.title, search))}
    ${text ? html`<p class="snippet" part="snippet" lang=${lang}>${markedText(text, search)}</p>` : nothing}
    ${renderDetails(article, context)}
  </li>`;
}

/** Category, day and source (NĐ 43/2011 art. 5(3)), as far as they are known. */
function renderDetails(
  {category, published, source}: ArticleSummary,
  {language, timeZone}: ResultsContext,
): unknown {
  const details = [
    category && html`<span part="category"><bdi>${category.title}</bdi></span>`,
    published &&
      html`<time part="date" datetime=${published}
        >${formatDate(published, language, timeZone)}</time
      >`,
    source && html`<span part="source"><bdi>${source}</bdi></span>`,
  ].filter(Boolean);
  if (details.length === 0) return nothing;
  return html`<p class="details muted" part="details">
    ${details.map((detail, index) => [index > 0 ? ' · ' : '', detail])}
  </p>`;
}

/** What the button for more needs to know. */
export interface MoreButton {
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
  readonly texts: Texts['search-box'];
  readonly onMore: () => void;
}

/** The button for the next page below the ones that are shown. */
export const moreButton = ({isLoading, hasFailed, texts, onMore}: MoreButton): TemplateResult =>
  html`${hasFailed ? html`<p class="notice" part="error">${texts.moreFailed}</p>` : nothing}
    <button
      class="control more"
      part="button"
      type="button"
      aria-disabled=${isLoading ? 'true' : nothing}
      @click=${isLoading ? nothing : onMore}
    >
      ${isLoading ? texts.loadingMore : texts.more}
    </button>`;

/** The way to the other pages; nothing where there is only one. */
export function pageButtons(
  page: Page<unknown>,
  limit: number,
  texts: Texts['search-box'],
  onPage: (page: number) => void,
): TemplateResult | typeof nothing {
  const count = pageCountOf(page, limit);
  const hasNext = hasNextPage(page, limit);
  if (page.page === 1 && !hasNext) return nothing;
  const button = (target: number, label: string, name?: string): TemplateResult =>
    html`<button
      class="control page"
      part="button"
      type="button"
      aria-label=${name ?? nothing}
      aria-current=${target === page.page ? 'page' : nothing}
      @click=${() => onPage(target)}
    >
      ${label}
    </button>`;
  return html`<nav class="pages" part="pages" aria-label=${texts.pages}>
    ${page.page > 1 ? button(page.page - 1, '‹', texts.previous) : nothing}
    ${
      count === undefined
        ? button(page.page, `${page.page}`, texts.page(`${page.page}`))
        : pageNumbers(page.page, count).map((number) =>
            number === 0
              ? html`<span aria-hidden="true">…</span>`
              : button(number, `${number}`, texts.page(`${number}`)),
          )
    }
    ${hasNext ? button(page.page + 1, '›', texts.next) : nothing}
  </nav>`;
}
