import {randomUUID} from 'node:crypto';
import type {Context, MiddlewareHandler} from 'hono';
import type {Log} from './log.ts';

/** Ids that a proxy in front may give, so that its log and ours can be put side by side. */
const shape = /^[\w-]{8,64}$/u;

const key = 'requestId';
const sentKey = 'isRequestIdSent';

/** The id of a request: what a proxy gave it, if that is one, or a new one. */
export function newRequestId(given: string | undefined | null): string {
  return typeof given === 'string' && shape.test(given) ? given : randomUUID();
}

/** Id of the request that is being answered. */
export function requestIdOf(c: Context): string {
  return String(c.get(key));
}

/** Headers that name the request; whoever sends them says so, because looking for them is dear. */
export function requestIdHeaders(c: Context): Record<string, string> {
  c.set(sentKey, true);
  return {'x-request-id': requestIdOf(c)};
}

/**
 * Gives every request an id, which the answer carries as `X-Request-Id` and the log names.
 *
 * @param log told of every answer; nothing is told without it.
 */
export function identify(log?: Log): MiddlewareHandler {
  return async (c, next) => {
    const request = newRequestId(c.req.header('X-Request-Id'));
    c.set(key, request);
    const start = performance.now();
    await next();
    if (c.get(sentKey) !== true) c.header('X-Request-Id', request);
    log?.({
      level: 'info',
      message: 'answered',
      request,
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      milliseconds: Math.round((performance.now() - start) * 10) / 10,
    });
  };
}
