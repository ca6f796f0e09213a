import type {Database} from '../database/database.ts';
import {migrate} from '../database/migrate.ts';
import {openDatabase} from '../database/open.ts';
import {runCheck} from './check-command.ts';
import {runExport} from './export-command.ts';
import {runImport} from './import-command.ts';
import {databasePlace, type Environment} from './usage.ts';

/** What a command says, and where its database is. */
export interface CommandContext {
  environment: Environment;
  /** Says something to whoever uses the command. */
  say: (text: string) => void;
  /** Says how far long work is; not part of the result. */
  progress: (text: string) => void;
  /** Opens the database, brings its tables up to date, works and closes it. */
  withDatabase: <T>(
    place: string | undefined,
    work: (database: Database) => Promise<T>,
  ) => Promise<T>;
}

/** Commands with options of their own. Each gives the exit code. */
const commands: Readonly<
  Record<string, (parameters: readonly string[], context: CommandContext) => Promise<number>>
> = {import: runImport, export: runExport, check: runCheck};

/**
 * Runs `import`, `export` or `check`.
 *
 * @returns the exit code; nothing where the command line asks for something else.
 * @throws {SetupError} with one line that says what whoever runs it can put right.
 */
export async function runCommand(
  [name = '', ...parameters]: readonly string[],
  environment: Environment,
): Promise<number | undefined> {
  return Object.hasOwn(commands, name)
    ? commands[name]?.(parameters, contextFor(environment))
    : undefined;
}

function contextFor(environment: Environment): CommandContext {
  return {
    environment,
    say: (text) => process.stdout.write(`${text}\n`),
    progress: (text) => process.stderr.write(`${text}\n`),
    async withDatabase(place, work) {
      const database = await openDatabase(databasePlace(place, environment));
      try {
        await migrate(database);
        return await work(database);
      } finally {
        await database.close();
      }
    },
  };
}
