import {afterAll, beforeAll} from 'vitest';
import {startFaultServer, type FaultServer} from '../browser/fault-server.ts';
import type {Hits} from '../browser/faults/hit-log.ts';

/** The misbehaving server for the tests of one file. */
export interface FaultServerFixture {
  /** An absolute address on the server. */
  at(path: string): string;
  /** What the server saw of a key, as soon as it has seen so many requests and aborted ones. */
  hits(key: string, hits?: number, aborted?: number): Promise<Hits>;
  /** Answers what waits under a key. */
  release(key: string): Promise<void>;
}

export function useFaultServer(): FaultServerFixture {
  let server: FaultServer;
  // Taken before any test replaces the timers or the network.
  const {fetch} = globalThis;
  const at = (path: string): string => server.origin + path;

  beforeAll(async () => {
    server = await startFaultServer();
  });
  afterAll(() => server.close());

  return {
    at,
    hits: async (key, hits = 0, aborted = 0) => {
      const response = await fetch(at(`/hits?key=${key}&hits=${hits}&aborted=${aborted}`));
      return (await response.json()) as Hits;
    },
    release: async (key) => {
      await fetch(at(`/release?key=${key}`));
    },
  };
}
