import {faultServer} from './fault-server-address.js';
import type {Hits} from './faults/hit-log.ts';

/** An endpoint on the misbehaving server, for one test alone. */
export interface FaultEndpoint {
  /** Absolute address, for the attribute `endpoint`. */
  readonly url: string;
  /** What the server saw of it, as soon as it has seen so many requests and aborted ones. */
  hits(hits?: number, aborted?: number): Promise<Hits>;
  /** Answers what it holds back; returns how many requests that were. */
  release(): Promise<number>;
}

// Taken before a test replaces it.
const ask = fetch.bind(window);

const control = async <T>(path: string): Promise<T> =>
  (await (await ask(faultServer + path)).json()) as T;

/**
 * @param scenario - the path of the behaviour, see `startFaultServer`, such as `fault/hang` or
 *   `hold/{key}`; the key of the test is put in place of `{key}`, else behind it
 */
export function faultEndpoint(scenario: string): FaultEndpoint {
  const key = crypto.randomUUID();
  const path = scenario.includes('{key}') ? scenario.replace('{key}', key) : `${scenario}/${key}`;
  return {
    url: `${faultServer}/${path}`,
    hits: (hits = 0, aborted = 0) => control(`/hits?key=${key}&hits=${hits}&aborted=${aborted}`),
    release: async () => (await control<{released: number}>(`/release?key=${key}`)).released,
  };
}
