import type {Context, MiddlewareHandler} from 'hono';
import {SetupError} from '../setup-error.ts';
import {methodsOf} from './methods.ts';
import {problem} from './problem.ts';

/** Without these a page of another origin cannot see when to ask again, or which request to name. */
const exposed = 'Date, ETag, Retry-After, X-Request-Id';

/**
 * Answers may be read by pages of any origin: a commune's page shows the province's news. There is
 * nothing in them that only some may know, and no credentials are taken.
 */
export const openToAll: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Access-Control-Allow-Origin', '*');
  c.header('Access-Control-Expose-Headers', exposed);
};

/**
 * Answers may be read, and something may be sent, by pages of these origins alone; pages of the
 * endpoint's own host are of one origin with it, and programs have none.
 *
 * @param publicUrl address of the endpoint as the world sees it: a proxy may ask it by another name.
 */
export function openTo(origins: readonly string[], publicUrl?: string): MiddlewareHandler {
  const allowed = new Set(origins);
  if (publicUrl !== undefined) allowed.add(new URL(publicUrl).origin);
  return async (c, next) => {
    const origin = c.req.header('Origin');
    const isForeign = origin !== undefined && !allowed.has(origin) && !isOwn(c, origin);
    if (isForeign && c.req.method === 'POST') {
      const detail = `Pages of ${origin.slice(0, 200)} may send nothing here.`;
      c.res = problem(403, {detail, instance: c.req.path});
    } else {
      await next();
    }
    c.header('Vary', 'Origin', {append: true});
    if (origin === undefined || isForeign) return;
    c.header('Access-Control-Allow-Origin', origin);
    c.header('Access-Control-Expose-Headers', exposed);
  };
}

const isOwn = (c: Context, origin: string): boolean =>
  URL.canParse(origin) &&
  new URL(origin).host === (c.req.header('Host') ?? new URL(c.req.url).host);

/**
 * The origins of a setting: `https://a.example, https://b.example`.
 *
 * @throws {SetupError} naming what is no origin.
 */
export function readOrigins(setting: string): string[] {
  const origins = setting.split(/[\s,]+/u).filter((text) => text !== '');
  for (const origin of origins) {
    if (URL.canParse(origin) && new URL(origin).origin === origin) continue;
    throw new SetupError(
      `PORTAL_ORIGINS has "${origin}", which is no origin. Write them such as https://xa.example, with commas between.`,
    );
  }
  return origins;
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
