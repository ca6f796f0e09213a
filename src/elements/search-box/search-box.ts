import {html, nothing, type TemplateResult} from 'lit';
import {choice, clamp, flag, number} from '../../base/attributes.ts';
import {ElementSource} from '../../base/element-source.ts';
import {ownWidth} from '../../base/own-width.ts';
import {PortalElement} from '../../base/portal-element.ts';
import {property} from '../../base/property.ts';
import type {Texts} from '../../locale/locale.ts';
import {searchBoxTexts} from '../../locale/vi/search-box.ts';
import {PortalError} from '../../source/errors.ts';
import type {ArticleSummary, Page} from '../../source/models.ts';
import type {ArticleQuery, AskOptions, PortalSource} from '../../source/portal-source.ts';
import {askForResults} from './ask-for-results.ts';
import {HotkeyController} from './hotkey-controller.ts';
import {PanelLoader} from './panel-loader.ts';
import {styles} from './search-box.styles.ts';
import {searchForm} from './search-form.ts';
import type {SearchPanel} from './search-panel.ts';
import {checkedSearch, isSearch, searchFrom, type Search} from './search.ts';

// For the types of its events, wherever this module is imported alone.
export type {PortalArticleSelectEvent} from '../../base/article-select-event.ts';
export type {PortalSearchEvent} from './search-event.ts';

/**
 * Tìm kiếm: a form for category, text and dates, with the results below it or on another page. Nothing is
 * asked until a reader searches. What stands inside the tag, best a form of the portal's own, is shown
 * without JavaScript and when a search fails.
 *
 * @tag portal-search-box
 * @csspart form - the form
 * @csspart input - a field to type in
 * @csspart select - a field to choose from
 * @csspart button - a button
 * @csspart submit - the button that searches
 * @csspart filters - what the form opens to
 * @csspart suggestions - what is offered while the reader types
 * @csspart suggestion - one of them
 * @csspart toolbar - what stands between form and results
 * @csspart status - how much was found
 * @csspart filter - the button that drops a filter
 * @csspart list - the results
 * @csspart item - one result
 * @csspart title - the title of a result, a link where it has an address
 * @csspart snippet - the text around what was found
 * @csspart mark - what was looked for, in a title or a text
 * @csspart details - category, day and source of a result
 * @csspart category - the category of a result
 * @csspart date - the day of a result
 * @csspart source - the source of a result
 * @csspart pages - the way to the other pages
 * @cssprop {<color>} [--portal-color-control=rgb(128 128 128 / 90%)] - the frame of fields and buttons
 * @cssprop {<color>} [--portal-color-error=#b3261e] - the frame of a field with a mistake in it
 * @cssprop {<color>} [--portal-color-mark=rgb(255 200 0 / 35%)] - the ground of what was looked for
 * @fires {PortalSearchEvent} portal-search - a reader searches for what `search` says;
 *   `preventDefault()` leaves the search to the page
 * @fires {PortalArticleSelectEvent} portal-article-select - a reader picks a result, which `article` has;
 *   bubbles, and `preventDefault()` keeps the browser from following the link
 * @example
 * ```html
 * <portal-search-box endpoint="https://portal.example/api">
 *   <form action="https://portal.example/tim-kiem"><input name="q" /><button>Tìm</button></form>
 * </portal-search-box>
 * ```
 */
export class PortalSearchBox extends PortalElement<Page<ArticleSummary>, ArticleQuery> {
  static override readonly tag: string = 'portal-search-box';
  static override styles = [...PortalElement.styles, ownWidth, styles];

  readonly #source = new ElementSource(this);
  readonly #loader = new PanelLoader({
    element: this,
    words: () => ({
      texts: this.#texts,
      language: this.locale.language,
      timeZone: this.timeZone,
    }),
    template: () => this.articleHref ?? this.settings.articleHref,
    source: () => this.#source.handle,
    query: () => this.query,
    shown: () => this.shown,
    announceNext: () => this.announceNext(),
  });

  constructor() {
    super();
    this.addController(new HotkeyController(this, () => this.#field));
  }

  /** Text to look for. */
  @property() text?: string | undefined;

  /** Id of a category; only its articles are looked for. */
  @property() category?: string | undefined;

  /** First day, `YYYY-MM-DD`; readers may type it as they like. */
  @property() from?: string | undefined;

  /** Last day, inclusive, `YYYY-MM-DD`. */
  @property() to?: string | undefined;

  /** Order of the results, `relevance` or `date`. Default: by relevance where there is a text. */
  @property() sort?: 'date' | 'relevance' | undefined;

  /** Page of the results, from 1. */
  @property({converter: number(1)}) page = 1;

  /** Results a page, 1 to 50. */
  @property({converter: number(10)}) limit = 10;

  /** How readers come to further results: by a button below them, or by pages. */
  @property({converter: choice('more', 'pages')}) paging: 'more' | 'pages' = 'more';

  /** Whether the form shows category and dates from the start. */
  @property({converter: flag}) open = false;

  /** What the empty field says. Default: what can be searched for, in the page's language. */
  @property() placeholder?: string | undefined;

  /** Address of another page that shows the results, by a box with `sync-url`. Default: shown here. */
  @property({attribute: 'results-href'}) resultsHref?: string | undefined;

  /** Keeps the search in the page's address (`q`, `category`, `from`, `to`, `sort`, `page`). */
  @property({attribute: 'sync-url', converter: flag}) syncUrl = false;

  /** Key that leads to the field, such as `/` or `ctrl+k`; empty for none. */
  @property({converter: (text: string | null) => text ?? '/'}) hotkey = '/';

  /** How many titles to offer while the reader types, 0 to 20. */
  @property({converter: number(5)}) suggest = 5;

  /** Offers what was searched for before; kept on this device only. */
  @property({converter: flag}) recent = false;

  /** Template of an article's address, with `{id}` in it. Default: the provider's, else the article's own address. */
  @property({attribute: 'article-href'}) articleHref?: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.#onHistory);
    const search = searchFrom(location.search);
    if (this.syncUrl && isSearch(search)) this.search = search;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.#onHistory);
    this.#panel?.stop();
  }

  protected override updated(): void {
    if (this.open || this.query || this.data) void this.#loader.load();
    this.#panel?.follow();
  }

  /** What is searched for, by the attributes; what cannot be searched for is left out. */
  get search(): Search {
    const {text, category, from, to, sort} = this;
    const page = this.paging === 'pages' ? Math.trunc(this.page) : 1;
    return checkedSearch({text, category, from, to, sort, page});
  }

  set search({text, category, from, to, sort, page = 1}: Search) {
    Object.assign(this, {text, category, from, to, sort, page});
  }

  get #panel(): SearchPanel | undefined {
    return this.#loader.panel;
  }

  get #texts(): Texts['search-box'] {
    return this.locale.texts('search-box', searchBoxTexts);
  }

  get #count(): number {
    return clamp(this.limit, 1, 50);
  }

  protected override get defaultHeading(): string {
    return this.#texts.heading;
  }

  protected override get emptyText(): string {
    return this.#panel?.emptyText ?? super.emptyText;
  }

  protected override get loadedText(): string {
    return this.#panel?.status || this.emptyText;
  }

  protected override get hasHeading(): boolean {
    // The form stands with it: it stays whatever the state of the results is.
    return true;
  }

  protected override get query(): ArticleQuery | undefined {
    const {search} = this;
    if (this.resultsHref || !isSearch(search)) return undefined;
    return {...search, limit: this.#count};
  }

  protected override async ask(
    source: PortalSource,
    query: ArticleQuery,
    options: AskOptions,
  ): Promise<Page<ArticleSummary>> {
    // Beside the results, not after them. The form gets what it opens to in one task, the results in the next.
    const loading = this.#loader.load().then(() => new Promise((drawn) => setTimeout(drawn)));
    this.#panel?.begin(query);
    const results = await askForResults(source, query, options);
    await loading;
    if (!this.#panel) throw new PortalError('network', 'The code for results cannot be loaded.');
    return results;
  }

  protected override isEmpty({items}: Page<ArticleSummary>): boolean {
    return items.length === 0;
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('#text');
  }

  readonly #onHistory = (): void => {
    if (this.syncUrl) this.search = searchFrom(location.search);
  };

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.#panel) {
      await this.#loader.load();
      await this.updateComplete;
    }
    if (this.#panel) this.#panel.submit();
    // The failure, with its button to try again, is that of the results.
    else this.text = this.#field?.value;
  }

  /** What is offered to who comes to the field is what they searched for before. */
  readonly #onFieldFocus = (field: HTMLInputElement): void => {
    if (this.recent && field.value === '') this.#suggest(field);
  };

  #suggest(field: HTMLInputElement): void {
    if (this.#canSuggest) void this.#loader.suggest(field);
  }

  get #canSuggest(): boolean {
    return this.suggest > 0 || this.recent;
  }

  protected override renderHeading(): unknown {
    const heading =
      `${this.heading}`.trim() === ''
        ? html`<span id="heading" hidden>${this.defaultHeading}</span>`
        : super.renderHeading();
    // Without anybody to ask or anywhere to go, what the page's author put inside has to do.
    if (!(this.#source.handle ?? this.resultsHref ?? this.data)) return heading;
    return [heading, this.#renderForm(), this.query ? this.#panel?.renderToolbar() : nothing];
  }

  #renderForm(): TemplateResult {
    const {placeholder = this.#texts.placeholder, hotkey, open} = this;
    return searchForm({
      texts: this.#texts,
      panel: this.#panel,
      placeholder,
      hotkey,
      isOpen: open,
      isCombobox: this.#canSuggest,
      onSubmit: (event) => void this.#submit(event),
      onToggle: () => (this.open = !this.open),
      onFormFocus: () => void this.#loader.loadChoices(),
      onFieldFocus: this.#onFieldFocus,
      onInput: (field) => this.#suggest(field),
      onLeave: () => this.#panel?.suggestions.close(),
    });
  }

  protected override renderSkeleton(): TemplateResult[] {
    return [...Array(Math.min(this.#count, 5)).keys()].map(
      () =>
        html`<div class="result">
          <span class="bar"></span><span class="bar"></span><span class="bar short"></span>
        </div>`,
    );
  }

  protected override renderReady(results: Page<ArticleSummary>): unknown {
    // What was set as a property did not wait for how it looks.
    return this.#panel?.renderResults(results, this.#count) ?? this.renderSkeleton();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-search-box': PortalSearchBox;
  }
}
