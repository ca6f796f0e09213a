import {cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {unzipSync} from 'fflate';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {root, runNode} from '../package/project.ts';

/** What a build writes last, in place of one that takes half a minute. */
const build = `import {mkdirSync, writeFileSync} from 'node:fs';
mkdirSync('dist/cdn', {recursive: true});
writeFileSync('dist/cdn/integrity.json', '{}');`;

let copy: string;

beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), 'portal-packed-'));
  for (const path of ['scripts', 'integrations', 'LICENSE'])
    await cp(join(root, path), join(copy, path), {recursive: true});
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  await writeFile(join(copy, 'package.json'), '{"version": "1.2.3", "type": "module"}');
  await writeFile(join(copy, 'scripts/build.mjs'), build);
});
afterEach(() => rm(copy, {recursive: true, force: true}));

describe.each([
  {script: 'kit', zip: 'portal-widgets-1.2.3.zip', folder: 'portal-widgets'},
  {
    script: 'wordpress-plugin',
    zip: 'portal-widgets-wordpress.zip',
    folder: 'portal-widgets-wordpress/files',
  },
])('$zip', ({script, zip, folder}) => {
  const pack = async (): Promise<string[]> => {
    await runNode(`scripts/${script}.mjs`, [], copy);
    return Object.keys(unzipSync(await readFile(join(copy, zip))));
  };

  it('has the built files, which are made where there are none', async () => {
    expect(await pack()).toContain(`${folder}/integrity.json`);
  });

  it('has all of them after "npm start", which builds what its page needs', async () => {
    await mkdir(join(copy, 'dist/cdn'), {recursive: true});
    await writeFile(join(copy, 'dist/cdn/portal-widgets.js'), '');
    expect(await pack()).toContain(`${folder}/integrity.json`);
  });
});
