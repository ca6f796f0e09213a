import {existsSync} from 'node:fs';
import {readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {makeFolder} from '../make-folder.ts';
import {SetupError} from '../setup-error.ts';
import type {Database} from './database.ts';
import {lockFolder} from './folder-lock.ts';
import {openPglite} from './pglite.ts';
import {isPostgresUrl, openPostgres} from './postgres.ts';

/**
 * Opens the database at a place: the address of a PostgreSQL server (`postgres://...`), or a folder.
 *
 * @throws {SetupError} when it cannot be used, with the reason and what to do.
 */
export function openDatabase(place: string): Promise<Database> {
  return isPostgresUrl(place) ? openPostgres(place) : openFolder(place);
}

/**
 * Opens the database of a data folder, and makes both when they are missing (about two seconds;
 * later starts take a quarter of one). The folder holds `postgres/` and, while it is open, `lock`.
 *
 * @throws {SetupError} when the folder is in use, cannot be written or holds a broken database.
 */
async function openFolder(folder: string): Promise<Database> {
  await makeFolder(folder).catch((error: unknown) => {
    throw cannotWrite(folder, error);
  });
  const unlock = await lockFolder(folder).catch((error: unknown) => {
    throw error instanceof SetupError ? error : cannotWrite(folder, error);
  });
  try {
    const database = await openLocked(folder);
    return {
      ...database,
      async close() {
        await database.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function openLocked(folder: string): Promise<Database> {
  const postgres = join(folder, 'postgres');
  const unfinished = join(folder, 'unfinished');
  if (!existsSync(postgres) || existsSync(unfinished))
    return initialise(folder, postgres, unfinished);
  // PGlite would make a new, empty database over the remains of one that lost this file.
  if (!existsSync(join(postgres, 'PG_VERSION'))) throw broken(folder, 'PG_VERSION is missing');
  try {
    return await openPglite(postgres);
  } catch (error) {
    // PGlite does not say so, and no backup helps: each PostgreSQL reads the files of its own number alone.
    const made = await readFile(join(postgres, 'PG_VERSION'), 'utf8');
    throw broken(folder, `${reason(error)}; its files are of PostgreSQL ${made.trim()}`);
  }
}

/**
 * Makes an empty database. The file `unfinished` is there while it is being made: a first start
 * that is cut off leaves half a database, and nothing in it that anybody could miss.
 */
async function initialise(folder: string, postgres: string, unfinished: string): Promise<Database> {
  try {
    await writeFile(unfinished, '');
    await rm(postgres, {recursive: true, force: true});
    const database = await openPglite(postgres);
    await rm(unfinished);
    return database;
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}

function cannotWrite(folder: string, cause: unknown): SetupError {
  return new SetupError(
    `The data folder ${folder} cannot be written (${reason(cause)}). Make it a folder that this user may write, or choose another with --data.`,
    {cause},
  );
}

function broken(folder: string, cause: unknown): SetupError {
  return new SetupError(
    `The database in the data folder ${folder} does not open (${reason(cause)}). Run the version of portal-endpoint that made it, restore the folder from a backup, or move it away to start with an empty one.`,
    {cause},
  );
}

/** What PGlite's file system calls a disk without room (ENOSPC of WASI); its errors have a number and no words. */
const noSpace = 51;

function reason(cause: unknown): string {
  if (cause instanceof Object && 'errno' in cause && !(cause instanceof Error)) {
    return cause.errno === noSpace ? 'no space left on device' : `error ${String(cause.errno)}`;
  }
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.split('\n', 1)[0] ?? '';
}
