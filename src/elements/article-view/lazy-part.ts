import type {ArticleContext} from './article-context.ts';

/** A part of an article whose code loads when it is used first; until then there is nothing. */
export class LazyPart<T extends {end(): void}> {
  readonly #context: ArticleContext;
  readonly #load: () => Promise<new (context: ArticleContext) => T>;
  #part: T | undefined;
  #isLoading = false;

  /** @param load - brings the class of the part */
  constructor(context: ArticleContext, load: () => Promise<new (context: ArticleContext) => T>) {
    this.#context = context;
    this.#load = load;
  }

  /** What a task makes of the part; the element renders again when its code is there. */
  use<R>(task: (part: T) => R): R | undefined {
    if (this.#part) return task(this.#part);
    if (!this.#isLoading) void this.#begin();
    return undefined;
  }

  /** Ends what the part does. */
  end(): void {
    this.#part?.end();
  }

  async #begin(): Promise<void> {
    this.#isLoading = true;
    try {
      const Part = await this.#load();
      this.#part = new Part(this.#context);
      this.#context.host.requestUpdate();
    } catch {
      // The article does without it; the next rendering tries again.
      this.#isLoading = false;
    }
  }
}
