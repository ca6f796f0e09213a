import type {Context, MiddlewareHandler} from 'hono';
import {bodyLimit} from 'hono/body-limit';
import {BadParameter, problem} from './problem.ts';

/**
 * Refuses longer bodies, before they are read.
 *
 * @param longest bytes.
 * @param detail one sentence: what may be sent.
 */
export function limitBody(longest: number, detail: string): MiddlewareHandler {
  const onError = (c: Context) => problem(413, {detail, instance: c.req.path});
  const countBytes = bodyLimit({maxSize: longest, onError});
  return async (c, next) => {
    const length = c.req.header('Content-Length');
    // Counting them makes a stream of the body, which costs more than all the rest of a short request.
    if (length === undefined || c.req.header('Transfer-Encoding') !== undefined) {
      return countBytes(c, next);
    }
    return Number(length) > longest ? onError(c) : next();
  };
}

/**
 * The JSON object that a request carries, as JSON or as plain text: what browsers send to another origin
 * without asking first must be plain text.
 *
 * @param example what may be sent, for the message.
 * @throws {BadParameter} when it is no JSON object.
 */
export async function readJson(c: Context, example: string): Promise<Record<string, unknown>> {
  const type = c.req.header('Content-Type');
  if (type !== undefined && !/^(?:application\/json|text\/plain)(?:$|[ ;])/iu.test(type)) {
    throw new BadParameter('Content-Type', type, 'application/json or text/plain');
  }
  const text = await c.req.text();
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadParameter('body', text, `a JSON object such as ${example}`);
  }
  return value as Record<string, unknown>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
