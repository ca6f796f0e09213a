import {createHmac} from 'node:crypto';
import {newSalt} from '../counting/salt.ts';
import {dayOf} from '../time/portal-time.ts';
import {shortAddress} from './short-address.ts';

/** Whoever was here so recently is online, in milliseconds. */
export const onlineFor = 300_000;

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

/** What a visit is: to be counted, a repeat of one that was, or one of a flood. */
export type Judgement = 'new' | 'repeat' | 'flood';

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
  /** How many of them each site has: counting them anew for each answer would cost a crowd dearly. */
  readonly #counts = new Map<string, number>();
  readonly #loads = new Set<string>();
  #day = '';
  #salt = newSalt();

  /** Notes a visit, and says what it is. */
  note(visit: Visit, now: Date): Judgement {
    this.#changeSalt(now);
    const time = now.getTime();
    const minute = Math.floor(time / 60_000);
    const key = this.#hash(visit.site, shortAddress(visit.address), visit.userAgent);
    const known = this.#visitors.get(key);
    const visits = known?.minute === minute ? known.visits + 1 : 1;
    // Taken out first: a Map lists what was put in last at its end, and the sweep begins in front.
    this.#visitors.delete(key);
    this.#visitors.set(key, {site: visit.site, seen: time, minute, visits});
    if (!known) this.#counts.set(visit.site, (this.#counts.get(visit.site) ?? 0) + 1);
    this.#sweep(time);
    if (visits > mostInMinute) return 'flood';
    return this.#isNewLoad(visit) ? 'new' : 'repeat';
  }

  /** Takes a page load back that could not be counted, so that it is no repeat when it is sent again. */
  forgetLoad({site, load}: Visit): void {
    if (load !== undefined) this.#loads.delete(this.#hash(site, load));
  }

  /** How many visitors of a site were seen in the last 300 seconds. */
  online(site: string, now: Date): number {
    this.#sweep(now.getTime());
    return this.#counts.get(site) ?? 0;
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
    this.#salt = newSalt();
    this.#loads.clear();
  }

  #sweep(time: number): void {
    for (const [key, {site, seen}] of this.#visitors) {
      // A clock that was set back leaves visitors in the future, who would stay for as long.
      const isRecent = Math.abs(time - seen) < onlineFor;
      if (isRecent && this.#visitors.size <= mostRemembered) return;
      this.#visitors.delete(key);
      const rest = (this.#counts.get(site) ?? 1) - 1;
      if (rest > 0) this.#counts.set(site, rest);
      else this.#counts.delete(site);
    }
  }

  #hash(...parts: string[]): string {
    return createHmac('sha256', this.#salt).update(JSON.stringify(parts)).digest('base64url');
  }
}
