import {parseArgs, type ParseArgsOptionsConfig} from 'node:util';
import {isPostgresUrl} from '../database/postgres.ts';
import {SetupError} from '../setup-error.ts';

/** A command line that cannot be read; said with a hint at `--help`. */
export class UsageError extends SetupError {}

/** The environment that settings are read from. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads options and what stands beside them.
 *
 * @throws {UsageError} for an option that there is not, or one without its value.
 */
export function readOptions<const T extends ParseArgsOptionsConfig>(
  commandLine: readonly string[],
  options: T,
) {
  try {
    return parseArgs({args: [...commandLine], allowPositionals: true, options});
  } catch (cause) {
    const [message] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    throw new UsageError(message, {cause});
  }
}

/**
 * Where the database is; an empty variable is as good as none.
 *
 * @throws {UsageError} when DATABASE_URL is no address of a server: taken for a folder, it would be an empty portal.
 */
export function databasePlace(option: string | undefined, environment: Environment): string {
  if (option !== undefined) return option;
  const url = environment.DATABASE_URL || undefined;
  if (url === undefined) return environment.PORTAL_DATA || '.data';
  if (isPostgresUrl(url)) return url;
  throw new UsageError(
    'DATABASE_URL must be an address such as postgres://user:password@host:5432/name, without quotes or blanks around it.',
  );
}
