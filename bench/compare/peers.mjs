/* The peers, which only the comparison needs: installed into a folder of their own when they are missing. */
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, globSync, readFileSync, writeFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';

const folder = join(import.meta.dirname, '../peers');
const stamp = join(folder, 'node_modules/.installed');

/** Installs what is missing; says whether all is there then. */
export function installPeers() {
  const lock = readFileSync(join(folder, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true;
  console.log(
    'bench: installing the peers that we are compared with (npm ci in bench/peers, about 110 MB)',
  );
  const {status} = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) writeFileSync(stamp, hash);
  return status === 0;
}

/** Scripts of the pages of peers. */
export const peerEntries = () => globSync(join(folder, '*-page.js'));

const pasted = '/peers/cdn/';

/** Whether a path is that of a file of a package, as a page without a build has it. */
export const isPastedPath = (path) => path.startsWith(pasted);

/** The file at such a path. */
export const pastedFile = (path) =>
  readFile(join(folder, 'node_modules', path.slice(pasted.length)));

/** Files that peers ask for when they are used, by path. */
export async function peerFiles() {
  const {searchIndex} = await import('../peers/search-index.mjs');
  const files = await searchIndex();
  return files.map(({path, content}) => [`/pagefind/${path}`, content]);
}
