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

/** The last good answers by what was asked, in memory; the one that was not used for longest goes first. */
export class AnswerCache {
  // A Map lists its entries in the order they were put in.
  readonly #answers = new Map<string, KeptAnswer>();
  readonly #limit: number;

  /** @param limit - most answers to keep */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): KeptAnswer | undefined {
    const answer = this.#answers.get(key);
    if (answer) this.keep(key, answer);
    return answer;
  }

  keep(key: string, answer: KeptAnswer): void {
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > this.#limit && oldest !== undefined) this.#answers.delete(oldest);
  }

  forget(key: string): void {
    this.#answers.delete(key);
  }
}
