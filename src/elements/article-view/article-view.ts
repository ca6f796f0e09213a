import {html, nothing, type TemplateResult} from 'lit';
import {headingOf} from '../../base/heading.ts';
import {PortalElement} from '../../base/portal-element.ts';
import {property} from '../../base/property.ts';
import {formatDateTime} from '../../locale/format.ts';
import type {Texts} from '../../locale/locale.ts';
import {articleViewTexts} from '../../locale/vi/article-view.ts';
import {PortalError} from '../../source/errors.ts';
import type {Article} from '../../source/models.ts';
import type {AskOptions, PortalSource} from '../../source/portal-source.ts';
import {articleBody, loadSanitizer} from './article-body.ts';
import {styles} from './article-view.styles.ts';
import {pageParameter, whenAddressChanges} from './page-parameter.ts';

/** Which article. */
interface ArticleQuestion {
  id: string;
}

/**
 * One article, whole: category, title, date and time, lead, body, author and source (the last two
 * always, Decree 43/2011/NĐ-CP art. 5(3)). The title is the heading.
 *
 * @tag portal-article-view
 * @csspart category - the category above the title
 * @csspart date - day and time of publication
 * @csspart lead - the lead ("sapo")
 * @csspart picture - the picture above the body, where the body does not show it itself
 * @csspart body - the body
 * @csspart byline - author and source
 * @cssprop {<length>} [--portal-title-size=1.625em] - size of the title
 * @cssprop {<color>} [--portal-color-category=inherit] - the category above the title
 * @example
 * ```html
 * <portal-article-view endpoint="https://portal.example/api" param="bai"></portal-article-view>
 * ```
 */
export class PortalArticleView extends PortalElement<Article, ArticleQuestion> {
  static override readonly tag: string = 'portal-article-view';
  static override styles = [...PortalElement.styles, styles];

  #body: {of: Article; element: HTMLElement} | undefined;
  #endAddress: (() => void) | undefined;

  /** Id of the article; with `param`, of the one to show when the page's address names none. */
  @property({attribute: 'article-id'}) articleId?: string;

  /** Name of the parameter of the page's address that holds the id, such as `bai` in `?bai=123`. */
  @property() param?: string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endAddress = whenAddressChanges(() => this.#onAddress());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endAddress?.();
  }

  get #texts(): Texts['article-view'] {
    return this.locale.texts('article-view', articleViewTexts);
  }

  #onAddress(): void {
    if (!this.param) return;
    // The reader went to another article without a new page, which nobody else will say.
    if (this.query?.id !== this.shown?.id) this.announceNext();
    this.requestUpdate();
  }

  protected override get defaultHeading(): string {
    return this.#texts.heading;
  }

  protected override get hasHeading(): boolean {
    return super.hasHeading && this.shown !== undefined;
  }

  protected override get emptyText(): string {
    return this.#texts.empty;
  }

  protected override get loadedText(): string {
    return this.shown?.title ?? super.loadedText;
  }

  protected override errorText(error: PortalError): string {
    return error.code === 'not-found' ? this.#texts.notFound : super.errorText(error);
  }

  protected override get query(): ArticleQuestion | undefined {
    const id = (this.param && pageParameter(this.param)) || this.articleId;
    return id ? {id} : undefined;
  }

  protected override async ask(
    source: PortalSource,
    {id}: ArticleQuestion,
    options: AskOptions,
  ): Promise<Article> {
    if (!source.article) throw new PortalError('unsupported', 'The source has no single articles.');
    // Beside the article, not after it.
    const sanitizer = loadSanitizer().catch((cause: unknown) => {
      throw new PortalError('network', 'The sanitiser could not be loaded.', {cause});
    });
    const [article] = await Promise.all([source.article(id, options), sanitizer]);
    return article;
  }

  protected override isEmpty(): boolean {
    // An article always has a title.
    return false;
  }

  protected override renderSkeleton(): TemplateResult {
    const line = html`<span class="bar"></span>`;
    return html`<span class="bar title-bar"></span
      ><span class="bar short"></span> ${[...Array(12).keys()].map(() => line)}<span
        class="bar short"
      ></span>`;
  }

  protected override renderHeading(): unknown {
    const {shown} = this;
    if (!shown) return nothing;
    const title = this.heading ?? html`<bdi>${shown.title}</bdi>`;
    return html`<header class="header" lang=${shown.language ?? nothing}>
      ${
        shown.category
          ? html`<p class="category" part="category"><bdi>${shown.category.title}</bdi></p>`
          : nothing
      }
      ${headingOf(this.headingLevel, html`<slot name="heading">${title}</slot>`)}
    </header>`;
  }

  protected override renderReady(article: Article): TemplateResult {
    return html`${this.#renderDate(article)}
      <article lang=${article.language ?? nothing}>
        ${
          article.summary
            ? html`<p class="lead" part="lead"><bdi>${article.summary}</bdi></p>`
            : nothing
        }
        ${this.#renderBody(article)}
      </article>
      ${this.#renderByline(article)}`;
  }

  #renderDate({published}: Article): unknown {
    if (published === undefined) return nothing;
    const text = formatDateTime(published, this.locale.language, this.timeZone);
    return html`<p class="muted" part="date">
      <time datetime=${published}>${text}</time>
    </p>`;
  }

  #renderBody(article: Article): unknown {
    if (this.#body?.of !== article) {
      const element = articleBody(article, this.#texts.table);
      this.#body = element && {of: article, element};
    }
    if (!this.#body) {
      // Data that was set as a property did not wait for the sanitiser.
      void loadSanitizer().then(() => this.requestUpdate());
      return this.renderSkeleton();
    }
    return [this.#renderPicture(article, this.#body.element), this.#body.element];
  }

  /** The article's picture, unless the body shows the same one. */
  #renderPicture({image}: Article, body: HTMLElement): unknown {
    const isShown = [...body.querySelectorAll('img')].some(({src}) => src === image?.url);
    if (!image || isShown) return nothing;
    const {url, alt, width, height, caption} = image;
    const picture = html`<img
      src=${url}
      alt=${alt}
      width=${width ?? nothing}
      height=${height ?? nothing}
      decoding="async"
    />`;
    return html`<figure class="picture" part="picture">
      ${width && height ? picture : html`<span class="unsized">${picture}</span>`}
      ${caption ? html`<figcaption><bdi>${caption}</bdi></figcaption>` : nothing}
    </figure>`;
  }

  #renderByline({authors, source}: Article): TemplateResult {
    const {author, source: label, notStated} = this.#texts;
    return html`<p class="byline" part="byline">
      <span
        >${author}: <b><bdi>${authors.join(', ') || notStated}</bdi></b></span
      >
      <span
        >${label}: <b><bdi>${source || notStated}</bdi></b></span
      >
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-article-view': PortalArticleView;
  }
}
