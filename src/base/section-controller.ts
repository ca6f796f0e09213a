import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {PortalErrorCode} from '../source/errors.ts';
import type {AskOptions, PortalSource} from '../source/portal-source.ts';
import {ElementSource, type SourceHost} from './element-source.ts';
import {SectionLoader, type Section, type SectionLoaderOptions} from './section-loader.ts';
import {whenNear} from './when-near.ts';

/** Failures that asking again cannot mend. */
const finalCodes: readonly PortalErrorCode[] = [
  'not-found',
  'forbidden',
  'refused',
  'unsupported',
  'setup',
];

/**
 * How long an element may stay blank in the hope of an answer, milliseconds: what readers take for at once (RAIL,
 * https://web.dev/articles/rail).
 */
const blankTime = 100;

/** When the browser has nothing else to do; in a page that is always busy after as long again. */
const whenIdle = (task: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, {timeout: blankTime});
  else setTimeout(task);
};

/** Ends when no section waits for its first answer any more. */
let allAnswered: Promise<unknown> = Promise.resolve();

/** Attributes of an element that decide when it asks whom. */
export interface SectionHost<T> extends ReactiveControllerHost, SourceHost {
  loading: 'eager' | 'lazy';
  data?: T | undefined;
}

/** What a section asks, and what becomes of it. */
export interface SectionTasks<T, Q extends object> extends SectionLoaderOptions<T> {
  /** The question, a flat object; `undefined` while there is none. */
  query(): Q | undefined;
  ask(source: PortalSource, query: Q, options: AskOptions): Promise<T>;
}

/** Whether asking again may help after what a section shows. */
export const isMendable = (section: Section<unknown>): boolean =>
  'error' in section && !finalCodes.includes(section.error.code);

/**
 * Asks an element's source when there is something to ask: at first, and when question or source
 * change. Stops when the element leaves.
 */
export class SectionController<T, Q extends object> implements ReactiveController {
  readonly source: ElementSource;
  /** When it was asked last (`performance.now()`). */
  askedAt = -Infinity;
  readonly #host: SectionHost<T>;
  readonly #tasks: SectionTasks<T, Q>;
  readonly #loader: SectionLoader<T>;
  #asked: readonly unknown[] = [];
  #answered: Promise<void> | undefined;
  #shown: T | undefined;
  #isNear = false;
  #endNear: (() => void) | undefined;

  constructor(host: SectionHost<T>, tasks: SectionTasks<T, Q>) {
    this.#host = host;
    this.#tasks = tasks;
    this.source = new ElementSource(host);
    this.#loader = new SectionLoader<T>(tasks);
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
    return this.#key !== undefined;
  }

  /** What makes a question another one: whom it goes to, and what it asks. */
  get #key(): readonly unknown[] | undefined {
    const {handle} = this.source;
    const query = this.#tasks.query();
    return handle && query && [handle.key, JSON.stringify(query)];
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#endNear?.();
    this.#endNear = undefined;
    // An element that is only moved is connected again at once and keeps its question.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#loader.cancel();
    });
  }

  /** Follows the element's properties; called by its `willUpdate`, which a server calls too. */
  follow(): void {
    const {data} = this.#host;
    const before = this.#shown;
    this.#shown = data;
    // Frameworks write `null` for nothing, or an empty text.
    if (data) {
      if (data !== before) this.#loader.show(data);
      return;
    }
    if (before) this.#loader.reset();
    if (this.#host.isConnected) this.#askIfChanged();
  }

  /**
   * As `follow`, before there is anything on screen: ends when all sections of the same moment have their answers,
   * or after a while. An answer that the browser has already then needs no skeleton, which takes as long to draw as
   * the content, and no section pushes away another one that was drawn before it.
   */
  followFirst(): Promise<unknown> {
    this.follow();
    if (this.isBusy) {
      const answered = Promise.race([
        this.#answered,
        // What has arrived meanwhile, and waits for a slow processor, comes first.
        new Promise<void>((end) => setTimeout(() => whenIdle(end), blankTime)),
      ]);
      // What goes wrong in one section is none of the others' business.
      allAnswered = allAnswered.then(() => answered).catch(() => undefined);
    }
    // Not before the others have come to this line too.
    return Promise.resolve().then(() => allAnswered);
  }

  /**
   * Shows an answer that came with the page, as if it had just been asked for.
   *
   * @param data - the answer; none has it asked for after all
   * @param answeredAt - milliseconds since the epoch
   */
  answer(data?: T, answeredAt?: number): void {
    this.#asked = this.#key ?? [];
    if (data) this.#loader.show(data, answeredAt);
    else this.#loader.reset();
  }

  /** Shows a failure in place of what cannot be drawn. */
  fail(thrown: unknown): void {
    this.#loader.fail(thrown);
  }

  /** Asks the same question again, past every cache; resolves when that has ended, well or badly. */
  async askAgain(): Promise<void> {
    if (!this.#host.data) await this.#ask('askAgain');
  }

  #askIfChanged(): void {
    const {state} = this.section;
    const key = this.#key;
    if (key === undefined) {
      if (state !== 'idle') this.#loader.reset();
    } else if (
      this.#host.loading === 'lazy' &&
      !this.#isNear &&
      // Documents of tests have none, and nothing would ever be near.
      typeof IntersectionObserver === 'function'
    ) {
      this.#waitUntilNear();
    } else if (state === 'idle' || key.some((part, index) => part !== this.#asked[index])) {
      this.#asked = key;
      this.#answered = this.#ask('ask');
    }
  }

  async #ask(how: 'ask' | 'askAgain'): Promise<void> {
    const {handle} = this.source;
    const query = this.#tasks.query();
    if (!handle || !query) return;
    this.askedAt = performance.now();
    await this.#loader[how](async (options) =>
      this.#tasks.ask(await handle.open(), query, options),
    );
  }

  #waitUntilNear(): void {
    this.#endNear ??= whenNear(this.#host, () => {
      this.#isNear = true;
      this.#host.requestUpdate();
    });
  }
}
