import {createHmac, randomBytes} from 'node:crypto';
import {dayOf} from '../time/portal-time.ts';
import {shortAddress} from './short-address.ts';

/** Whoever was here so recently is online, in milliseconds. */
const onlineFor = 300_000;

/** More visits of one visitor in a minute are a program, not a reader. */
const mostInMinute = 60;

/** Most visitors and page loads to remember, so that a flood does not fill the memory. */
const mostRemembered = 100_000;

/** What is known of a visit before it is counted. */
export interface Visit {
  site: string;
  /** Network address of who asks; empty when it is not known. */
  address: string;
  userAgent: string;
  /** The random id of one load of a page, if it sent one. */
  load?: string | undefined;
}

interface Visitor {
  site: string;
  seen: number;
  minute: number;
  visits: number;
}

/**
 * Who is online, and which visits are repeats: in memory only, and gone with the process. No address
 * is kept. A visitor is a hash (HMAC) over a shortened address and the user agent, with a salt that
 * nobody knows and that is thrown away at midnight: no visitor can be known again on another day.
 */
export class Visitors {
  readonly #visitors = new Map<string, Visitor>();
  readonly #loads = new Set<string>();
  #day = '';
  #salt = randomBytes(32);

  /** Notes a visit. @returns whether it is to be counted: not a repeat, and not one of a flood. */
  note(visit: Visit, now: Date): boolean {
    this.#changeSalt(now);
    const time = now.getTime();
    const minute = Math.floor(time / 60_000);
    const key = this.#hash(visit.site, shortAddress(visit.address), visit.userAgent);
    const known = this.#visitors.get(key);
    const visits = known?.minute === minute ? known.visits + 1 : 1;
    // Taken out first: a Map lists what was put in last at its end, and the sweep begins in front.
    this.#visitors.delete(key);
    this.#visitors.set(key, {site: visit.site, seen: time, minute, visits});
    this.#sweep(time);
    return visits <= mostInMinute && this.#isNewLoad(visit);
  }

  /** How many visitors of a site were seen in the last 300 seconds. */
  online(site: string, now: Date): number {
    this.#sweep(now.getTime());
    let count = 0;
    for (const visitor of this.#visitors.values()) if (visitor.site === site) count++;
    return count;
  }

  #isNewLoad({site, load}: Visit): boolean {
    if (load === undefined) return true;
    const key = this.#hash(site, load);
    if (this.#loads.has(key)) return false;
    if (this.#loads.size >= mostRemembered) this.#loads.clear();
    this.#loads.add(key);
    return true;
  }

  #changeSalt(now: Date): void {
    const day = dayOf(now);
    if (day === this.#day) return;
    this.#day = day;
    this.#salt = randomBytes(32);
    this.#loads.clear();
  }

  #sweep(time: number): void {
    for (const [key, {seen}] of this.#visitors) {
      if (time - seen < onlineFor && this.#visitors.size <= mostRemembered) return;
      this.#visitors.delete(key);
    }
  }

  #hash(...parts: string[]): string {
    return createHmac('sha256', this.#salt).update(JSON.stringify(parts)).digest('base64url');
  }
}
