import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Database} from '../../src/database/database.ts';
import type {ImportReport} from '../../src/import/import-report.ts';
import type {ImportSource} from '../../src/import/import-sources.ts';
import {importSource} from '../../src/import/run-import.ts';
import {now} from '../sample-endpoint.ts';
import {openTestDatabase} from '../test-database.ts';
import {startSource, type SourceServer} from './source-server.ts';

/** A database to import into, and a server and a folder to import from. */
export interface Importing {
  database: Database;
  source: SourceServer;
  folder: string;
  /** Has the server give this, and 304 to those who have it already by its ETag. */
  serve: (body: string | Buffer, headers?: Record<string, string>) => void;
  /** A source; by default the feed of the server. */
  from: (kind: ImportSource['kind'], address?: string, options?: object) => ImportSource;
  /** Imports one. */
  run: (...parameters: Parameters<Importing['from']>) => Promise<ImportReport>;
  /** The titles of all articles, in their order. */
  titles: () => Promise<string[]>;
  /** Deletes all that was imported. */
  clear: () => Promise<void>;
  close: () => Promise<void>;
}

const tables = ['articles', 'categories', 'work_events', 'linked_sites', 'import_sources'];

/** Starts with an empty database. */
export async function startImporting(): Promise<Importing> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  const source = await startSource();
  const database = await openTestDatabase();

  const from: Importing['from'] = (kind, address = `${source.url}/feed`, options = {}) => ({
    kind,
    address,
    options: {allowPrivate: true, ...options},
  });

  return {
    database,
    source,
    folder,
    serve: (body, headers = {}) =>
      source.answer((request, response) => {
        const isKnown =
          headers.ETag !== undefined && request.headers['if-none-match'] === headers.ETag;
        response.writeHead(isKnown ? 304 : 200, headers).end(isKnown ? undefined : body);
      }),
    from,
    run: (...parameters) =>
      importSource(database, from(...parameters), {now, fetch: {deadline: 5000}}),
    async titles() {
      const rows = await database.query<{title: string}>(
        'select title from articles order by title collate "C"',
      );
      return rows.map(({title}) => title);
    },
    async clear() {
      for (const table of tables) await database.query(`delete from ${table}`);
      source.requests.length = 0;
    },
    async close() {
      await source.close();
      await database.close();
      await rm(folder, {recursive: true});
    },
  };
}
