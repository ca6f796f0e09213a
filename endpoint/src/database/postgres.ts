import {Client, Pool, type PoolClient} from 'pg';
import {SetupError} from '../setup-error.ts';
import type {Database, Queryable} from './database.ts';
import {asUnavailable} from './unavailable.ts';

/** Oldest PostgreSQL that the endpoint's SQL is tested on. */
const oldestVersion = 15;

/** A migration may have to write all articles anew, in milliseconds. */
const scriptPatience = 3_600_000;

/** Whether text is the address of a PostgreSQL server, and no folder. */
export const isPostgresUrl = (place: string): boolean => /^postgres(?:ql)?:\/\//iu.test(place);

/** An address without the password in it, for messages. */
function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'the address given';
  const {protocol, host, pathname} = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

const queryable = (client: Pool | PoolClient): Queryable => ({
  async query<T extends object>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    try {
      return (await client.query<T>(sql, [...parameters])).rows;
    } catch (error) {
      throw asUnavailable(error);
    }
  },
  async script(sql) {
    try {
      // The type does not know the option, which the driver reads from every question.
      const unhurried = {text: sql, query_timeout: scriptPatience};
      await client.query(unhurried);
    } catch (error) {
      throw asUnavailable(error);
    }
  },
});

/**
 * A PostgreSQL server, through a pool of connections. One that breaks is replaced at the next question,
 * so a server that restarts needs no restart of ours.
 *
 * @param url `postgres://user:password@host:5432/database`
 * @throws {SetupError} when it cannot be reached now, is too old or does not keep text as UTF-8.
 */
export async function openPostgres(url: string, connections = 10): Promise<Database> {
  checkUrl(url);
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: 'portal-endpoint',
    keepAlive: true,
    connectionTimeoutMillis: 3000,
    // Longer than any question takes; a reader has gone by then.
    statement_timeout: 15_000,
    query_timeout: 20_000,
    idle_in_transaction_session_timeout: 60_000,
    // The driver reads times in this form alone, and a server may be set to write others.
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- The pool waits for it, which its type does not say.
    onConnect: (client) => client.query('set datestyle to iso'),
  });
  // Idle connections break when the server stops. Whoever asks next is told; this is not the place.
  pool.on('error', () => undefined);
  try {
    await checkServer(pool, url);
  } catch (error) {
    await pool.end();
    throw error;
  }
  let closing: Promise<void> | undefined;
  return {
    ...queryable(pool),
    isShared: true,
    transaction: (work) => inTransaction(pool, work),
    close: () => (closing ??= pool.end()),
  };
}

/** @throws {SetupError} for one that the driver cannot read, most often by its password. */
function checkUrl(url: string): void {
  try {
    new Client(url);
  } catch (cause) {
    throw new SetupError(
      'The database cannot be used: DATABASE_URL is no address. In its password write "/" as %2F, "#" as %23, "?" as %3F, "@" as %40, ":" as %3A and "%" as %25.',
      {cause},
    );
  }
}

async function checkServer(pool: Pool, url: string): Promise<void> {
  const place = withoutPassword(url);
  const {rows} = await pool
    .query<{version: number; encoding: string}>(
      `select current_setting('server_version_num')::integer / 10000 as version,
         current_setting('server_encoding') as encoding`,
    )
    .catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message || String(cause) : String(cause);
      throw new SetupError(
        `The database at ${place} cannot be used (${reason}). Check DATABASE_URL, and that the server runs and lets this user in.`,
        {cause},
      );
    });
  const {version = 0, encoding = ''} = rows[0] ?? {};
  if (version < oldestVersion) {
    throw new SetupError(
      `The server at ${place} is PostgreSQL ${version}; ${oldestVersion} or newer is needed.`,
    );
  }
  if (encoding !== 'UTF8') {
    throw new SetupError(
      `The database at ${place} keeps text as ${encoding}. Make one with "create database ... encoding 'UTF8' template template0".`,
    );
  }
}

async function inTransaction<T>(
  pool: Pool,
  work: (transaction: Queryable) => Promise<T>,
): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw asUnavailable(error);
  });
  // A connection that breaks while nothing is asked of it would end the process.
  const ignore = () => undefined;
  client.on('error', ignore);
  const transaction = queryable(client);
  let broken: Error | undefined;
  try {
    await transaction.query('begin');
    const result = await work(transaction);
    await transaction.query('commit');
    return result;
  } catch (error) {
    await transaction.query('rollback').catch((cause: unknown) => {
      broken = cause instanceof Error ? cause : new Error(String(cause));
    });
    throw error;
  } finally {
    client.off('error', ignore);
    // With an error the pool throws the connection away.
    client.release(broken);
  }
}
