/* Builds the site of the documentation from docs/ into docs/.vitepress/dist; needs "npm run build". */
import {cpSync} from 'node:fs';
import {join} from 'node:path';
import {root, run} from './run.mjs';

const code = await run('vitepress', ['build', 'docs']);
// What the examples on its pages are: the files for a script tag, as everybody gets them.
if (code === 0) {
  cpSync(join(root, 'dist/cdn'), join(root, 'docs/.vitepress/dist/portal-widgets'), {
    recursive: true,
  });
}
process.exitCode = code;
