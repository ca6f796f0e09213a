/*
 * Makes portal-widgets-wordpress.zip, which WordPress installs under Plugins > Add > Upload: the plugin and the built
 * files. `npm run kit:wordpress`, or with a folder to put it into; makes a build where there is none.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {zipSync} from 'fflate';
import {builtFiles} from './built-files.mjs';
import {root} from './run.mjs';

const name = 'portal-widgets-wordpress';
const files = {
  [`${name}/${name}.php`]: readFileSync(join(root, `integrations/wordpress/${name}.php`)),
  [`${name}/LICENSE`]: readFileSync(join(root, 'LICENSE')),
  ...(await builtFiles(`${name}/files`)),
};
const target = join(process.argv[2] ?? root, `${name}.zip`);
writeFileSync(target, zipSync(files));
console.log(`plugin: ${target}`);
