import type {Context} from 'hono';
import {DatabaseUnavailable} from '../database/database.ts';
import type {Log} from './log.ts';
import {BadParameter, problem} from './problem.ts';
import {requestIdOf} from './request-id.ts';

/** When to ask again while the database is away, in seconds: a server restarts in about as many. */
const retryAfter = 2;

/** The answer to a request that failed. What happened is in the log; of it only the kind is told. */
export function failureAnswer(error: unknown, c: Context, log: Log): Response {
  const {method, path: instance} = c.req;
  if (error instanceof BadParameter) {
    const {message: detail, parameter, given, allowed} = error;
    return problem(400, {detail, instance, parameter, given, allowed});
  }
  if (isCutOff(error)) return problem(400, {detail: 'The request was cut off.', instance});
  const request = requestIdOf(c);
  log({level: 'error', message: 'failed', request, method, path: instance, error});
  if (error instanceof DatabaseUnavailable) {
    const detail = 'The database cannot work now. Try again in a moment.';
    return problem(503, {detail, instance}, {'Retry-After': String(retryAfter)});
  }
  return problem(500, {detail: 'The endpoint failed; the reason is in its log.', instance});
}

/** Whether the client went before it had sent all that it wanted to. That is no failure of the endpoint, nor for its log. */
const isCutOff = (error: unknown): boolean =>
  error instanceof Error &&
  error.message === 'aborted' &&
  (error as NodeJS.ErrnoException).code === 'ECONNRESET';
