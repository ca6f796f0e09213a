import type {Hono} from 'hono';

/** Name of a browser that people sit in front of. */
export const reader =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

/** Sends text by POST as a page of another origin does, without asking first. */
export function post(
  app: Hono,
  path: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return Promise.resolve(
    app.request(path, {
      method: 'POST',
      body,
      headers: {
        'User-Agent': reader,
        'Content-Type': 'text/plain;charset=UTF-8',
        'Content-Length': String(new TextEncoder().encode(body).length),
        ...headers,
      },
    }),
  );
}
