import {parseArgs, type ParseArgsOptionsConfig} from 'node:util';
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

/** Where the database is; an empty variable is as good as none. */
export function databasePlace(option: string | undefined, environment: Environment): string {
  return option ?? (environment.DATABASE_URL || environment.PORTAL_DATA || '.data');
}
