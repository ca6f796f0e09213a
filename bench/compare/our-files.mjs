/* The files for script tags, as `npm run build` made them. */
import {readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {extname, join} from 'node:path';

const folder = join(import.meta.dirname, '../../dist/cdn');

export const script = '<script type="module" src="/portal-widgets.js"></script>';

/** Keeps the room of sections. */
export const sheet = '<link rel="stylesheet" href="/portal-widgets.css">';

/** What the README has a page paste beside its sections. */
export const snippet = sheet + script;

/** The files that an entry needs before it shows content, whose names change with their content. */
export const filesOf = (entry) =>
  JSON.parse(readFileSync(join(folder, 'preload.json'), 'utf8'))[entry];

/**
 * What a page says in its head that knows its sections: their data, and the files of an entry of theirs, which it
 * loads in place of the loader.
 */
export const ahead = (entry, data) =>
  [
    sheet,
    // The data before the code: an old web host gives six files at a time.
    ...data.map(preloaded),
    ...filesOf(entry).map((file) => `<link rel="modulepreload" href="/${file}">`),
    // The code of sources runs before that of sections, which then need not ask for it.
    ...[...filesOf(entry).filter((file) => /\/source-/.test(file)), entry].map(
      (file) => `<script type="module" src="/${file}"></script>`,
    ),
  ].join('');

export const preloaded = (address) =>
  `<link rel="preload" as="fetch" crossorigin href="${address.replaceAll('&', '&amp;')}">`;

export const ourFile = async (path) => [
  extname(path) === '.css' ? 'text/css' : 'text/javascript',
  await readFile(join(folder, path)),
];
