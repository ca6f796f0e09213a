/* Makes dist/: the npm build with its types, the CDN build, and the manifest. */
import {createHash} from 'node:crypto';
import {copyFileSync, globSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root, run} from './run.mjs';

const steps = [
  ['cem', ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet']],
  ['vite', ['build', '--mode', 'npm', '--logLevel', 'warn']],
  ['tsc', ['--project', 'tsconfig.build.json']],
  ['vite', ['build', '--mode', 'ask-early', '--logLevel', 'warn']],
  ['vite', ['build', '--mode', 'cdn', '--logLevel', 'warn']],
  ['vite', ['build', '--mode', 'all-in-one', '--logLevel', 'warn']],
  ['vite', ['build', '--mode', 'worker', '--logLevel', 'warn']],
  ['vite', ['build', '--mode', 'classic', '--logLevel', 'warn']],
  ['vite', ['build', '--mode', 'dom-parser', '--logLevel', 'warn']],
];

rmSync(join(root, 'dist'), {recursive: true, force: true});
for (const [program, parameters] of steps) {
  const code = await run(program, parameters);
  if (code !== 0) {
    console.error(`build: ${program} ${parameters.join(' ')} failed`);
    process.exit(code);
  }
}

// The compiler leaves the sources' extension in declarations; what lies beside them is .js. Typed arrays have a
// parameter only since TypeScript 5.7, before which the declarations would be wrong.
for (const path of globSync('dist/**/*.d.ts', {cwd: root})) {
  const file = join(root, path);
  const text = readFileSync(file, 'utf8')
    .replace(/((?:from|import)\s*\(?\s*'\.[^']*)\.ts'/g, "$1.js'")
    .replaceAll('Uint8Array<ArrayBuffer>', 'Uint8Array');
  writeFileSync(file, text);
}

copyFileSync(join(root, 'src/themes.css'), join(root, 'dist/themes.css'));

await import('./editor-data.mjs');

// What a page may name in its own tags; the files that they load have their content in their name.
const entries = globSync(['*.{js,css}', 'elements/*.js'], {cwd: join(root, 'dist/cdn')}).sort();
const integrity = entries.map((path) => {
  const content = readFileSync(join(root, 'dist/cdn', path));
  return [path, `sha384-${createHash('sha384').update(content).digest('base64')}`];
});
const list = JSON.stringify(Object.fromEntries(integrity), null, 2);
writeFileSync(join(root, 'dist/cdn/integrity.json'), `${list}\n`);
