import {DatabaseUnavailable} from './database.ts';

/**
 * SQLSTATE codes that say something of the server and nothing of the statement: no connection (08), a
 * read-only standby (25006), we are not let in (28), no such database (3D000), transactions in each
 * other's way (40), no room, memory or connections left (53), stopped by a person or a time limit (57),
 * a failing disk (58).
 */
const states = /^(?:08...|25006|28...|3D000|40001|40P01|53...|57...|58...)$/u;

/** Failures of Node below the protocol. */
const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOSPC',
  'EDQUOT',
  'EIO',
]);

/** Failures that the driver `pg` gives no code to. */
const messages =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end)/u;

/** The error as the endpoint tells it apart: one of the database as such, or the one it was. */
export function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseUnavailable) return error;
  const code = 'code' in error ? String(error.code) : '';
  const isUnavailable = states.test(code) || systemCodes.has(code) || messages.test(error.message);
  return isUnavailable ? new DatabaseUnavailable(error.message, {cause: error}) : error;
}
