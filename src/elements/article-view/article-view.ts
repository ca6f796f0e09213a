import {html, nothing, type TemplateResult} from 'lit';
import {choice, flag, number} from '../../base/attributes.ts';
import {headingOf, headingText} from '../../base/heading.ts';
import {PortalElement} from '../../base/portal-element.ts';
import {property} from '../../base/property.ts';
import {bodyStyles} from '../../html/body.styles.ts';
import {formatDateTime} from '../../locale/format.ts';
import type {Texts} from '../../locale/locale.ts';
import {articleViewTexts} from '../../locale/vi/article-view.ts';
import {PortalError} from '../../source/errors.ts';
import type {Article} from '../../source/models.ts';
import type {AskOptions, PortalSource} from '../../source/portal-source.ts';
import type {ArticleContent} from './article-content.ts';
import {styles} from './article-view.styles.ts';
import {pageParameter, whenAddressChanges} from './page-parameter.ts';

// For the types of its events, wherever this module is imported alone.
export type {PortalArticleSelectEvent} from '../../base/article-select-event.ts';

/** Which article. */
interface ArticleQuestion {
  id: string;
}

type ContentModule = typeof import('./article-content.ts');

/** The body of an article and what stands around it; nothing until it is loaded. */
let content: ContentModule | undefined;

/** Loads it, once; rejects when it cannot be had, and the next call tries again. */
const loadContent = async (): Promise<void> => {
  content ??= await import('./article-content.ts');
};

/**
 * One article, whole: category, title, date and time, lead, body, author and source (the last two
 * always, Decree 43/2011/NĐ-CP art. 5(3)), files, keywords, articles to go on with; with tools to print and
 * to save it (Decree 42/2022/NĐ-CP art. 7) and more. The title is the heading; headings of the body are put
 * below it. Sound and film play only from `media-hosts`, and nothing of them loads before it is pressed.
 *
 * @tag portal-article-view
 * @csspart category - the category above the title
 * @csspart date - day and time of publication
 * @csspart lead - the lead ("sapo")
 * @csspart picture - the picture above the body, where the body does not show it itself
 * @csspart body - the body
 * @csspart byline - author and source
 * @csspart reading-time - how long it takes to read
 * @csspart views - how often it was read
 * @csspart toolbar - the tools
 * @csspart tool - one tool
 * @csspart status - what became of what a tool was to do
 * @csspart panel - what a tool opened
 * @csspart progress - how much has been read
 * @csspart attachments - the attached files
 * @csspart attachment - one file
 * @csspart tags - the keywords
 * @csspart tag - one keyword
 * @csspart rating - the question how satisfied readers are, and the result
 * @csspart score - one of the answers
 * @csspart rating-result - what readers think, with their number
 * @csspart related - a list of articles to go on with
 * @csspart item - one of these articles
 * @csspart title - its title, a link where it has an address
 * @csspart viewer - the pictures, large, over the page
 * @cssprop {<length>} [--portal-title-size=1.625em] - size of the title
 * @cssprop {<color>} [--portal-color-category=inherit] - the category above the title
 * @cssprop {<color>} [--portal-color-spoken=#ffe58a] - the ground of the sentence that is read out; its text is black
 * @fires {PortalArticleSelectEvent} portal-article-select - a reader picks one of the articles to go on
 *   with, which `article` has; bubbles, and `preventDefault()` keeps the browser from following the link
 * @example
 * ```html
 * <portal-article-view endpoint="https://portal.example/api" param="bai"></portal-article-view>
 * ```
 */
export class PortalArticleView extends PortalElement<Article, ArticleQuestion> {
  static override readonly tag: string = 'portal-article-view';
  static override styles = [...PortalElement.styles, styles, bodyStyles];

  #content: ArticleContent | undefined;
  #source: PortalSource | undefined;
  #endAddress: (() => void) | undefined;

  /** Id of the article; with `param`, of the one to show when the page's address names none. */
  @property({attribute: 'article-id'}) articleId?: string | undefined;

  /** Name of the parameter of the page's address that holds the id, such as `bai` in `?bai=123`. */
  @property() param?: string | undefined;

  /**
   * What readers are offered to do with it: some of `print`, `save`, `size`, `share`, `copy`, `report`,
   * `listen`. What the browser or the source cannot do is left out.
   */
  @property() tools = 'print save size share copy report listen';

  /** How many related, newer and older articles to list below it, each 1 to 10; 0 for none. */
  @property({converter: number(0)}) related = 0;

  /** Template of an article's address, with `{id}` in it. Default: the provider's, else the article's own address. */
  @property({attribute: 'article-href'}) articleHref?: string | undefined;

  /** Asks readers how satisfied they are, anonymously (NĐ 224/2026 art. 10(3)b), where the source can count it. */
  @property({converter: choice('on', 'off')}) rating: 'on' | 'off' = 'on';

  /** Hosts whose sound and film may be played, such as `media.portal.example *.tube.example`; others become links. */
  @property({attribute: 'media-hosts', converter: (text: string | null) => text ?? ''}) mediaHosts =
    '';

  /** Keeps the page's title, description, canonical link, Dublin Core, Open Graph and JSON-LD true to the article. */
  @property({attribute: 'page-metadata', converter: flag}) pageMetadata = false;

  /** Shows at the upper edge how much has been read. */
  @property({converter: flag}) progress = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endAddress = whenAddressChanges(() => this.#onAddress());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endAddress?.();
    this.#content?.end();
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
    this.#source = source;
    // Beside the article, not after it.
    const code = loadContent().catch((cause: unknown) => {
      throw new PortalError('network', 'The code that shows articles could not be loaded.', {
        cause,
      });
    });
    const [article] = await Promise.all([source.article(id, options), code]);
    return article;
  }

  protected override updated(): void {
    const {shown} = this;
    // What is given does not wait for the code that shows it.
    if (shown && !content)
      void loadContent().then(
        () => this.requestUpdate(),
        () => undefined,
      );
    this.#content?.shown(this.isConnected ? shown : undefined);
  }

  /** What shows the body; nothing while its code is not there, or where a server has no document. */
  get #parts(): ArticleContent | undefined {
    const page = content?.documentFor(this);
    if (!content || !page) return undefined;
    return (this.#content ??= new content.ArticleContent(this, this.locale, page, () => ({
      tableLabel: this.#texts.table,
      timeZone: this.timeZone,
      // What is given is only shown: nothing is asked or sent for it.
      source: this.data ? undefined : this.#source,
      template: this.articleHref ?? this.settings.articleHref,
    })));
  }

  protected override isEmpty(): boolean {
    // An article always has a title.
    return false;
  }

  protected override renderSkeleton(): TemplateResult {
    const line = html`<span class="bar"></span>`;
    return html`<span class="bar title-bar"></span
      ><span class="bar short"></span> ${Array(48).fill(line)}<span class="bar short"></span>`;
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
      ${headingOf(this.headingLevel, headingText(this, title))}
    </header>`;
  }

  protected override renderReady(article: Article): TemplateResult {
    const parts = this.#parts;
    return html`${parts?.renderProgress()} ${this.#renderFacts(article)}
      ${parts?.renderTools(article)}
      <article class=${parts?.sizeClass ?? nothing} lang=${article.language ?? nothing}>
        ${
          article.summary
            ? html`<p class="lead" part="lead"><bdi>${article.summary}</bdi></p>`
            : nothing
        }
        ${parts ? parts.renderBody(article) : this.renderSkeleton()}
      </article>
      ${this.#renderByline(article)} ${parts?.renderEnd(article)}`;
  }

  #renderFacts(article: Article): TemplateResult {
    const {published} = article;
    const text = formatDateTime(published, this.locale.language, this.timeZone);
    return html`<p class="muted facts">
      ${
        published === undefined
          ? nothing
          : html`<time part="date" datetime=${published}>${text}</time>`
      }${this.#parts?.renderFacts(article)}
    </p>`;
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
