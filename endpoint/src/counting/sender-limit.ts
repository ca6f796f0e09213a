import {createHmac} from 'node:crypto';
import {newSalt} from './salt.ts';

/** How much one sender may send. */
export interface Allowance {
  /** Most in a row. */
  most: number;
  /** In how many seconds so many become free again. */
  seconds: number;
}

/** Most senders that are remembered; the one that was quiet for longest is forgotten first. */
const mostRemembered = 50_000;

/**
 * Limits what one sender may send, as a bucket that empties steadily. No address is kept: senders are
 * known by a hash with a salt of this process, in memory, for as long as their bucket is not empty.
 */
export class SenderLimit {
  readonly #allowance: Allowance;
  readonly #clock: () => number;
  readonly #salt = newSalt();
  /** When the bucket of a sender will be empty, in milliseconds of the clock. */
  readonly #emptyAt = new Map<string, number>();

  /** @param clock milliseconds that only ever go forward, unlike the time of day. */
  constructor(allowance: Allowance, clock: () => number = () => performance.now()) {
    this.#allowance = allowance;
    this.#clock = clock;
  }

  /**
   * Takes one from what a sender may send.
   *
   * @param sender what the sender is known by; empty means unknown, and all unknown ones are one.
   * @returns 0 when it may; otherwise how many seconds it has to wait.
   */
  take(sender: string): number {
    const now = this.#clock();
    const {most, seconds} = this.#allowance;
    const each = (seconds * 1000) / most;
    const key = createHmac('sha256', this.#salt).update(sender).digest('base64url');
    const emptyAt = Math.max(this.#emptyAt.get(key) ?? 0, now);
    if (emptyAt - now > (most - 1) * each) {
      return Math.max(1, Math.ceil((emptyAt - now - (most - 1) * each) / 1000));
    }
    // Taken out first: a Map lists what was put in last at its end, and the sweep begins in front.
    this.#emptyAt.delete(key);
    this.#emptyAt.set(key, emptyAt + each);
    this.#sweep(now);
    return 0;
  }

  #sweep(now: number): void {
    for (const [key, emptyAt] of this.#emptyAt) {
      if (emptyAt > now && this.#emptyAt.size <= mostRemembered) return;
      this.#emptyAt.delete(key);
    }
  }
}
