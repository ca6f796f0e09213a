import {html, nothing, type TemplateResult} from 'lit';
import {LocaleController} from '../locale/locale-controller.ts';
import type {Texts} from '../locale/locale.ts';
import {baseTexts} from '../locale/vi/base.ts';
import type {PortalSettings} from '../provider/settings.ts';
import type {PortalError} from '../source/errors.ts';
import type {AskOptions, PortalSource} from '../source/portal-source.ts';
import {number} from './attributes.ts';
import {define} from './define.ts';
import {PortalErrorEvent, PortalLoadEvent} from './events.ts';
import {headingOf, headingText} from './heading.ts';
import {LateTreeElement} from './late-tree-element.ts';
import {property} from './property.ts';
import {baseStyles} from './portal-element.styles.ts';
import {isMendable, SectionController, type SectionHost} from './section-controller.ts';
import type {ListenerMethod} from './section-events.ts';
import type {Section, SectionState} from './section-loader.ts';
import type {SectionCare} from './section-care.ts';
import {emptyView, failedView, idleView, loadingView, retryButton} from './state-views.ts';

// For the types of its events, wherever an element is imported alone.
export type {PortalErrorEvent, PortalLoadEvent} from './events.ts';

/**
 * What all sections have in common: source, states, heading, texts. A section itself says what it
 * asks (`query`, `ask`), when the answer is empty (`isEmpty`) and how it looks (`renderReady`).
 *
 * @typeParam T - model that the section shows
 * @typeParam Q - what it asks, a flat object
 *
 * @slot - shown before the element works and when it fails: a link to the portal's own page
 * @slot heading - replaces the text of the heading
 * @slot empty - replaces the text that there is nothing to show
 * @slot error - replaces the text that says what went wrong
 * @slot footer - shown below the content
 * @csspart section - the whole section
 * @csspart heading - the heading
 * @csspart skeleton - stands in for content that is on its way
 * @csspart slow - says that the server takes long
 * @csspart empty - says that there is nothing to show
 * @csspart error - says what went wrong
 * @csspart stale - says how old the content is when newer could not be had
 * @csspart retry - the button that asks again
 * @cssprop {<color>} [--portal-color-accent=#b3261e] - the line below the heading, badges and list marks
 * @cssprop {<color>} [--portal-color-on-accent=#fff] - text on the accent colour
 * @cssprop {<color>} [--portal-color-border=rgb(128 128 128 / 35%)] - lines and frames
 * @cssprop {<color>} [--portal-color-surface=rgb(128 128 128 / 12%)] - the ground of notices, skeletons and table headers
 * @cssprop {<color>} [--portal-color-link=inherit] - links
 * @cssprop {<color>} [--portal-color-muted=inherit] - dates and other small print
 * @cssprop {<color>} [--portal-color-focus=currentcolor] - the outline of what has focus
 * @cssprop {<length>} [--portal-space=0.75em] - distance between parts
 * @cssprop {<length>} [--portal-radius=0.25em] - rounding of corners
 * @cssprop {<length>} [--portal-heading-size=1.25em] - size of the heading
 * @cssprop {<number>} [--portal-line-height=1.5] - height of a line; Vietnamese marks need about this much
 * @fires {PortalLoadEvent<T>} portal-load - a new answer is on screen; `data` is what it shows
 * @fires {PortalErrorEvent} portal-error - no answer could be had; `error` says why
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- Only narrows what the browser has.
export abstract class PortalElement<T, Q extends object>
  extends LateTreeElement
  implements SectionHost<T>
{
  static readonly tag: string;
  static readonly define = define;
  static override styles = [baseStyles];

  protected readonly locale = new LocaleController(this);
  #care: SectionCare | undefined;
  #isAwaited = false;
  readonly #sections = new SectionController<T, Q>(this, {
    query: () => this.query,
    ask: (source, query, options) => this.ask(source, query, options),
    isEmpty: (data) => this.isEmpty(data),
    onChange: (section, before) => this.#onChange(section, before),
  });

  /** Address of the endpoint, absolute or relative to the page. Default: the provider's. */
  @property() endpoint?: string | undefined;

  /** Kind of source behind the endpoint. Default `portal`. */
  @property() type?: string | undefined;

  /** Text of the heading; an empty one hides it. Default: the section's name in the page's language. */
  @property() heading?: string | undefined;

  /** Level of the heading, 1 to 6. */
  @property({attribute: 'heading-level', converter: number(2)}) headingLevel = 2;

  /** `lazy` asks only when the element comes near the visible part of the page. */
  @property() loading: 'eager' | 'lazy' = 'eager';

  /** Seconds after which to ask again, at least 10; 0 for never. Rests while the page is hidden. */
  @property({converter: number(0)}) refresh = 0;

  /** A source object; wins over `endpoint`, `type` and the provider. */
  @property({attribute: false}) source?: PortalSource | undefined;

  /** Data to show; then nothing is fetched. */
  @property({attribute: false}) data?: T | undefined;

  /**
   * What the element shows: `idle`, `loading`, `ready`, `empty`, `stale` or `failed`. What is on screen is
   * also the attribute `state`, for style sheets; there is none before anything is.
   */
  get state(): SectionState {
    return this.#sections.section.state;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Not before there is something to show; without it a section works, only with fewer words.
    void this.updateComplete.then(() => this.#takeCare()).catch(() => undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#care?.end();
  }

  protected override async scheduleUpdate(): Promise<void> {
    await (this.hasUpdated || this.#sections.followFirst());
    // Waits for the texts of another language rather than flash Vietnamese first; of one that was set meanwhile too.
    await this.locale.pending;
    void super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    this.#sections.follow();
    // Not for nothing: what watches it would run with each update.
    if (this.getAttribute('state') !== this.state) this.setAttribute('state', this.state);
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    const finish = this.#care?.beforeUpdate();
    try {
      super.update(changed);
    } catch (error) {
      // Data, or a source, of the page's own with another form than models have.
      this.#sections.fail(error);
      // The state is another one now.
      this.willUpdate();
      super.update(changed);
    }
    finish?.();
  }

  #onChange(section: Section<T>, before: Section<T>): void {
    this.requestUpdate();
    if (section === before || this.#sections.isBusy || section.state === 'idle') return;
    void this.updateComplete.then(() => {
      // Events and words follow what is on screen; an answer that is gone again has none.
      if (section === this.#sections.section && this.isConnected) this.#tell(section);
    });
  }

  #tell(section: Section<T>): void {
    this.#careFor(section);
    if ('error' in section) this.dispatchEvent(new PortalErrorEvent(section.error));
    else if ('data' in section) this.dispatchEvent(new PortalLoadEvent(section.data));
  }

  #careFor(section: Section<T>): void {
    this.#care?.tell(section, 'error' in section ? this.errorText(section.error) : this.loadedText);
  }

  /** Loads what content need not wait for; where it does not come, again and again, less and less often. */
  async #takeCare(pause = 2000): Promise<void> {
    const loaded = await import('./section-care.ts').catch(() => undefined);
    // It may have left, or left and returned, meanwhile.
    if (!this.isConnected) return;
    // Not without end: browsers take a number of more than 31 bits for none.
    if (!loaded)
      return void setTimeout(() => void this.#takeCare(Math.min(pause * 4, 512_000)), pause);
    if (this.#care) return this.#care.begin();
    this.#care = new loaded.SectionCare(this, this.#sections, this.locale);
    if (this.#isAwaited) this.announceNext();
    // What was quicker than this is told now.
    if (!this.#sections.isBusy) this.#careFor(this.#sections.section);
  }

  readonly #onRetry = (): void => {
    this.announceNext();
    void this.reload();
  };

  /** Has the arrival of the next answer said by screen readers. */
  protected announceNext(): void {
    this.#isAwaited = true;
    this.#care?.announceNext();
  }

  /** What to ask; asked again when it changes. Nothing is asked while it is `undefined`. */
  protected abstract get query(): Q | undefined;

  /** Puts the question to the source. */
  protected abstract ask(source: PortalSource, query: Q, options: AskOptions): Promise<T>;

  /** Whether an answer has nothing to show. */
  protected abstract isEmpty(data: T): boolean;

  /** Name of the section in the page's language. */
  protected abstract get defaultHeading(): string;

  /** Texts that all elements share. */
  protected get texts(): Texts['base'] {
    return this.locale.texts('base', baseTexts);
  }

  /** Whether there is a heading to show. */
  protected get hasHeading(): boolean {
    return this.heading !== '';
  }

  /** What is shown, if anything. */
  protected get shown(): T | undefined {
    const {section} = this.#sections;
    return 'data' in section ? section.data : undefined;
  }

  /** What a screen reader says when an answer is there that the reader asked for. */
  protected get loadedText(): string {
    return this.#care?.loadedText ?? '';
  }

  /** What is said when there is nothing to show. */
  protected get emptyText(): string {
    return this.texts.empty;
  }

  /** What a visitor is told about a failure. */
  protected errorText(error: PortalError): string {
    return this.#care?.errorText(error) ?? this.texts.failed;
  }

  /** Settings of the nearest provider; empty without one. */
  protected get settings(): PortalSettings {
    return this.#sections.source.settings;
  }

  /** The portal's time zone, an IANA name. */
  protected get timeZone(): string {
    return this.#sections.source.timeZone;
  }

  /** Asks again, past every cache. Resolves when that has ended, well or badly; never rejects. */
  reload(): Promise<void> {
    return this.#sections.askAgain();
  }

  protected override render(): TemplateResult {
    const {hasHeading} = this;
    return html`<section
      class="section"
      part="section"
      lang=${this.locale.language}
      aria-busy=${this.#sections.isBusy}
      aria-labelledby=${hasHeading ? 'heading' : nothing}
      aria-label=${hasHeading ? nothing : this.defaultHeading}
    >
      ${hasHeading ? this.renderHeading() : nothing}
      ${this.#care?.renderNote(this.texts, this.#onRetry)} ${this.#renderState()}
      <slot name="footer"></slot>
    </section>`;
  }

  /** The heading with the id `heading`. */
  protected renderHeading(): unknown {
    return headingOf(this.headingLevel, headingText(this, this.heading ?? this.defaultHeading));
  }

  #renderState(): unknown {
    const {section, isSetUp} = this.#sections;
    if ('data' in section)
      return this.isEmpty(section.data)
        ? emptyView(this.emptyText)
        : this.renderReady(section.data);
    // Also while it is asked again.
    if ('error' in section)
      return failedView(
        this.errorText(section.error),
        isMendable(section) && retryButton(this.texts, this.#sections.isBusy, this.#onRetry),
      );
    if (section.state === 'idle' && !isSetUp) return idleView();
    return loadingView(this.texts, this.renderSkeleton());
  }

  /** What stands in for the content, with its final height. */
  protected abstract renderSkeleton(): unknown;

  /** The content. */
  protected abstract renderReady(data: T): unknown;
}

/* eslint-disable @typescript-eslint/no-unused-vars -- The parameters of both have to be the same. */
export interface PortalElement<T, Q extends object> {
  addEventListener: ListenerMethod<T, this, AddEventListenerOptions>;
  removeEventListener: ListenerMethod<T, this, EventListenerOptions>;
}
