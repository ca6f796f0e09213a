/*
 * Compiles the endpoint, and what it shares with the elements, to `dist/` for its package: Node does not
 * strip types below node_modules.
 */
import {spawnSync} from 'node:child_process';
import {globSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';

const folder = join(import.meta.dirname, '..');
const compiler = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');

rmSync(join(folder, 'dist'), {recursive: true, force: true});
const {status} = spawnSync(process.execPath, [compiler, '--project', 'tsconfig.build.json'], {
  cwd: folder,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

// The compiler leaves the sources' extension in declarations; what lies beside them is .js.
for (const path of globSync('dist/**/*.d.ts', {cwd: folder})) {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/((?:from|import)\s*\(?\s*'\.[^']*)\.ts'/g, "$1.js'"));
}
