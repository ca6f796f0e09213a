/* The web host of the comparison: pages, files and answers, on this machine only. */
import {basename, dirname, extname, join} from 'node:path';
import {globSync} from 'node:fs';
import {serve} from '../slow-page.mjs';
import {bundle} from './bundle.mjs';
import {ourFile} from './our-files.mjs';
import {statuses} from './peer-answers.mjs';
import {isPastedPath, pastedFile, peerEntries, peerFiles} from './peers.mjs';
import {answerOf} from './sample-data.mjs';

/** Scripts of pages, each with all that it needs, by path. */
async function bundles(entries) {
  const files = new Map();
  for (const entry of entries) {
    for (const [name, type, content] of await bundle(entry))
      files.set(`/${basename(dirname(entry))}/${name}`, [type, content]);
  }
  return files;
}

const types = {'.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json'};
const typeOf = (path) => types[extname(path)] ?? 'application/octet-stream';

const json = (data) => ['application/json', JSON.stringify(data)];

/**
 * @param pages - markup by path
 * @param hasPeers - whether pages of peers are among them
 */
export async function startSite(pages, hasPeers) {
  const own = globSync(join(import.meta.dirname, '*/*-page.js'));
  const files = await bundles(hasPeers ? [...own, ...peerEntries()] : own);
  if (hasPeers) {
    for (const [path, content] of await peerFiles()) files.set(path, [typeOf(path), content]);
  }
  return serve(async (path) => {
    if (pages.has(path)) return ['text/html; charset=utf-8', pages.get(path)];
    if (path === '/api/v1/accounts/1/statuses') return json(statuses());
    if (path.startsWith('/api/')) return json(answerOf(path));
    if (isPastedPath(path)) return [typeOf(path), await pastedFile(path)];
    return files.get(path) ?? ourFile(path);
  });
}
