import {html, type TemplateResult} from 'lit';
import {formatDateTime} from '../locale/format.ts';
import type {LocaleController} from '../locale/locale-controller.ts';
import type {Texts} from '../locale/locale.ts';
import {careTexts} from '../locale/vi/care.ts';
import type {PortalError} from '../source/errors.ts';
import {now} from '../time/clock.ts';
import {wallDate} from '../time/zone.ts';
import {addStyles} from './add-styles.ts';
import {followTranslation} from './after-translation.ts';
import {announce, liveRegion} from './announce.ts';
import {ownHeading} from './heading.ts';
import {repeat, whenBack} from './page-life.ts';
import {isMendable, type SectionController} from './section-controller.ts';
import type {Section} from './section-loader.ts';
import {careStyles} from './section-care.styles.ts';
import {retryButton} from './state-views.ts';

/** Shortest time between two attempts that nobody pressed a button for, milliseconds. */
const restBetweenAttempts = 5_000;

/** Longest time for which a server is left alone that asks for it, milliseconds: some say a year by mistake. */
const longestRest = 3_600_000;

/** Shortest `refresh`, seconds. */
const shortestRefresh = 10;

/** How often a page that is looked at all the time looks whether it is another day, milliseconds. */
const dayCheck = 60_000;

/** Attributes of our own that looks and room depend on, each that of a property. */
const kept = ['state', 'layout', 'view'] as const;

const targets = 'a, button';

/** What tells a link or a button from those of other rows: where it leads, or its name; nothing for other things. */
const markOf = (element: Element | null | undefined): string | null | undefined =>
  element?.matches(targets)
    ? ((element as Partial<HTMLAnchorElement>).href ?? element.getAttribute('aria-label'))
    : undefined;

/** The links and buttons with a mark, which may be those of one thing on several days. */
const marked = (root: ParentNode, mark: string): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(targets)].filter((target) => markOf(target) === mark);

/** The element that is cared for. */
interface CareHost extends HTMLElement, Partial<Record<(typeof kept)[number], string>> {
  refresh: number;
  requestUpdate(): void;
}

/** What care needs to know of its section. */
type Sections = Pick<
  SectionController<unknown, object>,
  'section' | 'isBusy' | 'askedAt' | 'askAgain' | 'source'
>;

/**
 * What a section needs beside showing content: plain words for failures, announcements, a line for the
 * webmaster, focus after a retry or a refresh, asking again when the reader is back or time is up. It loads when there is
 * something to show, so that content need not wait for it; without it a section still works.
 */
export class SectionCare {
  readonly #host: CareHost;
  readonly #sections: Sections;
  readonly #locale: LocaleController;
  readonly #keeper = new MutationObserver(() => {
    this.#keepAttributes();
    this.#followHeading();
  });
  #endBack: (() => void) | undefined;
  #endDay: (() => void) | undefined;
  #endRefresh: (() => void) | undefined;
  #afterRest: ReturnType<typeof setTimeout> | undefined;
  #refresh = 0;
  #restUntil = 0;
  #logged: string | undefined;
  #said: string | undefined;
  #isAwaited = false;
  #drawnOn: string | undefined;

  constructor(host: CareHost, sections: Sections, locale: LocaleController) {
    this.#host = host;
    this.#sections = sections;
    this.#locale = locale;
    this.#drawnOn = this.#today;
    this.begin();
    // It has words for failures; content stays as it is, and a long one is not drawn again for nothing.
    if ('error' in sections.section) host.requestUpdate();
  }

  get #texts(): Texts['care'] {
    return this.#locale.texts('care', careTexts);
  }

  /** What the section is called on screen; nothing where it has no heading. */
  get #name(): string | undefined {
    const heading = ownHeading(this.#host) ?? this.#host.shadowRoot?.getElementById('heading');
    return heading?.textContent.trim();
  }

  /** The day in the portal's zone, as `2020-03-27`. */
  get #today(): string {
    return wallDate(now(), this.#sections.source.timeZone).toISOString().slice(0, 10);
  }

  /** The element is on the page, for the first time or again. */
  begin(): void {
    this.#endBack ??= whenBack(() => {
      this.#askAgainIfBroken();
      this.#followDay();
    });
    // Nobody comes back to a screen that is never left.
    this.#endDay ??= repeat(dayCheck, () => this.#followDay());
    this.#keepRefreshing(this.#host.refresh);
    this.#keeper.observe(this.#host, {attributeFilter: [...kept], childList: true});
    this.#keepAttributes();
    this.#followHeading();
  }

  /** The element leaves: no timer and no listener stays behind. */
  end(): void {
    this.#endBack?.();
    this.#endBack = undefined;
    this.#endDay?.();
    this.#endDay = undefined;
    this.#keeper.disconnect();
    clearTimeout(this.#afterRest);
    this.#keepRefreshing(0);
  }

  /** What a visitor is told about a failure. */
  errorText({code}: PortalError): string {
    return this.#texts.errors[code];
  }

  /** What a visitor is told about an answer that was awaited. */
  get loadedText(): string {
    return this.#texts.loaded;
  }

  /** The reader asked for the next answer, so its arrival is said too. */
  announceNext(): void {
    this.#isAwaited = true;
  }

  /** Says what is on screen now to whom it concerns, with a text for the visitor. */
  tell(section: Section<unknown>, text: string): void {
    const isAwaited = this.#isAwaited;
    this.#isAwaited = false;
    const error = 'error' in section ? section.error : undefined;
    const message = error?.message;
    // Whoever presses a button need not wait.
    this.#restUntil = performance.now() + Math.min(error?.retryAfter ?? 0, longestRest);
    // What is said of content that stays is what stands above it.
    const words = section.state === 'stale' ? this.#staleText(section.since) : text;
    // A refresh that fails each minute is told once: to readers while they see the same, to the webmaster while the
    // message is the same, which may name the seconds to wait.
    const said = message && words;
    const isNews = said !== undefined && said !== this.#said;
    this.#said = said;
    // Of several on a page nobody sees which one it is; an answer says so itself.
    const name = error && this.#name;
    if (isNews || isAwaited) announce(words, this.#locale.language, name);
    const isLogged = message === this.#logged;
    this.#logged = message;
    if (isLogged || !error) return;
    console.warn(
      `[portal-widgets] <${this.#host.localName}> ${message} (see docs/errors.md#${error.code})`,
    );
  }

  /**
   * The note above content that could not be renewed. It has a place of its own, so that the content
   * stays as it is when the note comes or goes.
   */
  renderNote(texts: Texts['base'], onRetry: () => void): TemplateResult | undefined {
    const {section, isBusy} = this.#sections;
    if (section.state !== 'stale') return undefined;
    return html`<div class="notice stale" part="stale">
      ${this.#staleText(section.since)} ${retryButton(texts, isBusy, onRetry)}
    </div>`;
  }

  /** @param since - how old the content is, milliseconds since the epoch */
  #staleText(since: number): string {
    const {language} = this.#locale;
    const {timeZone} = this.#sections.source;
    const time = formatDateTime(new Date(since).toISOString(), language, timeZone);
    return this.#texts.staleSince(time);
  }

  /**
   * To be called before the element renders.
   *
   * @returns to be called afterwards
   */
  beforeUpdate(): () => void {
    const root = this.#host.shadowRoot;
    const focused = root?.activeElement;
    const hadFocus = focused?.classList.contains('retry');
    const mark = markOf(focused);
    const place = root && focused && mark ? marked(root, mark).indexOf(focused as HTMLElement) : 0;
    const endTranslation = root && followTranslation(root);
    return () => {
      // Not what has failed: a week that could not be had when it began is asked for until it is there.
      if ('data' in this.#sections.section) this.#drawnOn = this.#today;
      endTranslation?.();
      this.#keepRefreshing(this.#host.refresh);
      // Not before they are needed: all that is shown is styled anew with them.
      if (root && 'error' in this.#sections.section) addStyles(root, careStyles);
      // Rows are used again by their place: focus goes along with the link or button to where that is now.
      if (root && mark && (!focused?.isConnected || markOf(focused) !== mark)) {
        const same = marked(root, mark);
        (same[place] ?? same.at(-1))?.focus({preventScroll: true});
      }
      // The button had focus and is gone: focus goes to the content, not to the top of the page.
      if (!hadFocus || root?.activeElement) return;
      const section = root?.querySelector<HTMLElement>('.section');
      section?.setAttribute('tabindex', '-1');
      section?.focus();
    };
  }

  /**
   * Scripts that make the page that is there like the next one, node by node, take away what that does not have:
   * attributes of our own, and the live region.
   */
  #keepAttributes(): void {
    const host = this.#host;
    for (const name of kept) {
      if (host[name] && !host.hasAttribute(name)) host.setAttribute(name, host[name]);
    }
    liveRegion();
  }

  /** A heading that the page puts inside, or takes away, is followed. */
  #followHeading(): void {
    const host = this.#host;
    const slot = host.shadowRoot?.querySelector('slot[name="heading"]');
    if (!slot !== !ownHeading(host)) host.requestUpdate();
  }

  #keepRefreshing(seconds: number): void {
    if (seconds === this.#refresh) return;
    this.#refresh = seconds;
    this.#endRefresh?.();
    this.#endRefresh = undefined;
    if (!(seconds > 0)) return;
    this.#endRefresh = repeat(Math.max(seconds, shortestRefresh) * 1000, () => {
      const {section, isBusy} = this.#sections;
      if (isBusy || section.state === 'idle' || this.#rest > 0) return;
      void this.#sections.askAgain();
    });
  }

  /** For how long the server is not to be asked by us, milliseconds. */
  get #rest(): number {
    return this.#restUntil - performance.now();
  }

  /** What is today, this week or new is no longer so on another day; only another week is asked for. */
  #followDay(): void {
    if (this.#drawnOn === this.#today) return;
    this.#host.requestUpdate();
    this.#askAgainIfBroken();
  }

  #askAgainIfBroken(): void {
    const {section, isBusy, askedAt} = this.#sections;
    clearTimeout(this.#afterRest);
    if (isBusy || !isMendable(section)) return;
    if (performance.now() - askedAt >= restBetweenAttempts && this.#rest <= 0) {
      void this.#sections.askAgain();
    } else {
      // The reader is back too soon after the last attempt, but will not be back a second time.
      const rest = Math.max(restBetweenAttempts, this.#rest);
      this.#afterRest = setTimeout(() => this.#askAgainIfBroken(), rest);
    }
  }
}
