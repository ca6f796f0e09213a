/* Makes dist/: the npm build with its types, the CDN build, and the manifest. */
import {copyFileSync, globSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root, run} from './run.mjs';

const steps = [
  ['cem', ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet']],
  ['vite', ['build', '--mode', 'npm', '--logLevel', 'warn']],
  ['tsc', ['--project', 'tsconfig.build.json']],
  ['vite', ['build', '--mode', 'cdn', '--logLevel', 'warn']],
  ['vite', ['build', '--mode', 'worker', '--logLevel', 'warn']],
];

rmSync(join(root, 'dist'), {recursive: true, force: true});
for (const [program, parameters] of steps) {
  const code = await run(program, parameters);
  if (code !== 0) {
    console.error(`build: ${program} ${parameters.join(' ')} failed`);
    process.exit(code);
  }
}

// The compiler leaves the sources' extension in declarations; what lies beside them is .js.
for (const path of globSync('dist/**/*.d.ts', {cwd: root})) {
  const file = join(root, path);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/((?:from|import)\s*\(?\s*'\.[^']*)\.ts'/g, "$1.js'"));
}

for (const copy of ['dist/themes.css', 'dist/cdn/portal-themes.css']) {
  copyFileSync(join(root, 'src/themes.css'), join(root, copy));
}

await import('./editor-data.mjs');
