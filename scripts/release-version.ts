/*
 * Makes a version of what the changesets announce: both package.json files, the other places that name the version, the changelog, and
 * the public surface that later changes are compared with. Commits nothing: look at it first.
 */
import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {releaseChangelog} from './changelog.ts';
import {readChangesets} from './surface/announced.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const versionOf = (path: string): string => (JSON.parse(read(path)) as {version: string}).version;

/** Places outside package.json that name the version; the tests hold them to it. */
const places = {
  'src/version.ts': (version: string) => [[/'[\d.]+'/, `'${version}'`]],
  'integrations/wordpress/portal-widgets-wordpress.php': (version: string) => [
    [/(?<=\* Version: )\S+/, version],
    [/(?<=\?ver=)[^']+/, version],
  ],
  'endpoint/openapi.json': (version: string) => [[/(?<="version": ")[^"]+/, version]],
  'docs/endpoint/openapi.json': (version: string) => [[/(?<="version": ")[^"]+/, version]],
  'README.md': (version: string) => [
    [/(?<=^Status: version )\d+\.\d+/m, version.split('.').slice(0, 2).join('.')],
  ],
} satisfies Record<string, (version: string) => [RegExp, string][]>;

const run = (program: string, ...parameters: string[]): void => {
  // On Windows npm is a script that only a shell can start.
  const shell = process.platform === 'win32' && program === 'npm';
  const {status} = spawnSync(program, parameters, {cwd: root, stdio: 'inherit', shell});
  if (status !== 0) throw new Error(`${program} ${parameters.join(' ')} failed.`);
};

const today = new Date().toISOString().slice(0, 10);
// Stops here, with nothing changed yet, when the changelog was forgotten.
releaseChangelog(read('CHANGELOG.md'), '', today);
if (readChangesets(root).length > 0)
  run(process.execPath, 'node_modules/@changesets/cli/bin.js', 'version');
const version = versionOf('package.json');
// The very first version needs no changeset: nothing was there that it could raise.
if (read('CHANGELOG.md').includes(`## [${version}]`))
  throw new Error('No changeset announces a version: "npx changeset" first.');
writeFileSync(join(root, 'CHANGELOG.md'), releaseChangelog(read('CHANGELOG.md'), version, today));
for (const [path, changes] of Object.entries(places)) {
  let text = read(path);
  for (const [pattern, value] of changes(version)) text = text.replace(pattern, value);
  writeFileSync(join(root, path), text);
}
run('npm', 'install', '--package-lock-only');
run(process.execPath, 'scripts/public-surface.ts', '--write');
console.log(`Version ${version} is made: look at it, commit it, and tag it v${version}.`);
