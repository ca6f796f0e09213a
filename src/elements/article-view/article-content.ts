import {html, nothing, type TemplateResult} from 'lit';
import {addStyles} from '../../base/add-styles.ts';
import type {LocaleController} from '../../locale/locale-controller.ts';
import {formatNumber} from '../../locale/number.ts';
import type {Article} from '../../source/models.ts';
import {articleBody} from './article-body.ts';
import {contentStyles} from './article-content.styles.ts';
import {formStyles} from './article-forms.styles.ts';
import {ArticleContext, type ArticleHost, type ArticlePlace} from './article-context.ts';
import {ArticleTools} from './article-tools.ts';
import {attachmentList, tagList} from './attachments.ts';
import {LazyPart} from './lazy-part.ts';
import {readingTime} from './reading-time.ts';
import type {PictureViewer} from './picture-viewer.ts';

/** What stands in for the page where a server renders. */
export interface ServerPage {
  /** Where a body is made; of a window whose parser is that of browsers. */
  readonly document: Document;
  /** A body as something that a template writes out. */
  write(body: HTMLElement): unknown;
}

/** Where a server renders, `portal-widgets/ssr` says here which page an element is for. */
export const server: {pageOf?: (host: Element) => ServerPage | undefined} = {};

/** The document in which an element's body is made; none where a server has none. */
export const documentFor = (host: Element): Document | undefined =>
  typeof document === 'undefined' ? server.pageOf?.(host)?.document : document;

/**
 * The body of an article and what stands around it. It loads beside the article; what is not seen at
 * first, or that few readers use, loads when it is wanted.
 */
export class ArticleContent {
  readonly #document: Document;
  readonly #context: ArticleContext;
  readonly #tools: ArticleTools;
  readonly #related: LazyPart<import('./related-articles.ts').RelatedArticles>;
  readonly #rating: LazyPart<import('./rating-form.ts').RatingForm>;
  readonly #progress: LazyPart<import('./reading-progress.ts').ReadingProgress>;
  readonly #metadata: LazyPart<import('./page-metadata.ts').PageMetadata>;
  #body: {key: readonly unknown[]; element: HTMLElement} | undefined;
  #viewer: PictureViewer | undefined;

  constructor(
    host: ArticleHost,
    locale: LocaleController,
    page: Document,
    place: () => ArticlePlace,
  ) {
    const context = new ArticleContext(host, locale, place);
    this.#document = page;
    this.#context = context;
    this.#tools = new ArticleTools(context);
    const lazy = <T extends {end(): void}>(
      load: () => Promise<new (context: ArticleContext) => T>,
    ) => new LazyPart<T>(context, load);
    this.#related = lazy(async () => (await import('./related-articles.ts')).RelatedArticles);
    this.#rating = lazy(async () => (await import('./rating-form.ts')).RatingForm);
    this.#progress = lazy(async () => (await import('./reading-progress.ts')).ReadingProgress);
    this.#metadata = lazy(async () => (await import('./page-metadata.ts')).PageMetadata);
    if (host.shadowRoot) addStyles(host.shadowRoot, contentStyles, formStyles);
  }

  /** What the text is drawn in: the size that the reader chose. */
  get sizeClass(): string {
    return `size-${this.#tools.size}`;
  }

  /** Ends what goes on beside showing the article: the element has left. */
  end(): void {
    this.#viewer?.close();
    for (const part of [this.#tools, this.#related, this.#rating, this.#progress, this.#metadata]) {
      part.end();
    }
  }

  /** What the element shows has been rendered; nothing when it shows no article now. */
  shown(article: Article | undefined): void {
    const {host} = this.#context;
    if (article && host.pageMetadata && host.isConnected) {
      this.#metadata.use((metadata) => metadata.show(article));
    } else {
      this.#metadata.end();
    }
    if (!article || !host.progress) this.#progress.end();
    if (!article) this.#tools.end();
  }

  renderProgress(): unknown {
    if (!this.#context.host.progress) return nothing;
    return this.#progress.use((progress) => progress.render());
  }

  /** Facts for the line below the title, after the date, each with a separator that copies and prints. */
  renderFacts(article: Article): unknown {
    const {texts, language} = this.#context;
    const minutes = readingTime(article.summary, this.#bodyOf(article).textContent);
    return html`${article.published === undefined ? '' : ' · '}<span part="reading-time"
        >${texts.readingTime(`${minutes}`)}</span
      >
      ${
        article.views === undefined
          ? nothing
          : html` · <span part="views">${texts.views(formatNumber(article.views, language))}</span>`
      }`;
  }

  renderTools(article: Article): unknown {
    return this.#tools.render(article);
  }

  renderBody(article: Article): unknown {
    const body = this.#bodyOf(article);
    const written = server.pageOf?.(this.#context.host)?.write(body);
    return [this.#renderPicture(article, body), written ?? body];
  }

  renderEnd(article: Article): unknown {
    const {host, source} = this.#context;
    const canRate = host.rating === 'on' && source?.rate !== undefined;
    return [
      attachmentList(article, this.#context),
      tagList(article, this.#context),
      canRate
        ? (this.#rating.use((rating) => rating.render(article)) ??
          html`<div class="extra rating"></div>`)
        : nothing,
      host.related >= 1 && source
        ? this.#related.use((related) => related.render(article))
        : nothing,
    ];
  }

  #bodyOf(article: Article): HTMLElement {
    const {host, texts, language, tableLabel} = this.#context;
    const {headingLevel, mediaHosts} = host;
    const {id, bodyHtml, bodyBase} = article;
    // What the body is made with; the texts change with the language. A newer answer with the same text is left
    // alone: somebody may be reading, listening to or watching what is in it.
    const key = [id, bodyHtml, bodyBase, headingLevel, mediaHosts, language];
    if (!this.#body || key.some((part, index) => part !== this.#body?.key[index])) {
      this.#viewer?.close();
      const options = {headingLevel, mediaHosts, texts, language, tableLabel};
      const element = articleBody(article, options, this.#document);
      element.addEventListener('click', this.#onClick);
      this.#body = {key, element};
    }
    return this.#body.element;
  }

  readonly #onClick = ({target}: Event): void => {
    const button = (target as Element).closest<HTMLElement>('button.enlarge');
    if (button) void this.#enlarge(button);
  };

  async #enlarge(button: HTMLElement): Promise<void> {
    const {host} = this.#context;
    try {
      const {PictureViewer} = await import('./picture-viewer.ts');
      if (!host.shadowRoot || !button.isConnected) return;
      this.#viewer?.close();
      this.#viewer = new PictureViewer(host.shadowRoot, button, this.#context);
    } catch (error) {
      console.warn(`[portal-widgets] <${host.localName}> The viewer could not be opened.`, error);
    }
  }

  /** The article's picture, unless the body shows the same one. */
  #renderPicture({image}: Article, body: HTMLElement): TemplateResult | typeof nothing {
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
      <button
        class="enlarge"
        type="button"
        aria-label=${this.#context.texts.enlarge(alt)}
        @click=${this.#onClick}
      >
        ${width && height ? picture : html`<span class="unsized">${picture}</span>`}
      </button>
      ${caption ? html`<figcaption><bdi>${caption}</bdi></figcaption>` : nothing}
    </figure>`;
  }
}
