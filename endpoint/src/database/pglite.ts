import {PGlite, type Transaction} from '@electric-sql/pglite';
import type {Database, Queryable} from './database.ts';
import {asUnavailable} from './unavailable.ts';

const queryable = (pglite: PGlite | Transaction): Queryable => ({
  async query<T extends object>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    try {
      return (await pglite.query<T>(sql, [...parameters])).rows;
    } catch (error) {
      throw asUnavailable(error);
    }
  },
  async script(sql) {
    try {
      await pglite.exec(sql);
    } catch (error) {
      throw asUnavailable(error);
    }
  },
});

/**
 * PostgreSQL inside this process.
 *
 * @param folder where its files are, made when it is missing; without one everything is in memory
 *   and gone with `close()`.
 */
export async function openPglite(folder?: string): Promise<Database> {
  const pglite = await PGlite.create(folder === undefined ? {} : {dataDir: folder});
  let closing: Promise<void> | undefined;
  return {
    ...queryable(pglite),
    isShared: false,
    transaction: (work) => pglite.transaction((transaction) => work(queryable(transaction))),
    close: () => (closing ??= pglite.close()),
  };
}
