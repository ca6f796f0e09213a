import {setImmediate} from 'node:timers/promises';
import {DatabaseUnavailable} from '../database/database.ts';

/** Most that wait for one run: beyond it the database is slower than what comes, and memory would fill. */
const mostWaiting = 20_000;

/**
 * Does for many at once what would be slow for each: all that come while one run is under way are in
 * the next. A crowd costs a few statements a second and not one for each, and still nobody is answered
 * before the run with their own item is over.
 *
 * @typeParam Item - what is handed in, such as one visit
 * @typeParam Result - what a run gives to everybody who was in it
 */
export class GroupCommit<Item, Result> {
  readonly #run: (items: readonly Item[]) => Promise<Result>;
  #gathered: Item[] = [];
  /** The run that what comes now will be part of. */
  #next: Promise<Result> | undefined;
  /** The run that is under way; never rejects. */
  #current: Promise<unknown> = Promise.resolve();

  /** @param run does the work for some items; they are in the order in which they came. */
  constructor(run: (items: readonly Item[]) => Promise<Result>) {
    this.#run = run;
  }

  /**
   * Hands in one item.
   *
   * @returns what the run with this item gives; rejects as it does.
   * @throws {DatabaseUnavailable} when too many wait already.
   */
  add(item: Item): Promise<Result> {
    if (this.#gathered.length >= mostWaiting) {
      return Promise.reject(new DatabaseUnavailable('More comes than the database can take.'));
    }
    this.#gathered.push(item);
    if (this.#next === undefined) {
      const next = this.#current.then(() => this.#start());
      this.#next = next;
      this.#current = next.catch(() => undefined);
    }
    return this.#next;
  }

  async #start(): Promise<Result> {
    // PGlite works in this thread: without a turn of the event loop, what has come over the network
    // meanwhile would not be read before the next run, and runs would stay small.
    await setImmediate();
    const items = this.#gathered;
    this.#gathered = [];
    this.#next = undefined;
    return this.#run(items);
  }
}
