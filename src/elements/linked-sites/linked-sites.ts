import {html, nothing, type TemplateResult} from 'lit';
import {choice, clamp, flag} from '../../base/attributes.ts';
import {madeTemplate} from '../../base/made-template.ts';
import {pageBase} from '../../base/page-base.ts';
import {PortalElement} from '../../base/portal-element.ts';
import {property} from '../../base/property.ts';
import {safeUrl} from '../../html/safe-url.ts';
import type {Texts} from '../../locale/locale.ts';
import {linkedSitesTexts} from '../../locale/vi/linked-sites.ts';
import {PortalError} from '../../source/errors.ts';
import type {LinkedSite} from '../../source/models.ts';
import type {AskOptions, PortalSource} from '../../source/portal-source.ts';
import {groupSites, sortSites, usableSites} from './arrange-sites.ts';
import type {filterSites} from './filter-sites.ts';
import {styles} from './linked-sites.styles.ts';

/** From so many sites on a list can be filtered. */
const longList = 21;

/** From so many sites on the browser draws only those that are near the visible part of the page. */
const hugeList = 100;

/** So many it then draws together, for watching each one costs more than it saves. The style sheet knows it too. */
const blockSize = 50;

/**
 * Website liên kết: links to the sites of other agencies (Decree 42/2022/NĐ-CP art. 7). Choosing from
 * the select goes nowhere by itself (WCAG 2.1, 3.2.2): a button does.
 *
 * @tag portal-linked-sites
 * @csspart list - a list of sites
 * @csspart item - one site
 * @csspart link - the link to a site
 * @csspart logo - the logo of a site
 * @csspart group - the heading of a group
 * @csspart filter - the field that filters a long list
 * @csspart select - the field to choose a site in
 * @csspart open - the button that goes to the chosen site
 * @example
 * ```html
 * <portal-linked-sites endpoint="https://portal.example/api" layout="select" new-window></portal-linked-sites>
 * ```
 */
export class PortalLinkedSites extends PortalElement<readonly LinkedSite[], object> {
  static override readonly tag: string = 'portal-linked-sites';
  static override styles = [...PortalElement.styles, styles];

  #data: unknown;
  #base: string | undefined;
  #sites: readonly LinkedSite[] = [];
  #typed = '';
  #narrow: typeof filterSites | undefined;
  #chosen = '';

  /** A plain list, a field to choose from, logos, or lists under headings. */
  @property({reflect: true, converter: choice('list', 'select', 'logos', 'groups')})
  layout: 'list' | 'select' | 'logos' | 'groups' = 'list';

  /** The order that the editors gave, or that of the titles. */
  @property({converter: choice('order', 'title')}) sort: 'order' | 'title' = 'order';

  /** Opens sites in a new window, and says so. */
  @property({attribute: 'new-window', converter: flag}) newWindow = false;

  /** A field that filters the sites. Default: where there are more than 20. */
  @property({converter: (text: string | null) => (text === null ? undefined : flag(text))})
  filter?: boolean | undefined;

  get #texts(): Texts['linked-sites'] {
    return this.locale.texts('linked-sites', linkedSitesTexts);
  }

  protected override get defaultHeading(): string {
    return this.#texts.heading;
  }

  protected override get emptyText(): string {
    return this.#texts.empty;
  }

  protected override get query(): object {
    return {};
  }

  protected override ask(
    source: PortalSource,
    _query: object,
    options: AskOptions,
  ): Promise<readonly LinkedSite[]> {
    return (
      source.links?.(options) ??
      Promise.reject(new PortalError('unsupported', 'The source has no links.'))
    );
  }

  protected override isEmpty(sites: readonly LinkedSite[]): boolean {
    return this.#usable(sites).length === 0;
  }

  #usable(data: readonly LinkedSite[]): readonly LinkedSite[] {
    const base = pageBase(this);
    // Asked more than once for each rendering.
    if (this.#data === data && this.#base === base) return this.#sites;
    this.#data = data;
    this.#base = base;
    return (this.#sites = usableSites(data, base));
  }

  readonly #onType = (event: Event): void => {
    this.#typed = (event.currentTarget as HTMLInputElement).value;
    this.requestUpdate();
    // Few readers type here, so the others need not load it. Without it all sites stay.
    void import('./filter-sites.ts').then(
      (module) => {
        this.#narrow = module.filterSites;
        this.requestUpdate();
      },
      () => undefined,
    );
  };

  readonly #onChoose = (event: Event): void => {
    this.#chosen = (event.currentTarget as HTMLSelectElement).value;
    this.requestUpdate();
  };

  readonly #onOpen = (): void => {
    const root = this.renderRoot;
    // A click on a link opens windows as the browser likes it, and a policy on scripts has no say in it.
    const link = root.querySelector<HTMLElement>(`a[href="${CSS.escape(this.#chosen)}"]`);
    if (link) link.click();
    else root.querySelector('select')?.focus();
  };

  protected override renderSkeleton(): TemplateResult[] {
    const bar = html`<div class="item"><span class="bar"></span></div>`;
    return this.layout === 'select' ? [bar] : [bar, bar, bar, bar, bar];
  }

  protected override renderReady(data: readonly LinkedSite[]): unknown {
    const all = sortSites(this.#usable(data), this.sort, this.locale.language);
    if (this.layout === 'select') return this.#renderSelect(all);
    if (!(this.filter ?? all.length >= longList)) return this.#renderSites(all);
    const sites = this.#narrow?.(all, this.#typed) ?? all;
    return [this.#renderFilter(sites.length, all.length), this.#renderSites(sites)];
  }

  #renderFilter(shown: number, all: number): TemplateResult {
    const {filter, matches, noMatch} = this.#texts;
    return html`<input
        class="field filter"
        part="filter"
        type="search"
        aria-label=${filter}
        placeholder=${filter}
        .value=${this.#typed}
        @input=${this.#onType}
      />
      <p class="muted" role="status">${shown > 0 ? matches(`${shown}`, `${all}`) : noMatch}</p>`;
  }

  #renderSites(sites: readonly LinkedSite[]): unknown {
    const groups = ['groups', 'select'].includes(this.layout) ? groupSites(sites) : [];
    if (!groups.some(({title}) => title)) return this.#renderList(sites);
    const level = clamp(this.headingLevel + (this.hasHeading ? 1 : 0), 1, 6);
    return groups.map(
      ({title, sites: members}) =>
        html`<div>
          <div class="group" part="group" role="heading" aria-level=${level}>
            <bdi>${title || this.#texts.otherGroup}</bdi>
          </div>
          ${this.#renderList(members)}
        </div>`,
    );
  }

  #renderList(sites: readonly LinkedSite[]): TemplateResult {
    const rows = sites.map((site) =>
      this.newWindow || this.layout === 'logos'
        ? html`<li class="item" part="item" role="listitem">
            <a
              class="link"
              part="link"
              href=${site.url}
              target=${this.newWindow ? '_blank' : nothing}
              rel="noopener"
              >${this.#renderLogo(site)}<bdi>${site.title}</bdi>${this.#renderMark()}</a
            >
          </li>`
        : // Fewer places to fill, for there may be many.
          html`<li class="item" part="item" role="listitem">
            <a class="link" part="link" href=${site.url} rel="noopener"><bdi>${site.title}</bdi></a>
          </li>`,
    );
    // The role says "list" again where a list style of none takes that away (WebKit).
    return html`<ul class="list" part="list" role="list">
      ${sites.length < hugeList || this.layout === 'logos' ? rows : inBlocks(rows)}
    </ul>`;
  }

  /** Says of a link that it opens a new window: to the eye by a sign, to others in words. */
  #renderMark(): unknown {
    if (!this.newWindow) return nothing;
    return html`<span aria-hidden="true">&nbsp;↗</span
      ><span class="spoken"> (${this.#texts.newWindow})</span>`;
  }

  /** The name beside it is the text of the link, so the picture itself has none. */
  #renderLogo({logo}: LinkedSite): unknown {
    const url =
      this.layout === 'logos' && safeUrl(logo, pageBase(this), ['http:', 'https:', 'data:']);
    if (!url) return nothing;
    return html`<img
      part="logo"
      src=${url}
      alt=""
      loading="lazy"
      @load=${showOrHide}
      @error=${showOrHide}
    />`;
  }

  #renderSelect(sites: readonly LinkedSite[]): unknown[] {
    const {choose, open} = this.#texts;
    const options = groupSites(sites).map(({title, sites: members}) => {
      const list = members.map(
        ({url, title: name}) =>
          html`<option value=${url} .selected=${url === this.#chosen}>${name}</option>`,
      );
      return title ? html`<optgroup label=${title}>${list}</optgroup>` : list;
    });
    return [
      html`<div class="choice">
        <select class="field" part="select" aria-label=${choose} @change=${this.#onChoose}>
          <option value="">${choose}</option>
          ${options}
        </select>
        <button class="field" part="open" type="button" @click=${this.#onOpen}>
          ${open}${this.#renderMark()}
        </button>
      </div>`,
      // What the button follows, and what is printed.
      this.#renderSites(sites),
    ];
  }
}

/** The templates of blocks, by those of the rows in them. */
const blocks = new Map<TemplateStringsArray, TemplateStringsArray>();

/** The template of a block: that of a row, so many times. */
const blockOf = (row: TemplateStringsArray): TemplateStringsArray =>
  madeTemplate(
    `<div class="rows" role="none">${row.join('\0').repeat(blockSize)}</div>`.split('\0'),
  );

/**
 * Rows in blocks that may be left out as a whole; the last rows make none. What hears the list finds the rows right in
 * it. A block is one template, for one for each row takes half as long again.
 */
const inBlocks = (rows: readonly TemplateResult[]): unknown[] =>
  rows.flatMap(({strings}, at) => {
    if (at % blockSize) return [];
    const members = rows.slice(at, at + blockSize);
    if (members.length < blockSize) return members;
    const block = blocks.get(strings) ?? blockOf(strings);
    blocks.set(strings, block);
    return html(block, ...members.flatMap(({values}) => values));
  });

/** A broken logo gives way to the name, until another one takes its place. */
const showOrHide = ({type, currentTarget}: Event): void => {
  (currentTarget as HTMLElement).hidden = type === 'error';
};

declare global {
  interface HTMLElementTagNameMap {
    'portal-linked-sites': PortalLinkedSites;
  }
}
