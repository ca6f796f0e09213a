import {readFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import type {CachedContent} from './cached.ts';

/** Kinds of files that articles come with: pictures and attachments. */
export const mediaKinds = ['pictures', 'files'] as const;
export type MediaKind = (typeof mediaKinds)[number];

const contentTypes: Record<MediaKind, Readonly<Record<string, string>>> = {
  pictures: {
    '.svg': 'image/svg+xml; charset=utf-8',
    '.png': 'image/png',
    '.jpg': 'image/jpeg',
    '.webp': 'image/webp',
    '.avif': 'image/avif',
  },
  files: {'.pdf': 'application/pdf'},
};

/** An SVG opened as a page of its own may style itself, and neither run nor load anything. */
const svgPolicy = "default-src 'none'; style-src 'unsafe-inline'";

/** Names are not made from the content, so a cache asks again after a week. */
const cacheControl = 'public, max-age=604800, stale-while-revalidate=86400';

/**
 * One file of `folder/pictures` or `folder/files`.
 *
 * @returns `undefined` when there is none, or its kind is not served.
 */
export async function readMedia(
  folder: string,
  kind: MediaKind,
  name: string,
): Promise<CachedContent | undefined> {
  const extension = extname(name);
  const contentType = contentTypes[kind][extension];
  // No slash and no leading dot: a name cannot lead out of its folder.
  if (contentType === undefined || !/^\w[\w.-]{0,199}$/u.test(name)) return undefined;
  try {
    const body = Uint8Array.from(await readFile(join(folder, kind, name)));
    const policy = extension === '.svg' ? svgPolicy : "default-src 'none'";
    return {body, contentType, cacheControl, headers: {'Content-Security-Policy': policy}};
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
