/* The files for script tags, as `npm run build` made them. */
import {readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';

const folder = join(import.meta.dirname, '../../dist/cdn');

export const script = '<script type="module" src="/portal-widgets.js"></script>';

/** What a page may say in its head of files and data that its sections will ask for. */
export function ahead(names, data) {
  // The loader knows the names, which change with their content.
  const loader = readFileSync(join(folder, 'portal-widgets.js'), 'utf8');
  const needed = JSON.parse(/=(\{"portal-[^}]*\})/.exec(loader)[1]);
  const files = new Set(['portal-widgets.js', ...names.flatMap((name) => needed[name] ?? [])]);
  // The data first: an old web host gives six files at a time.
  return [
    ...data.map(preloaded),
    ...[...files].map((file) => `<link rel="modulepreload" href="/${file}">`),
  ].join('');
}

export const preloaded = (address) =>
  `<link rel="preload" as="fetch" crossorigin href="${address.replaceAll('&', '&amp;')}">`;

export const ourFile = async (path) => ['text/javascript', await readFile(join(folder, path))];
