import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {PortalErrorCode} from '../source/errors.ts';
import type {AskOptions, PortalSource} from '../source/portal-source.ts';
import {now} from '../time/clock.ts';
import {ElementSource, type SourceHost} from './element-source.ts';
import {repeat, whenBack} from './page-life.ts';
import {SectionLoader, type Section} from './section-loader.ts';
import {whenNear} from './when-near.ts';

/** Failures that asking again cannot mend. */
const finalCodes: readonly PortalErrorCode[] = [
  'not-found',
  'forbidden',
  'refused',
  'unsupported',
  'setup',
];

/** Shortest time between two attempts that nobody pressed a button for, milliseconds. */
const restBetweenAttempts = 5_000;

/** Shortest `refresh`, seconds. */
const shortestRefresh = 10;

/** Attributes of an element that decide when it asks whom. */
export interface SectionHost<T> extends ReactiveControllerHost, SourceHost {
  loading: 'eager' | 'lazy';
  refresh: number;
  data?: T | undefined;
}

/** What a section asks, and what becomes of it. */
export interface SectionTasks<T, Q extends object> {
  /** The question, a flat object; `undefined` while there is none. */
  query(): Q | undefined;
  ask(source: PortalSource, query: Q, options: AskOptions): Promise<T>;
  isEmpty(data: T): boolean;
  /** Called after each change of the section. */
  onChange(section: Section<T>, before: Section<T>): void;
}

/** Whether asking again may help after what a section shows. */
export const isMendable = (section: Section<unknown>): boolean =>
  'error' in section && !finalCodes.includes(section.error.code);

/**
 * Asks an element's source when there is something to ask: at first, when question or source change,
 * every `refresh` seconds, when the reader is back after a failure. Stops when the element leaves.
 */
export class SectionController<T, Q extends object> implements ReactiveController {
  readonly source: ElementSource;
  readonly #host: SectionHost<T>;
  readonly #tasks: SectionTasks<T, Q>;
  readonly #loader: SectionLoader<T>;
  #asked = '';
  #askedSource: unknown;
  #askedAt = -Infinity;
  #shown: T | undefined;
  #isNear = false;
  #endNear: (() => void) | undefined;
  #endBack: (() => void) | undefined;
  #endRefresh: (() => void) | undefined;
  #refresh = 0;

  constructor(host: SectionHost<T>, tasks: SectionTasks<T, Q>) {
    this.#host = host;
    this.#tasks = tasks;
    this.source = new ElementSource(host);
    this.#loader = new SectionLoader<T>({
      isEmpty: (data) => tasks.isEmpty(data),
      onChange: (before) => tasks.onChange(this.section, before),
      now,
    });
    host.addController(this);
  }

  /** What there is to show. */
  get section(): Section<T> {
    return this.#loader.section;
  }

  /** Whether an answer is on its way. */
  get isBusy(): boolean {
    return this.#loader.isBusy;
  }

  /** Whether there is something to ask and somebody to ask. */
  get isSetUp(): boolean {
    return this.#tasks.query() !== undefined && this.source.handle !== undefined;
  }

  hostConnected(): void {
    this.#endBack = whenBack(() => this.#askAgainIfBroken());
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#endBack?.();
    this.#endNear?.();
    this.#endRefresh?.();
    this.#endBack = this.#endNear = this.#endRefresh = undefined;
    // An element that is only moved is connected again at once and keeps its question.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#loader.cancel();
    });
  }

  hostUpdate(): void {
    const {data} = this.#host;
    if (data !== undefined) {
      if (data !== this.#shown) this.#loader.show(data);
      this.#shown = data;
      return;
    }
    if (this.#shown !== undefined) this.#loader.reset();
    this.#shown = undefined;
    if (!this.#host.isConnected) return;
    this.#keepRefreshing();
    this.#askIfChanged();
  }

  /** Asks the same question again, past every cache; resolves when that has ended, well or badly. */
  async askAgain(): Promise<void> {
    const {handle} = this.source;
    const query = this.#tasks.query();
    if (!handle || !query || this.#host.data !== undefined) return;
    this.#remember(handle.key, query);
    await this.#loader.askAgain(async (options) =>
      this.#tasks.ask(await handle.open(), query, options),
    );
  }

  #askIfChanged(): void {
    const {handle} = this.source;
    const query = this.#tasks.query();
    if (!handle || !query) {
      if (this.section.state !== 'idle') this.#loader.reset();
      return;
    }
    if (this.#host.loading === 'lazy' && !this.#isNear) return this.#waitUntilNear();
    const isAsked = this.#askedSource === handle.key && this.#asked === JSON.stringify(query);
    if (isAsked && this.section.state !== 'idle') return;
    this.#remember(handle.key, query);
    void this.#loader.ask(async (options) => this.#tasks.ask(await handle.open(), query, options));
  }

  #remember(source: unknown, query: Q): void {
    this.#askedSource = source;
    this.#asked = JSON.stringify(query);
    this.#askedAt = performance.now();
  }

  #waitUntilNear(): void {
    this.#endNear ??= whenNear(this.#host, () => {
      this.#isNear = true;
      this.#host.requestUpdate();
    });
  }

  #keepRefreshing(): void {
    const {refresh} = this.#host;
    if (refresh === this.#refresh && (this.#endRefresh || !refresh)) return;
    this.#endRefresh?.();
    this.#endRefresh = undefined;
    this.#refresh = refresh;
    if (!(refresh > 0)) return;
    const interval = Math.max(refresh, shortestRefresh) * 1000;
    this.#endRefresh = repeat(interval, () => {
      if (!this.isBusy && this.section.state !== 'idle') void this.askAgain();
    });
  }

  #askAgainIfBroken(): void {
    const hasRested = performance.now() - this.#askedAt >= restBetweenAttempts;
    if (hasRested && !this.isBusy && isMendable(this.section)) void this.askAgain();
  }
}
