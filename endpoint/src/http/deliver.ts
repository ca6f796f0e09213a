import type {Context, MiddlewareHandler} from 'hono';
import type {AnswerMemory} from './answer-memory.ts';
import {KeptAnswer} from './kept-answer.ts';
import {newRequestId, requestIdHeaders} from './request-id.ts';

/**
 * Sends what the routes answer to GET and HEAD in the form that the request asks for: compressed, or as a
 * 304. For a moment it keeps what all may have, and answers from there.
 *
 * @param memory where answers are kept.
 */
export function deliver(memory: AnswerMemory): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const key = keyOf(c);
    const kept = memory.get(key);
    if (kept) {
      const answer = await kept;
      if (answer) return answer.respond(readingOf(c));
    }

    const making = make(c, next);
    memory.keep(key, making);
    const answer = await making;
    if (!answer) return;
    // Set anew, or the headers of what the routes answered would be added to it.
    c.res = undefined;
    c.res = await answer.respond(readingOf(c));
  };
}

/**
 * The answer to a request that `deliver` has kept, without going through middleware and routes, which costs
 * more than the answer itself. It has all headers that these gave it; only the id of the request is its own.
 *
 * @returns `undefined` when there is none; then the routes are to be asked.
 */
export function answerKept(
  memory: AnswerMemory,
  {method, url, headers}: Request,
): Response | Promise<Response> | undefined {
  if (method !== 'GET') return undefined;
  // What depends on the site that asks is kept by its origin too, and never found here.
  return memory.ready(url)?.respond({
    acceptEncoding: headers.get('Accept-Encoding') ?? undefined,
    ifNoneMatch: headers.get('If-None-Match') ?? undefined,
    headers: {'x-request-id': newRequestId(headers.get('X-Request-Id'))},
  });
}

/** Reads what the routes answered; `undefined` when it is nothing that all may have. */
async function make(c: Context, next: () => Promise<void>): Promise<KeptAnswer | undefined> {
  await next();
  const {status, headers} = c.res;
  const isPublic = headers.get('Cache-Control')?.startsWith('public') === true;
  if (status !== 200 || !isPublic || !headers.has('ETag')) return undefined;
  return KeptAnswer.read(c.res);
}

/** What tells answers apart. Those of visits depend on the site that asks. */
function keyOf(c: Context): string {
  const {url, path} = c.req;
  return path.endsWith('/visits') ? `${c.req.header('Origin') ?? ''} ${url}` : url;
}

function readingOf(c: Context) {
  return {
    acceptEncoding: c.req.header('Accept-Encoding'),
    ifNoneMatch: c.req.header('If-None-Match'),
    headers: requestIdHeaders(c),
  };
}
