import type {Hono} from 'hono';
import {expect} from 'vitest';

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

/** Reads an error answer, which is as RFC 9457 wants it, may be read by all pages, and is kept by no cache. */
export async function problemOf(response: Response): Promise<Record<string, unknown>> {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(response.headers.get('ETag')).toBeNull();
  const problem = (await response.json()) as Record<string, unknown>;
  expect(problem.type).toBe('about:blank');
  expect(problem.status).toBe(response.status);
  return problem;
}
