/* Builds the site of the documentation from docs/ into docs/.vitepress/dist; needs "npm run build". */
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {root, run} from './run.mjs';

const code = await run('vitepress', ['build', 'docs']);
if (code === 0) {
  const site = join(root, 'docs/.vitepress/dist');
  // What the examples on its pages are: the files for a script tag, as everybody gets them.
  cpSync(join(root, 'dist/cdn'), join(site, 'portal-widgets'), {recursive: true});
  cpSync(join(root, 'docs/endpoint/openapi.json'), join(site, 'endpoint/openapi.json'));
  // A search asks for the compressed index first, which an exported tree has.
  const index = join(site, 'mau/search-index.json');
  writeFileSync(`${index}.gz`, gzipSync(readFileSync(index)));
}
process.exitCode = code;
