import {createHash} from 'node:crypto';

/** What a cacheable answer carries. */
export interface CachedContent {
  body: string | Uint8Array<ArrayBuffer>;
  contentType: string;
  cacheControl: string;
  /** Headers of this kind of answer alone. */
  headers?: Record<string, string>;
}

/** A 200 with a strong ETag of its bytes. What it becomes for a certain request, `deliver` decides. */
export function cached({body, contentType, cacheControl, headers}: CachedContent): Response {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  return new Response(body, {
    headers: {'Content-Type': contentType, 'Cache-Control': cacheControl, ETag: tag, ...headers},
  });
}
