import {html, nothing, type TemplateResult} from 'lit';
import {choice, clamp, flag, number} from '../../base/attributes.ts';
import {ownWidth} from '../../base/own-width.ts';
import {pageBase} from '../../base/page-base.ts';
import {headingOf, headingText} from '../../base/heading.ts';
import {PortalElement} from '../../base/portal-element.ts';
import {property} from '../../base/property.ts';
import {safeUrl} from '../../html/safe-url.ts';
import type {Texts} from '../../locale/locale.ts';
import {featuredListTexts} from '../../locale/vi/featured-list.ts';
import {askForArticles, currentArticles} from '../../source/listing.ts';
import type {ArticleSummary, Page} from '../../source/models.ts';
import type {ArticleQuery, AskOptions, PortalSource} from '../../source/portal-source.ts';
import {now} from '../../time/clock.ts';
import {articleListStyles} from '../article-list/article-list.styles.ts';
import {
  articlePicture,
  publicationDate,
  titleAndBadges,
  type ArticleListContext,
} from '../article-list/article-parts.ts';
import {styles} from './featured-list.styles.ts';

// For the types of its events, wherever this module is imported alone.
export type {PortalArticleSelectEvent} from '../../base/article-select-event.ts';

/**
 * Tin tiêu điểm: the articles that the editors put in the foreground, with pictures. It arranges itself
 * by the width of the place where it stands, not by that of the window.
 *
 * @tag portal-featured-list
 * @csspart list - the list of articles
 * @csspart item - one article
 * @csspart picture - the picture of an article, or what stands in for it
 * @csspart title - the title of an article, a link where it has an address
 * @csspart badge - marks what is new or pinned
 * @csspart category - the category of an article
 * @csspart date - the day of publication
 * @csspart summary - the lead of an article
 * @csspart more - the link to the page with more of them
 * @cssprop {<integer>} [--portal-summary-lines=3] - lines after which the lead of an article is cut off
 * @fires {PortalArticleSelectEvent} portal-article-select - a reader picks an article, which `article`
 *   has; bubbles, and `preventDefault()` keeps the browser from following the link
 * @example
 * ```html
 * <portal-featured-list endpoint="https://portal.example/api" layout="lead" show-date></portal-featured-list>
 * ```
 */
export class PortalFeaturedList extends PortalElement<Page<ArticleSummary>, ArticleQuery> {
  static override readonly tag: string = 'portal-featured-list';
  static override styles = [...PortalElement.styles, ownWidth, articleListStyles, styles];

  /** How many articles to show, 1 to 50. */
  @property({converter: number(5)}) limit = 5;

  /** Id of a category; only its articles are shown. */
  @property() category?: string | undefined;

  /** One large article and the rest small, cards of equal size, or a list. */
  @property({reflect: true, converter: choice('lead', 'grid', 'list')})
  layout: 'lead' | 'grid' | 'list' = 'lead';

  /** Whose lead ("sapo") is shown: that of the large article, those of all, or none. */
  @property({converter: choice('lead', 'all', 'none')}) summaries: 'lead' | 'all' | 'none' = 'lead';

  /** Shows the category of each article. */
  @property({attribute: 'show-category', converter: flag}) showCategory = false;

  /** Shows the day of publication. */
  @property({attribute: 'show-date', converter: flag}) showDate = false;

  /** Hours for which an article is marked as new; 0 for never. */
  @property({attribute: 'new-for', converter: number(24)}) newFor = 24;

  /** Template of an article's address, with `{id}` in it. Default: the provider's, else the article's own address. */
  @property({attribute: 'article-href'}) articleHref?: string | undefined;

  /** Address of a page with more of these articles; the heading leads there. */
  @property({attribute: 'more-href'}) moreHref?: string | undefined;

  get #texts(): Texts['featured-list'] {
    return this.locale.texts('featured-list', featuredListTexts);
  }

  get #count(): number {
    return clamp(this.limit, 1, 50);
  }

  protected override get defaultHeading(): string {
    return this.#texts.heading;
  }

  protected override get emptyText(): string {
    return this.#texts.empty;
  }

  protected override get query(): ArticleQuery {
    const query: ArticleQuery = {section: 'featured', limit: this.#count};
    return this.category ? {...query, category: this.category} : query;
  }

  protected override ask(
    source: PortalSource,
    query: ArticleQuery,
    options: AskOptions,
  ): Promise<Page<ArticleSummary>> {
    return askForArticles(source, query, options);
  }

  protected override isEmpty(page: Page<ArticleSummary>): boolean {
    return this.#articles(page).length === 0;
  }

  #articles(page: Page<ArticleSummary>): readonly ArticleSummary[] {
    return currentArticles(page.items, now(), this.timeZone).slice(0, this.#count);
  }

  /** A link to the page with more, if there is one. */
  #more(content: unknown): unknown {
    const href = safeUrl(this.moreHref, pageBase(this));
    return href && html`<a class="more" part="more" href=${href}>${content}</a>`;
  }

  protected override renderHeading(): unknown {
    const text = headingText(this, this.heading ?? this.defaultHeading);
    return headingOf(this.headingLevel, this.#more(text) ?? text);
  }

  protected override renderSkeleton(): TemplateResult {
    const item = html`<div class="item">
      <div class="picture"></div>
      <div class="text"><span class="bar"></span><span class="bar short"></span></div>
    </div>`;
    return html`<div class="list">${Array(this.#count).fill(item)}</div>`;
  }

  protected override renderReady(page: Page<ArticleSummary>): TemplateResult {
    const list: ArticleListContext = {
      host: this,
      template: this.articleHref ?? this.settings.articleHref,
      newFor: this.newFor,
      texts: this.#texts,
      language: this.locale.language,
      timeZone: this.timeZone,
    };
    // The role says "list" again where a list style of none takes that away (WebKit).
    return html`<ul class="list" part="list" role="list">
        ${this.#articles(page).map((article, index) => this.#renderItem(article, index, list))}
      </ul>
      ${this.hasHeading ? nothing : this.#more(this.#texts.more)}`;
  }

  #renderItem(article: ArticleSummary, index: number, list: ArticleListContext): TemplateResult {
    return html`<li class="item" part="item">
      ${articlePicture(article, standIn)}
      <div class="text">
        ${titleAndBadges(article, list)}
        ${this.#renderDetails(article, list)}${this.#renderSummary(article, index)}
      </div>
    </li>`;
  }

  #renderDetails(article: ArticleSummary, list: ArticleListContext): unknown {
    const category = this.showCategory && article.category?.title;
    const date = this.showDate ? publicationDate(article, list) : nothing;
    if (!category && date === nothing) return nothing;
    return html`<p class="details">
      ${category ? html`<bdi class="category muted" part="category">${category}</bdi>` : nothing}
      ${date}
    </p>`;
  }

  #renderSummary({summary, language}: ArticleSummary, index: number): unknown {
    const isShown =
      this.summaries === 'all' ||
      (this.summaries === 'lead' && this.layout === 'lead' && index === 0);
    const lang = language ?? nothing;
    return summary && isShown
      ? html`<p class="summary" part="summary" lang=${lang}><bdi>${summary}</bdi></p>`
      : nothing;
  }
}

/**
 * Hills below a sun, drawn: no file to load, and it takes the page's colour. The width is for pages
 * that Chromium saves in one file (MHTML): these lose the styles, and it filled the screen.
 */
const standIn = html`<svg viewBox="0 0 16 12" width="64" aria-hidden="true">
  <path d="m0 12 5-7 4 5 2-2 5 4zM12 2a1.5 1.5 0 1 0 .1 0z" />
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'portal-featured-list': PortalFeaturedList;
  }
}
