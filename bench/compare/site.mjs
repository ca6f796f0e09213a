/* The web host of the comparison: pages, files and answers, on this machine only. */
import {basename, dirname, join} from 'node:path';
import {globSync} from 'node:fs';
import {serve} from '../slow-page.mjs';
import {bundle} from './bundle.mjs';
import {ourFile} from './our-files.mjs';
import {answerOf} from './sample-data.mjs';

/** Scripts of pages, each with all that it needs, by path. */
async function bundles() {
  const files = new Map();
  for (const entry of globSync(join(import.meta.dirname, '*/*-page.js'))) {
    for (const [name, type, content] of await bundle(entry))
      files.set(`/${basename(dirname(entry))}/${name}`, [type, content]);
  }
  return files;
}

/** @param pages - markup by path */
export async function startSite(pages) {
  const files = await bundles();
  return serve(async (path) => {
    if (pages.has(path)) return ['text/html; charset=utf-8', pages.get(path)];
    if (path.startsWith('/api/')) return ['application/json', JSON.stringify(answerOf(path))];
    return files.get(path) ?? ourFile(path);
  });
}
