import type {Database} from '../database/database.ts';
import {renewSearch} from '../search/article-words.ts';
import {formatReport} from './import-report.ts';
import {takeDue} from './import-sources.ts';
import {importSource, type ImportSettings} from './run-import.ts';

/** What the server does beside answering. */
export interface ImportLoop {
  /** Ends it; resolves when the database is not used any more. */
  stop(): Promise<void>;
}

/** What the loop depends on. */
export interface LoopSettings extends Pick<ImportSettings, 'fetch'> {
  /** What time it is. */
  now?: (() => Date) | undefined;
  /** How often is looked for sources that are due, in milliseconds. */
  interval?: number;
  /** Told what each import did. */
  say?: (text: string) => void;
  /** Told of what went wrong. */
  warn?: (text: string) => void;
}

/**
 * Imports the sources that are due, one after the other, until it is stopped. Before, articles that an
 * older version has written are made ready for searching. A failure ends neither the loop nor the
 * server: the source is due again at its next time.
 */
export function startImportLoop(database: Database, settings: LoopSettings = {}): ImportLoop {
  const {now = () => new Date(), interval = 15_000, fetch} = settings;
  const {say = console.log, warn = console.warn} = settings;
  const stopping = new AbortController();
  const {signal} = stopping;

  const importDue = async (): Promise<void> => {
    while (!signal.aborted) {
      const source = await takeDue(database, now());
      if (!source) return;
      try {
        const report = await importSource(database, source, {now: now(), fetch, signal});
        say(formatReport(source.address, report));
      } catch (error) {
        if (!stopping.signal.aborted)
          warn(`The import of ${source.address} failed: ${messageOf(error)}`);
      }
    }
  };

  const run = async (): Promise<void> => {
    let isSearchReady = false;
    while (!signal.aborted) {
      try {
        if (!isSearchReady) await renewSearch(database, signal);
        isSearchReady = true;
        await importDue();
      } catch (error) {
        warn(`Sources that are due cannot be found: ${messageOf(error)}`);
      }
      await pause(interval, signal);
    }
  };

  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Waits, but not longer than until the signal. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
