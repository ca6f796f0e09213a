import {randomUUID} from 'node:crypto';
import {inject} from 'vitest';
import type {Database} from '../src/database/database.ts';
import {migrate} from '../src/database/migrate.ts';
import {openPglite} from '../src/database/pglite.ts';
import {openPostgres} from '../src/database/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a PostgreSQL server, in the run of the tests that uses one. */
    postgresUrl?: string;
  }
}

/** A PostgreSQL server's database that nobody else has. */
export interface OwnDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Makes a database of its own on the server at an address. */
export async function makeOwnDatabase(server: string): Promise<OwnDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const on = async (sql: string) => {
    const postgres = await openPostgres(server, 1);
    await postgres.script(sql).finally(() => postgres.close());
  };
  await on(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {url: url.href, drop: () => on(`drop database ${name} with (force)`)};
}

/** An empty database that is gone when it is closed: PGlite in memory, or one of a PostgreSQL server. */
export async function openEmptyDatabase(): Promise<Database> {
  const server = inject('postgresUrl');
  if (server === undefined) return openPglite();
  const own = await makeOwnDatabase(server);
  const database = await openPostgres(own.url);
  return {
    ...database,
    async close() {
      await database.close();
      await own.drop();
    },
  };
}

/** The same with the endpoint's tables. */
export async function openTestDatabase(): Promise<Database> {
  const database = await openEmptyDatabase();
  await migrate(database);
  return database;
}
