import type {Context, MiddlewareHandler} from 'hono';

/**
 * Answers may be read from any origin: a commune's page shows the province's news. There is nothing
 * in them that only some may know, and no credentials are taken.
 */
export const allowOtherOrigins: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Access-Control-Allow-Origin', '*');
  // Without this a page of another origin cannot see when to ask again.
  c.header('Access-Control-Expose-Headers', 'Date, ETag, Retry-After');
  c.header('Cross-Origin-Resource-Policy', 'cross-origin');
};

/** Opened as a page, an answer does nothing: whatever is in its text, it is no HTML. */
export const protect: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('X-Content-Type-Options', 'nosniff');
  if (!c.res.headers.has('Content-Security-Policy')) {
    c.header('Content-Security-Policy', "default-src 'none'");
  }
};

/** The methods of a path, as headers name them. Visits alone can be sent. */
export function methodsOf(path: string): string {
  return path.endsWith('/visits') ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, OPTIONS';
}

/**
 * The browser's question before an unusual request. It is answered on every path, so that a page
 * gets to read the 404 that follows.
 */
export function preflight(c: Context): Response {
  const methods = methodsOf(c.req.path);
  return c.body(null, 204, {
    Allow: methods,
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Allow-Headers': '*',
    'Access-Control-Max-Age': '86400',
  });
}
