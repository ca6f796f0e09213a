/*
 * Makes portal-widgets-wordpress.zip, which WordPress installs under Plugins > Add > Upload: the plugin and the built
 * files. `npm run kit:wordpress`, or with a folder to put it into; needs a build.
 */
import {globSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {zipSync} from 'fflate';
import {root} from './run.mjs';

const name = 'portal-widgets-wordpress';
const built = join(root, 'dist/cdn');
const files = {
  [`${name}/${name}.php`]: readFileSync(join(root, `integrations/wordpress/${name}.php`)),
  [`${name}/LICENSE`]: readFileSync(join(root, 'LICENSE')),
};
for (const path of globSync('**/*', {cwd: built})) {
  const file = join(built, path);
  if (!statSync(file).isFile()) continue;
  files[`${name}/files/${path.replaceAll('\\', '/')}`] = readFileSync(file);
}
const target = join(process.argv[2] ?? root, `${name}.zip`);
writeFileSync(target, zipSync(files));
console.log(`plugin: ${target}`);
