import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {packageFolder} from '../package-folder.ts';
import {SetupError} from '../setup-error.ts';
import {DatabaseUnavailable, type Database, type Queryable} from './database.ts';

/** Where the endpoint's own migrations are. */
export const migrationsFolder = join(packageFolder, 'migrations');

/** Any number does, as long as all who migrate one database use the same. */
const migrationLock = 726_001;

interface Migration {
  /** File name, such as `0001-articles.sql`; the order of names is the order of running. */
  name: string;
  sql: string;
  /** SHA-256 of the text with Unix line ends, so that a checkout on Windows is the same. */
  checksum: string;
}

/**
 * Brings the tables of a database up to date: each file of `folder` runs once, in order of names.
 * All of them run in one transaction, so a failure leaves the database as it was, and under a lock,
 * so that several processes may start at once.
 *
 * @returns the names of the files that ran now.
 * @throws {SetupError} when a file that ran earlier was changed, or is not there any more, or when the server refuses.
 */
export async function migrate(database: Database, folder = migrationsFolder): Promise<string[]> {
  const migrations = await readMigrations(folder);
  return database.transaction(async (transaction) => {
    // Waiting for another process, and rewriting many rows, may take longer than an answer may.
    await transaction.script('set local statement_timeout = 0');
    await transaction.script(`select pg_advisory_xact_lock(${migrationLock})`);
    const applied = await readApplied(transaction);
    checkApplied(migrations, applied);
    const pending = migrations.filter(({name}) => !applied.has(name));
    for (const migration of pending) await apply(transaction, migration);
    return pending.map(({name}) => name);
  });
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const numbers = new Map<string, string>();
  for (const name of names) {
    const number = /^\d{4}(?=-)/.exec(name)?.[0];
    if (number === undefined) {
      throw new SetupError(`The migration ${name} needs a name such as 0001-what-it-does.sql.`);
    }
    const other = numbers.get(number);
    if (other !== undefined) {
      throw new SetupError(
        `The migrations ${other} and ${name} have the same number: renumber one.`,
      );
    }
    numbers.set(number, name);
  }
  return Promise.all(names.map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
  return {name, sql, checksum: createHash('sha256').update(sql).digest('hex')};
}

async function readApplied(transaction: Queryable): Promise<Map<string, string>> {
  await transaction
    .script(
      `create table if not exists schema_migrations (
         name text primary key,
         checksum text not null,
         applied_at timestamptz not null default now()
       )`,
    )
    .catch((error: unknown) => {
      throw refusal(error) ?? error;
    });
  const rows = await transaction.query<{name: string; checksum: string}>(
    'select name, checksum from schema_migrations order by name',
  );
  return new Map(rows.map(({name, checksum}) => [name, checksum]));
}

/** What to do where no table can be made: not by this user, or by nobody now; nothing for other errors. */
function refusal(cause: unknown): SetupError | undefined {
  if (cause instanceof DatabaseUnavailable) {
    return new SetupError(`The database cannot be written now (${cause.message}).`, {cause});
  }
  if (!(cause instanceof Error && 'code' in cause && cause.code === '42501')) return undefined;
  return new SetupError(
    `The database does not let us make tables (${cause.message}). Make our user its owner, as by "alter database ... owner to ...".`,
    {cause},
  );
}

function checkApplied(
  migrations: readonly Migration[],
  applied: ReadonlyMap<string, string>,
): void {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const [name, checksum] of applied) {
    const migration = byName.get(name);
    if (!migration) {
      throw new SetupError(
        `The database knows the migration ${name}, which this version does not have. Run the version that made it, or a newer one.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new SetupError(
        `The migration ${name} was changed after it ran on this database. Restore the file and write the change as a new migration.`,
      );
    }
  }
}

async function apply(transaction: Queryable, {name, sql, checksum}: Migration): Promise<void> {
  try {
    await transaction.script(sql);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SetupError(`The migration ${name} failed (${reason}). Nothing was changed.`, {cause});
  }
  await transaction.query('insert into schema_migrations (name, checksum) values ($1, $2)', [
    name,
    checksum,
  ]);
}
