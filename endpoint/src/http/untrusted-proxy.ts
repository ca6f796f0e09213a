import type {MiddlewareHandler} from 'hono';
import type {Log} from './log.ts';

/**
 * Tells once, for an endpoint without proxies, that somebody seems to stand in front of it all the same: nothing else
 * shows that all readers have one address then. The header can be written by anybody, so that nothing follows from it.
 */
export function tellOfProxy(log: Log): MiddlewareHandler {
  let isTold = false;
  return async (c, next) => {
    if (!isTold && c.req.header('X-Forwarded-For') !== undefined) {
      isTold = true;
      log({
        level: 'info',
        message:
          'Requests come with X-Forwarded-For, but PORTAL_PROXIES is 0. If a proxy stands in front, all readers have its ' +
          'address and share the limits of one sender: set PORTAL_PROXIES to the number of proxies.',
      });
    }
    await next();
  };
}
