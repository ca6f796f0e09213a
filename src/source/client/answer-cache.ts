import type {Freshness} from './freshness.ts';

/** An answer that was kept. */
export interface KeptAnswer {
  readonly value: unknown;
  readonly freshness: Freshness;
  /** When it came, on the monotonic clock, milliseconds. */
  readonly at: number;
  /** When it came, milliseconds since the epoch; only to be shown. */
  readonly since: number;
}

/** The last good answers by address, in memory; the one that was not used for longest goes first. */
export class AnswerCache {
  // A Map lists its entries in the order they were put in.
  readonly #answers = new Map<string, KeptAnswer>();
  readonly #limit: number;

  /** @param limit - most answers to keep */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(url: string): KeptAnswer | undefined {
    const answer = this.#answers.get(url);
    if (answer) this.keep(url, answer);
    return answer;
  }

  keep(url: string, answer: KeptAnswer): void {
    this.#answers.delete(url);
    this.#answers.set(url, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > this.#limit && oldest !== undefined) this.#answers.delete(oldest);
  }

  forget(url: string): void {
    this.#answers.delete(url);
  }
}
