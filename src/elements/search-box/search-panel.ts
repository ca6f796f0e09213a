import {html, nothing, type TemplateResult} from 'lit';
import {addStyles} from '../../base/add-styles.ts';
import {safeUrl} from '../../html/safe-url.ts';
import {formatNumber} from '../../locale/number.ts';
import {PortalError} from '../../source/errors.ts';
import {askForArticles} from '../../source/listing.ts';
import type {ArticleSummary, Page} from '../../source/models.ts';
import type {ArticleQuery} from '../../source/portal-source.ts';
import {now} from '../../time/clock.ts';
import {readDays} from '../../time/read-day.ts';
import {CategoryChoices} from './category-choices.ts';
import {dayText} from './day-field.ts';
import {readForm, writeForm, type FieldErrors} from './form-values.ts';
import {MoreResults} from './more-results.ts';
import {hasNextPage} from './paging.ts';
import type {PanelHost} from './panel-host.ts';
import {rememberSearch} from './recent-searches.ts';
import {hideScreenKeyboard} from './screen-keyboard.ts';
import {goTo, pushSearch, withSearch} from './search-address.ts';
import type {PortalSearchBox} from './search-box.ts';
import {PortalSearchEvent} from './search-event.ts';
import {searchFilters} from './search-filters.ts';
import {panelStyles} from './search-panel.styles.ts';
import {moreButton, pageButtons, resultList} from './search-results.ts';
import {activeFilters, statusText, toolbar, type SearchFilter} from './search-toolbar.ts';
import {without, type Search} from './search.ts';
import {Suggestions} from './suggestions.ts';

/**
 * All that a search box needs once a reader comes to it: filters, suggestions, results. It is loaded then,
 * so that a page with a box that nobody uses does not pay for it.
 */
export class SearchPanel {
  readonly suggestions: Suggestions;
  errors: FieldErrors = {};
  readonly #host: PanelHost;
  readonly #element: PortalSearchBox;
  readonly #categories: CategoryChoices;
  readonly #more: MoreResults;
  /** The search that was put into the fields last. */
  #written = '{}';
  /** The question that further results belong to. */
  #asked = '';

  constructor(host: PanelHost) {
    this.#host = host;
    const {element} = host;
    this.#element = element;
    const change = (): Promise<unknown> => {
      element.requestUpdate();
      return element.updateComplete;
    };
    this.#categories = new CategoryChoices(() => {
      // A choice can be shown only once it is there.
      void change().then(() => writeForm(this.#root, {category: element.search.category ?? ''}));
    });
    this.suggestions = new Suggestions({
      settings: () => {
        const {recent, suggest} = element;
        return {...host.words(), recent, suggest: Math.min(suggest, 20)};
      },
      openSource: () => host.source()?.open(),
      onPick: (text) => {
        writeForm(this.#root, {text});
        this.submit();
      },
      onChange: () => void change().then(() => this.#showActive()),
    });
    this.#more = new MoreResults({
      ask: (page, signal) => this.#askFor(page, signal),
      onChange: change,
      onArrival: (index) => this.#onArrival(index),
      said: () => ({text: this.status, language: host.words().language}),
    });
  }

  get #root(): ParentNode {
    return this.#element.renderRoot;
  }

  /** How much was found, in words. */
  get status(): string {
    const shown = this.#host.shown();
    if (!shown || shown.items.length === 0) return '';
    const {texts, language} = this.#host.words();
    return statusText(texts, (count) => formatNumber(count, language), {
      shown: this.#more.articlesWith(shown).length,
      page: shown.page,
      total: shown.total,
      hasPages: this.#element.paging === 'pages',
    });
  }

  /** That nothing was found for what was asked. */
  get emptyText(): string {
    return this.#host.words().texts.empty(this.#askedText);
  }

  /** What is searched for, in words. */
  get #askedText(): string {
    const {texts} = this.#host.words();
    const {text} = this.#element.search;
    const asked = this.#filters.map(({label}) => label);
    return [...(text ? [texts.askedText(text)] : []), ...asked].join(', ');
  }

  get #field(): HTMLInputElement | null {
    return this.#root.querySelector('#text');
  }

  /** Has the reader see what the arrow keys are at, for the list may be longer than its frame. */
  #showActive(): void {
    this.#root.querySelector('[aria-selected="true"]')?.scrollIntoView({block: 'nearest'});
  }

  get #filters(): readonly SearchFilter[] {
    const {search} = this.#element;
    const isChosen = (category: {readonly id: string} | undefined) =>
      category?.id === search.category;
    const category =
      this.#categories.list?.find(isChosen) ??
      // Where categories cannot be had, what was found may name the one it is in.
      this.#host.shown()?.items.find((item) => isChosen(item.category))?.category;
    return activeFilters(search, category?.title, this.#host.words().texts);
  }

  /** Asks for what can be chosen from; a reader has come to the form. */
  loadChoices(): void {
    void this.#categories.load(this.#host.source(), true);
  }

  /** Puts the search into the fields when it has become another. */
  follow(): void {
    const {search, open, shadowRoot} = this.#element;
    if (shadowRoot) addStyles(shadowRoot, panelStyles);
    // A choice was made before, or is offered.
    if (search.category || open) void this.#categories.load(this.#host.source());
    const key = JSON.stringify(search);
    if (key === this.#written) return;
    this.#written = key;
    this.#write(search);
    // What was wrong stood in the fields before.
    if (Object.keys(this.errors).length > 0) this.#element.requestUpdate();
    this.errors = {};
  }

  #write({text = '', category = '', from, to}: Search): void {
    writeForm(this.#root, {text, category, from: dayText(from), to: dayText(to)});
  }

  /** Forgets further results when they belong to another question than this one. */
  begin(query: ArticleQuery): void {
    const asked = JSON.stringify(query);
    if (asked !== this.#asked) this.#more.reset();
    this.#asked = asked;
  }

  /** Ends all that is under way; the element leaves the page. */
  stop(): void {
    this.#categories.stop();
    this.suggestions.close();
    this.#more.stop();
  }

  /** Searches for what is in the fields, or says what is wrong with it. */
  submit(): void {
    this.suggestions.close();
    const element = this.#element;
    const {texts, timeZone} = this.#host.words();
    const {search, errors} = readForm(this.#root, {
      texts,
      category: element.search.category,
      readDays: (text) => readDays(text, now(), timeZone),
    });
    this.errors = errors;
    element.requestUpdate();
    const [wrong] = Object.keys(errors);
    if (wrong) {
      element.open ||= wrong !== 'text';
      return this.#focus(`#${wrong}`);
    }
    hideScreenKeyboard(this.#field);
    const {sort} = element.search;
    const wanted = sort ? {...search, sort} : search;
    if (!element.dispatchEvent(new PortalSearchEvent(wanted))) return;
    if (element.recent && search.text) rememberSearch(search.text);
    const elsewhere = safeUrl(element.resultsHref, element.baseURI, ['http:', 'https:']);
    if (elsewhere) goTo(withSearch(elsewhere, wanted), this.#root);
    else this.#go(wanted);
  }

  /** The reader has changed the search: asks, and keeps it in the page's address. */
  #go(search: Search): void {
    const element = this.#element;
    const before = JSON.stringify(element.search);
    element.search = search;
    this.#host.announceNext();
    // The very same search is a wish for a newer answer.
    if (JSON.stringify(element.search) === before) void element.reload();
    this.#write(element.search);
    if (element.syncUrl) pushSearch(element.search);
  }

  /** Drops some filters; focus goes to what is found without them, for their buttons are gone. */
  #drop(names: readonly SearchFilter['name'][]): void {
    this.#go(without(this.#element.search, ['page', ...names]));
    this.#focus('#status, #text');
  }

  #focus(selector: string): void {
    void this.#element.updateComplete.then(() => {
      const [last] = [...this.#root.querySelectorAll<HTMLElement>(selector)].slice(-1);
      last?.focus();
    });
  }

  async #askFor(page: number, signal: AbortSignal): Promise<Page<ArticleSummary>> {
    const query = this.#host.query();
    const source = await this.#host.source()?.open();
    if (!source || !query) throw new PortalError('setup', 'There is nobody to ask.');
    return askForArticles(source, {...query, page}, {signal});
  }

  #onArrival(index: number): void {
    const {activeElement, body} = this.#element.ownerDocument;
    const hasFocus = activeElement !== null && activeElement !== body;
    // With the last page the button is gone, and focus with it, unless the reader has gone elsewhere.
    if (hasFocus || this.#root.querySelector('.more')) return;
    const first = this.#root.querySelectorAll<HTMLElement>('.title')[index];
    if (first?.localName === 'a') first.focus();
    // Nothing came, or nothing that can have focus.
    else this.#focus('#status');
  }

  /** What stands below the line of the form. */
  renderForm(): TemplateResult {
    const {texts} = this.#host.words();
    const {errors} = this;
    return html`${errors.text ? html`<p class="wrong" id="text-error">${errors.text}</p>` : nothing}
    ${searchFilters({
      texts,
      errors,
      isOpen: this.#element.open,
      categories: this.#categories.list,
    })}`;
  }

  /** What stands between form and results. */
  renderToolbar(): TemplateResult {
    const {search} = this.#element;
    const {text, sort = 'relevance'} = search;
    const isEmpty = this.#host.shown()?.items.length === 0;
    return toolbar({
      texts: this.#host.words().texts,
      status: this.status,
      // That nothing was found says for what.
      asked: isEmpty ? '' : this.#askedText,
      filters: this.#filters,
      // Without a text there is nothing to be relevant for, and nothing found has no order.
      sort: text && !isEmpty ? sort : undefined,
      onSort: (order) => this.#go({...without(search, ['page']), sort: order}),
      onDrop: (names) => this.#drop(names),
    });
  }

  /** The results and the way to more of them. */
  renderResults(results: Page<ArticleSummary>, limit: number): unknown {
    const articles = this.#more.articlesWith(results);
    const {texts, language, timeZone} = this.#host.words();
    const list = resultList(articles, {
      host: this.#element,
      typed: this.#element.search.text ?? '',
      template: this.#host.template(),
      texts,
      language,
      timeZone,
    });
    return [list, this.#renderPaging(results, articles.length, limit)];
  }

  #renderPaging(results: Page<ArticleSummary>, shown: number, limit: number): unknown {
    const {texts} = this.#host.words();
    const element = this.#element;
    if (element.paging === 'pages') {
      return pageButtons(results, limit, texts, (page) => {
        this.#go({...element.search, page});
        this.#focus('#status');
      });
    }
    const last = this.#more.pages.at(-1) ?? results;
    if (element.data || !hasNextPage(last, limit)) return nothing;
    return moreButton({
      isLoading: this.#more.isLoading,
      hasFailed: this.#more.hasFailed,
      texts,
      onMore: () => void this.#more.load(last.page + 1, shown),
    });
  }
}
