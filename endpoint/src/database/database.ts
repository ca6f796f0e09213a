/** One row of a result, before its columns are named by the caller. */
export type Row = Record<string, unknown>;

/** A place where SQL runs: the database itself, or one transaction in it. */
export interface Queryable {
  /**
   * Runs one statement and gives its rows. Parameters are written `$1`, `$2` ...; times are passed
   * as RFC 3339 text, and what is to be `jsonb` as JSON text, because every PostgreSQL driver takes
   * those alike.
   *
   * @throws {DatabaseUnavailable} when the database cannot work now, whatever it is asked.
   */
  query<T extends object = Row>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
  /** Runs a script of several statements without parameters. */
  script(sql: string): Promise<void>;
}

/**
 * The little that the endpoint needs of a PostgreSQL: small enough for PGlite and for a driver of a
 * PostgreSQL server to stand behind it alike.
 */
export interface Database extends Queryable {
  /** Whether other processes may have it open too; one that is not dies with this process. */
  readonly isShared: boolean;
  /** Runs `work` in one transaction: kept when it resolves, undone when it rejects. */
  transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T>;
  /** Finishes what is running and lets go of files and connections. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * The database cannot work now: it is starting, stopping, out of reach, out of room or overloaded.
 * Nothing is wrong with what was asked, so asking again later may succeed.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}
