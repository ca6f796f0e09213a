import {createHash} from 'node:crypto';
import {cp, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {root, runNode} from '../package/project.ts';

let folder: string;

const write = async (path: string, text: string, mode = 0o644): Promise<void> => {
  await mkdir(dirname(join(folder, path)), {recursive: true});
  await writeFile(join(folder, path), text, {mode});
};

/** A repository whose dependencies are installed, as far as setup can see. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'Cài đặt '));
  for (const name of ['setup.mjs', 'debian.mjs'])
    await cp(join(root, 'scripts', name), join(folder, 'scripts', name));
  await write('scripts/run-me.mjs', 'console.log(process.execPath)');
  await write('package-lock.json', '{}');
  const stamp = createHash('sha256').update('{}').digest('hex');
  await write('node_modules/.portal-widgets-lock', stamp);
});
afterEach(() => rm(folder, {recursive: true, force: true}));

describe("goes on with the machine's own Node where the one of the dependencies", () => {
  const setup = () => runNode('scripts/setup.mjs', ['scripts/run-me.mjs'], folder);

  it('is missing, as where npm runs no scripts of packages', async () => {
    expect((await setup()).stdout.trim()).toBe(process.execPath);
  });

  it('does not run, as on Alpine Linux', async () => {
    await write('node_modules/node/bin/node', '#!/lib/of/another/system\n', 0o755);
    await write('node_modules/node/bin/node.exe', '');
    expect((await setup()).stdout.trim()).toBe(process.execPath);
  });
});
