import {DatabaseUnavailable} from '../database/database.ts';

/**
 * What is worth telling whoever runs the endpoint. Nothing in it says who asked: no address, no user
 * agent, and of the address asked only the path, for readers search for things that are nobody's business.
 */
export interface LogEntry {
  level: 'info' | 'error';
  message: string;
  /** Id of the request, which the answer carries too (`X-Request-Id`). */
  request?: string;
  method?: string;
  path?: string;
  status?: number;
  /** How long the answer took to make. */
  milliseconds?: number;
  error?: unknown;
}

/** Takes what is worth telling. */
export type Log = (entry: LogEntry) => void;

/** An entry as one line of JSON, with the time in front. */
export function logLine({error, ...entry}: LogEntry, time: Date): string {
  return JSON.stringify({
    time: time.toISOString(),
    ...entry,
    ...(error !== undefined && {error: describe(error)}),
  });
}

/** Writes entries to the standard error, a line each. */
export const logToConsole: Log = (entry) => {
  process.stderr.write(`${logLine(entry, new Date())}\n`);
};

/** @param isOurs whether it may be a fault in the code, whose place is worth a line ten times as long. */
function describe(error: unknown, isOurs = !(error instanceof DatabaseUnavailable)): object {
  if (!(error instanceof Error)) return {message: String(error)};
  const {name, message, stack, cause} = error;
  return {
    name,
    message,
    ...('code' in error && {code: error.code}),
    ...(isOurs && {stack}),
    ...(cause !== undefined && {cause: describe(cause, isOurs)}),
  };
}
