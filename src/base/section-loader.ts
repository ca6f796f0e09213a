import {PortalError} from '../source/errors.ts';
import type {AskOptions} from '../source/portal-source.ts';
import {now} from '../time/clock.ts';

/** What a section has to show. */
export type Section<T> =
  /** Nothing was asked yet. */
  | {readonly state: 'idle'}
  /** Asked and not answered; after a failure `error` still says what had gone wrong. */
  | {readonly state: 'loading'; readonly error?: PortalError}
  | {readonly state: 'ready' | 'empty'; readonly data: T}
  /** Asking again failed; `data` is as of `since`, milliseconds since the epoch. */
  | {
      readonly state: 'stale';
      readonly data: T;
      readonly since: number;
      readonly error: PortalError;
    }
  | {readonly state: 'failed'; readonly error: PortalError};

/** The word for what a section shows. */
export type SectionState = Section<unknown>['state'];

/** Asks a source and answers with a model. */
export type Question<T> = (options: AskOptions) => Promise<T>;

/** What a loader needs of its owner. */
export interface SectionLoaderOptions<T> {
  /** Whether an answer has nothing to show. */
  isEmpty(data: T): boolean;
  /** Called after each change of `section` or `isBusy`. */
  onChange(section: Section<T>, before: Section<T>): void;
}

/**
 * The life of one section: asks, drops late answers, keeps the last good one when a refresh fails.
 * Knows nothing of elements.
 */
export class SectionLoader<T> {
  /** What there is to show now. */
  section: Section<T> = {state: 'idle'};
  readonly #options: SectionLoaderOptions<T>;
  #asking: AbortController | undefined;
  #answeredAt = 0;

  constructor(options: SectionLoaderOptions<T>) {
    this.#options = options;
  }

  /** Whether an answer is on its way. */
  get isBusy(): boolean {
    return this.#asking !== undefined;
  }

  /** Asks a new question: what was shown belongs to the old one and goes. */
  async ask(question: Question<T>): Promise<void> {
    await this.#run(question, {state: 'loading'}, false);
  }

  /** Asks the same question again: what is shown stays until the answer is there. */
  async askAgain(question: Question<T>): Promise<void> {
    const {section} = this;
    const next: Section<T> = 'data' in section ? section : {...section, state: 'loading'};
    await this.#run(question, next, true);
  }

  /**
   * Shows data that was given, without asking.
   *
   * @param answeredAt - how old it is, milliseconds since the epoch; what a refresh that fails tells readers
   */
  show(data: T, answeredAt = 0): void {
    this.reset();
    this.#answeredAt = answeredAt;
    this.#change(this.#answered(data));
  }

  /** Takes for a failure what cannot be drawn, and forgets it. */
  fail(thrown: unknown): void {
    this.reset();
    this.#change(this.#failed(thrown));
  }

  /** Ends the question in flight, if any; what is shown stays, a skeleton goes. */
  cancel(): void {
    if (!this.#asking) return;
    this.#abort();
    const {section} = this;
    if (section.state !== 'loading') this.#change(section);
    else if (section.error) this.#change({state: 'failed', error: section.error});
    else this.reset();
  }

  /** Forgets everything. */
  reset(): void {
    this.#abort();
    this.#change({state: 'idle'});
  }

  async #run(question: Question<T>, next: Section<T>, reload: boolean): Promise<void> {
    this.#abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.#change(next);
    let stale: {since: number; error: PortalError} | undefined;
    let result: Section<T>;
    try {
      const data = await question({
        signal: asking.signal,
        reload,
        onStale: (since, error) => (stale = {since, error}),
      });
      result = stale ? {state: 'stale', data, ...stale} : this.#answered(data);
    } catch (error) {
      result = this.#failed(error);
    }
    // Whoever took over, or left, decides: a late answer changes nothing.
    if (this.#asking !== asking) return;
    this.#asking = undefined;
    if (!('error' in result)) this.#answeredAt = now();
    this.#change(result);
  }

  #answered(data: T): Section<T> {
    try {
      return {state: this.#options.isEmpty(data) ? 'empty' : 'ready', data};
    } catch (error) {
      return this.#failed(error);
    }
  }

  #failed(thrown: unknown): Section<T> {
    const error =
      (thrown as PortalError | undefined)?.name === 'PortalError'
        ? (thrown as PortalError)
        : new PortalError('invalid', `Source or data failed: ${String(thrown)}`, {cause: thrown});
    const {section} = this;
    // What is gone, or no longer allowed, must not stay on screen.
    const isGone = error.code === 'not-found' || error.code === 'forbidden';
    if (isGone || !('data' in section)) return {state: 'failed', error};
    // What was old before stays as old as it is.
    return {since: this.#answeredAt, ...section, state: 'stale', error};
  }

  #abort(): void {
    this.#asking?.abort();
    this.#asking = undefined;
  }

  #change(section: Section<T>): void {
    const before = this.section;
    this.section = section;
    this.#options.onChange(section, before);
  }
}
