import {announce} from '../../base/announce.ts';
import type {ArticleSummary, Page} from '../../source/models.ts';

type Results = Page<ArticleSummary>;

/** What "more" needs of the element that shows it. */
export interface MoreHost {
  /** Asks for a page of what is searched for. */
  ask(page: number, signal: AbortSignal): Promise<Results>;
  /** Something has changed; resolves when it is on screen. */
  onChange(): Promise<unknown>;
  /** More is on screen, from the result with this index on. */
  onArrival(index: number): void;
  /** What a screen reader says now, and in which language. */
  said(): {readonly text: string; readonly language: string};
}

/** The pages below the first one, that a reader has asked for one by one. */
export class MoreResults {
  pages: readonly Results[] = [];
  hasFailed = false;
  #asking: AbortController | undefined;
  readonly #host: MoreHost;

  constructor(host: MoreHost) {
    this.#host = host;
  }

  /** Whether a page is on its way. */
  get isLoading(): boolean {
    return this.#asking !== undefined;
  }

  /** All that is shown: the first answer, and these pages below it, each article once. */
  articlesWith({items}: Results): readonly ArticleSummary[] {
    const all = [...items, ...this.pages.flatMap((page) => page.items)];
    return [...new Map(all.map((article) => [article.id, article])).values()];
  }

  /** Forgets them, for what is searched for has changed. */
  reset(): void {
    this.stop();
    this.pages = [];
    this.hasFailed = false;
  }

  /** Ends what is on its way. */
  stop(): void {
    this.#asking?.abort();
    this.#asking = undefined;
  }

  /**
   * Asks for a page. Never rejects.
   *
   * @param shown - how many results there are before it
   */
  async load(page: number, shown: number): Promise<void> {
    if (this.isLoading) return;
    const asking = new AbortController();
    this.#asking = asking;
    this.hasFailed = false;
    void this.#host.onChange();
    let arrived: Results | undefined;
    try {
      arrived = await this.#host.ask(page, asking.signal);
    } catch {
      // The next press tries again.
    }
    // Stopped, or forgotten, meanwhile.
    if (this.#asking !== asking) return;
    this.#asking = undefined;
    this.hasFailed = !arrived;
    // Numbered as asked, whatever the source says, so that the same page is not asked for for ever.
    if (arrived) this.pages = [...this.pages, {...arrived, page}];
    await this.#host.onChange();
    const {text, language} = this.#host.said();
    announce(text, language);
    if (arrived) this.#host.onArrival(shown);
  }
}
