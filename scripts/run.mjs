/* Runs a program of the project and waits for its end. */
import {spawn} from 'node:child_process';
import {realpathSync} from 'node:fs';
import {join} from 'node:path';

export const root = join(import.meta.dirname, '..');

/** Whether a script, by its `import.meta`, was started and not imported; also by a path with links in it. */
export const isStarted = ({filename}) =>
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === filename;

/** Paths of the programs that npm installed, below node_modules. */
export const programs = {
  vite: 'vite/bin/vite.js',
  tsc: 'typescript/bin/tsc',
  eslint: 'eslint/bin/eslint.js',
  prettier: 'prettier/bin/prettier.cjs',
  vitest: 'vitest/vitest.mjs',
  cem: '@custom-elements-manifest/analyzer/cem.js',
  wtr: '@web/test-runner/dist/bin.js',
  storybook: 'storybook/dist/bin/dispatcher.js',
  vitepress: 'vitepress/bin/vitepress.js',
};

/**
 * Runs one of the programs with this Node, its output shown.
 *
 * @param isHeld - whether the output is shown only when the program has ended, as where several run at a time
 * @returns its exit code
 */
export const run = (program, parameters, env = {}, isHeld = false) =>
  new Promise((resolve, reject) => {
    const path = join(root, 'node_modules', programs[program]);
    const output = isHeld ? 'pipe' : 'inherit';
    const child = spawn(process.execPath, [path, ...parameters], {
      cwd: root,
      stdio: ['ignore', output, output],
      env: {...process.env, ...env},
    });
    const held = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data) => held.push(data));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.stdout.write(Buffer.concat(held));
      resolve(signal ? 1 : code);
    });
  });
