import {existsSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

/**
 * The entries of a file of bad input from the folder that `PORTAL_CORPORA` names, or the one beside
 * the repository. They are not part of it: without them nothing is returned, and one line says so.
 */
export function readCorpus(name: string): readonly unknown[] {
  const folder = process.env.PORTAL_CORPORA
    ? resolve(process.env.PORTAL_CORPORA)
    : fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
  const path = resolve(folder, `${name}.json`);
  if (existsSync(path)) return (JSON.parse(readFileSync(path, 'utf8')) as {items: unknown[]}).items;
  console.info(`No corpus at ${path}: only the cases in the test files are run.`);
  return [];
}
