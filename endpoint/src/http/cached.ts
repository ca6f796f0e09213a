import {createHash} from 'node:crypto';

/** What a cacheable answer carries. */
export interface CachedContent {
  body: string | Uint8Array<ArrayBuffer>;
  contentType: string;
  cacheControl: string;
  /** Headers of this kind of answer alone. */
  headers?: Record<string, string>;
}

/**
 * A 200 with a strong ETag of its bytes, or a 304 when the asker has those bytes already
 * (RFC 9110 section 13.1.2).
 */
export function cached(ifNoneMatch: string | undefined, content: CachedContent): Response {
  const tag = `"${createHash('sha256').update(content.body).digest('base64url').slice(0, 27)}"`;
  const headers = {'Cache-Control': content.cacheControl, ETag: tag, ...content.headers};
  if (ifNoneMatch !== undefined && matches(ifNoneMatch, tag)) {
    return new Response(null, {status: 304, headers});
  }
  return new Response(content.body, {headers: {'Content-Type': content.contentType, ...headers}});
}

/** If-None-Match compares weakly: a proxy that compressed the bytes marks our tag with `W/`. */
function matches(header: string, tag: string): boolean {
  if (header.trim() === '*') return true;
  return header.split(',').some((candidate) => candidate.trim().replace(/^W\//u, '') === tag);
}
