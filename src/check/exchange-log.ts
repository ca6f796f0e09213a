/** A request that a source made, and what became of it. */
export interface Exchange {
  readonly url: string;
  /** What came, without its body; missing where nothing did. */
  readonly response?: Pick<Response, 'ok' | 'url' | 'redirected' | 'headers'>;
  /** Why nothing came. */
  readonly failure?: unknown;
}

/** Asks as `fetch` does, and remembers. */
export class ExchangeLog {
  readonly #ask: typeof globalThis.fetch;
  readonly #origin: string | undefined;
  #exchanges: Exchange[] = [];

  /**
   * @param ask - what asks
   * @param origin - origin of a page, sent as browsers do, where the program may say so itself
   */
  constructor(ask: typeof globalThis.fetch, origin: string | undefined) {
    this.#ask = ask;
    this.#origin = origin;
  }

  /** What was exchanged since this was last called. */
  take(): readonly Exchange[] {
    const taken = this.#exchanges;
    this.#exchanges = [];
    return taken;
  }

  readonly fetch = async (url: string, options: RequestInit): Promise<Response> => {
    const origin = this.#origin;
    // Called by itself: browsers refuse a fetch that is called as somebody's method.
    const ask = this.#ask;
    try {
      const response = await ask(url, {...options, ...(origin && {headers: {origin}})});
      this.#exchanges.push({url, response});
      return response;
    } catch (failure) {
      this.#exchanges.push({url, failure});
      throw failure;
    }
  };
}
