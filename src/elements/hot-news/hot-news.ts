import {html, nothing, type TemplateResult} from 'lit';
import {choice, clamp, flag, number} from '../../base/attributes.ts';
import {PortalElement} from '../../base/portal-element.ts';
import {property} from '../../base/property.ts';
import {formatDate} from '../../locale/format.ts';
import type {Texts} from '../../locale/locale.ts';
import {hotNewsTexts} from '../../locale/vi/hot-news.ts';
import {askForArticles, currentArticles, isNew, isPinned} from '../../source/listing.ts';
import type {ArticleSummary, Page} from '../../source/models.ts';
import type {ArticleQuery, AskOptions, PortalSource} from '../../source/portal-source.ts';
import {now} from '../../time/clock.ts';
import {articleLink} from '../article-list/article-parts.ts';
import {styles} from './hot-news.styles.ts';

// For the types of its events, wherever this module is imported alone.
export type {PortalArticleSelectEvent} from '../../base/article-select-event.ts';

/**
 * Tin nóng: the newest articles that the editors marked as hot. Nothing in it moves (TT 32/2017 art. 18).
 *
 * @tag portal-hot-news
 * @csspart list - the list of articles
 * @csspart item - one article
 * @csspart picture - the picture of an article
 * @csspart title - the title of an article, a link where it has an address
 * @csspart badge - marks what is new or pinned
 * @csspart date - the day of publication
 * @fires {PortalArticleSelectEvent} portal-article-select - a reader picks an article, which `article`
 *   has; bubbles, and `preventDefault()` keeps the browser from following the link
 * @example
 * ```html
 * <portal-hot-news endpoint="https://portal.example/api" limit="5" show-date></portal-hot-news>
 * ```
 */
export class PortalHotNews extends PortalElement<Page<ArticleSummary>, ArticleQuery> {
  static override readonly tag: string = 'portal-hot-news';
  static override styles = [...PortalElement.styles, styles];

  /** How many articles to show, 1 to 50. */
  @property({converter: number(5)}) limit = 5;

  /** Id of a category; only its articles are shown. */
  @property() category?: string | undefined;

  /** A plain list, a numbered one, or one with pictures. */
  @property({reflect: true, converter: choice('list', 'numbered', 'thumbnails')})
  layout: 'list' | 'numbered' | 'thumbnails' = 'list';

  /** Shows the day of publication. */
  @property({attribute: 'show-date', converter: flag}) showDate = false;

  /** Hours for which an article is marked as new; 0 for never. */
  @property({attribute: 'new-for', converter: number(24)}) newFor = 24;

  /** Template of an article's address, with `{id}` in it. Default: the provider's, else the article's own address. */
  @property({attribute: 'article-href'}) articleHref?: string | undefined;

  get #texts(): Texts['hot-news'] {
    return this.locale.texts('hot-news', hotNewsTexts);
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
    const query: ArticleQuery = {section: 'hot', limit: this.#count};
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

  protected override renderSkeleton(): TemplateResult[] {
    return [...Array(this.#count).keys()].map(
      () =>
        html`<div class="item">
          ${this.layout === 'thumbnails' ? html`<div class="picture"></div>` : nothing}
          <div class="text"><span class="bar"></span><span class="bar short"></span></div>
        </div>`,
    );
  }

  protected override renderReady(page: Page<ArticleSummary>): TemplateResult {
    const items = this.#articles(page).map((article) => this.#renderItem(article));
    // The role says "list" again where a list style of none takes that away (WebKit).
    return this.layout === 'numbered'
      ? html`<ol class="list" part="list" role="list">
          ${items}
        </ol>`
      : html`<ul class="list" part="list" role="list">
          ${items}
        </ul>`;
  }

  #renderItem(article: ArticleSummary): TemplateResult {
    const link = {host: this, template: this.articleHref ?? this.settings.articleHref};
    return html`<li class="item" part="item">
      ${this.layout === 'thumbnails' ? this.#renderPicture(article) : nothing}
      <div class="text">
        ${articleLink(article, link)} ${this.#renderBadges(article)} ${this.#renderDate(article)}
      </div>
    </li>`;
  }

  #renderBadges(article: ArticleSummary): unknown {
    const badges = [];
    if (isPinned(article, now(), this.timeZone)) badges.push(this.#texts.pinned);
    if (isNew(article, this.newFor, now(), this.timeZone)) badges.push(this.#texts.new);
    return badges.map((text) => [' ', html`<span class="badge" part="badge">${text}</span>`]);
  }

  #renderDate({published}: ArticleSummary): unknown {
    if (!this.showDate || published === undefined) return nothing;
    const text = formatDate(published, this.locale.language, this.timeZone);
    return html`<time class="date muted" part="date" datetime=${published}>${text}</time>`;
  }

  /** The title beside it says what it shows, so the picture itself has no text. */
  #renderPicture({image}: ArticleSummary): TemplateResult {
    return html`<div class="picture" part="picture">
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
      }
    </div>`;
  }
}

/** A broken picture leaves its empty frame, until another one takes its place. */
const showOrHide = ({type, currentTarget}: Event): void => {
  (currentTarget as HTMLElement).hidden = type === 'error';
};

declare global {
  interface HTMLElementTagNameMap {
    'portal-hot-news': PortalHotNews;
  }
}
