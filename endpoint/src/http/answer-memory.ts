import type {KeptAnswer} from './kept-answer.ts';

/** Most bytes of plain bodies that are kept. */
const mostBytes = 32 * 1024 * 1024;

/** A larger answer is not kept. */
const largest = 1024 * 1024;

interface Entry {
  answer: Promise<KeptAnswer | undefined>;
  /** The same, once it is made. */
  made?: KeptAnswer;
  until: number;
  size: number;
}

/**
 * Answers that may be given again for a moment without asking the database. Whoever asks for one that is
 * being made waits for it, so that a crowd after an answer has become old costs one question.
 */
export class AnswerMemory {
  readonly #keepFor: number;
  readonly #clock: () => number;
  readonly #entries = new Map<string, Entry>();
  #bytes = 0;

  /**
   * @param keepFor milliseconds; with 0 nothing is kept.
   * @param clock milliseconds that only ever go forward, unlike the time of day.
   */
  constructor(keepFor: number, clock: () => number = () => performance.now()) {
    this.#keepFor = keepFor;
    this.#clock = clock;
  }

  /**
   * The answer of a key, if it is fresh or being made.
   *
   * @returns `undefined` when there is none; what it resolves to is `undefined` when the answer was one
   *   that cannot be kept.
   */
  get(key: string): Promise<KeptAnswer | undefined> | undefined {
    return this.#fresh(key)?.answer;
  }

  /** The answer of a key, if it is fresh and nobody has to wait for it. */
  ready(key: string): KeptAnswer | undefined {
    return this.#fresh(key)?.made;
  }

  /** Keeps an answer from now on, while it is still being made. */
  keep(key: string, answer: Promise<KeptAnswer | undefined>): void {
    if (this.#keepFor === 0) return;
    const entry: Entry = {answer, until: Number.POSITIVE_INFINITY, size: 0};
    this.#entries.set(key, entry);
    answer.then(
      (made) => this.#settle(key, entry, made),
      () => this.#drop(key, entry),
    );
  }

  #fresh(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (entry.until > this.#clock()) return entry;
    this.#drop(key, entry);
    return undefined;
  }

  #settle(key: string, entry: Entry, made: KeptAnswer | undefined): void {
    if (!made || made.size > largest) return this.#drop(key, entry);
    entry.made = made;
    entry.until = this.#clock() + this.#keepFor;
    entry.size = made.size;
    this.#bytes += made.size;
    for (const [oldKey, old] of this.#entries) {
      // In front is what was asked for first. What is being made has no size, and is needed.
      const isOld = old.until <= this.#clock();
      if (!isOld && this.#bytes <= mostBytes) return;
      if (old !== entry && old.size > 0) this.#drop(oldKey, old);
    }
  }

  #drop(key: string, entry: Entry): void {
    if (this.#entries.get(key) !== entry) return;
    this.#entries.delete(key);
    this.#bytes -= entry.size;
  }
}
