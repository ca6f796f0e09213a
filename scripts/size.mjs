/*
 * Bytes of the CDN build as a page would load them: each entry with everything it imports at once,
 * brotli 11. What comes on demand (adapters, sanitiser, other languages) is listed by itself. Exits
 * with 1 above a limit, and where the table of docs/performance.md says something else; with --docs it
 * writes that table.
 */
import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import {format, resolveConfig} from 'prettier';
import {root} from './run.mjs';

const cdn = join(root, 'dist/cdn');

/** Largest allowed size of an entry with its imports, kB of 1,000 bytes. */
const limits = {
  'portal-widgets.js': 1.5,
  'elements/hot-news.js': 12,
  'elements/article-view.js': 15,
  'elements/work-calendar.js': 16,
  'elements/featured-list.js': 13,
  'elements/linked-sites.js': 13,
  'portal-widgets.all.js': 32,
  'portal-widgets.hydrate.js': 14,
  'elements/search-box.js': 16,
  'elements/visit-counter.js': 12,
};

/** Kinds of source: the file of each, on top of what kinds share; calendar-file is that of iCalendar. */
const adapters = ['static', 'calendar-file', 'wordpress', 'json-feed', 'rss'];
const adapterLimit = 4;

/** The client, what checks answers, and the kind `portal`: one file, for each alone would be a request. */
const sourceLimit = 10;

/** What asks early, by itself: it is on the way beside the code. */
const askEarlyLimit = 2;

/** Largest allowed size of the style sheet that reserves room. */
const styleLimit = 2;

if (!existsSync(cdn)) {
  console.error('size: there is no build yet, run "npm run build" first.');
  process.exit(1);
}

const compressed = (path) =>
  brotliCompressSync(readFileSync(path), {
    params: {[constants.BROTLI_PARAM_QUALITY]: 11},
  }).length;

/** Files that a module imports at once; what `import()` loads is not among them. */
const staticImports = (path) => {
  const code = readFileSync(path, 'utf8');
  const found = code.matchAll(/\b(?:import|from)\s*["'](\.[^"']+)["']/g);
  return [...found].map(([, target]) => join(dirname(path), target));
};

const closure = (path, seen = new Set()) => {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const next of staticImports(path)) closure(next, seen);
  return seen;
};

const files = readdirSync(cdn, {recursive: true}).filter((path) => path.endsWith('.js'));
const inEntries = new Set();
const budgets = [];
let isOver = false;

const row = (name, bytes, note) =>
  console.log(`${name.padEnd(34)} ${(bytes / 1000).toFixed(2).padStart(7)} kB  ${note}`);

/** Prints what something takes, and holds it to its limit if it has one. */
const measured = (name, bytes, limit, note = '') => {
  const isTooLarge = limit !== undefined && bytes > limit * 1000;
  isOver ||= isTooLarge;
  if (limit !== undefined) budgets.push({name, size: bytes / 1000, limit});
  const limitNote = limit === undefined ? '' : `limit ${limit}${isTooLarge ? '  TOO LARGE' : ''}`;
  row(name, bytes, limitNote + note);
};

console.log('Entries with all that they import at once, brotli 11');
for (const file of files.filter((path) => !path.startsWith('chunks')).sort()) {
  const parts = [...closure(join(cdn, file))];
  for (const part of parts) inEntries.add(part);
  const bytes = parts.reduce((sum, part) => sum + compressed(part), 0);
  measured(file, bytes, limits[file]);
}
measured('portal-widgets.css', compressed(join(cdn, 'portal-widgets.css')), styleLimit);
const named = (name) =>
  files.find((file) => file.replace(/-[\w-]{6}\.js$/, '') === `chunks/${name}`);
const askEarly = join(cdn, named('ask-early'));
inEntries.add(askEarly);
measured('chunks/ask-early.js', compressed(askEarly), askEarlyLimit);
/** What an adapter needs besides itself, but for what every page has loaded and the library of iCalendar. */
const partsOf = (path) =>
  [...closure(path)].filter((part) => part !== path && !inEntries.has(part));
const shared = new Set();
console.log('\nKinds of source, each by itself');
for (const name of adapters) {
  const path = join(cdn, named(name));
  const parts = partsOf(path);
  for (const part of parts) shared.add(part);
  const whole = parts.reduce((sum, part) => sum + compressed(part), compressed(path));
  const note = `, ${(whole / 1000).toFixed(2)} with all that it shares with other kinds`;
  measured(`chunks/${name}.js`, compressed(path), adapterLimit, note);
}
console.log('\nWhat kinds of source share, each by itself');
for (const path of [...shared].sort()) {
  const name = path.slice(cdn.length + 1).replace(/-[\w-]{6}\.js$/, '.js');
  const limit = name === 'chunks/source.js' ? sourceLimit : adapterLimit;
  measured(name, compressed(path), limit);
}
console.log('\nOn demand, each by itself');
for (const file of files.filter((path) => !inEntries.has(join(cdn, path))).sort()) {
  row(file.replace(/-[\w-]{6}\.js$/, '.js'), compressed(join(cdn, file)), '');
}

const docs = join(root, 'docs/performance.md');
const [begin, end] = ['begin', 'end'].map((word) => `<!-- npm run size: ${word} -->`);
const text = readFileSync(docs, 'utf8');
const [before, rest = ''] = text.split(begin);
const [table = '', after = ''] = rest.split(end);

if (process.argv.includes('--docs')) {
  const rows = budgets.map(
    ({name, size, limit}) => `| \`${name}\` | ${size.toFixed(1)} kB | ${limit} kB |`,
  );
  const lines = ['| file | brotli | limit |', '| --- | ---: | ---: |', ...rows].join('\n');
  const options = {...(await resolveConfig(docs)), filepath: docs};
  writeFileSync(docs, await format(`${before}${begin}\n\n${lines}\n\n${end}${after}`, options));
} else {
  // A little more or less comes with every change; what a reader would call another number does not pass.
  const said = new Map(
    [...table.matchAll(/`(.*?)` *\| *([\d.]+) kB \| *([\d.]+) kB/g)].map(
      ([, name, size, limit]) => [name, {size: Number(size), limit: Number(limit)}],
    ),
  );
  const isTrue = ({name, size, limit}) => {
    const row = said.get(name);
    return row?.limit === limit && Math.abs(row.size - size) < 0.2;
  };
  const untrue = budgets.filter((budget) => !isTrue(budget)).map(({name}) => name);
  if (untrue.length > 0) {
    console.error(`\ndocs/performance.md is not up to date with the size of ${untrue.join(', ')}:`);
    console.error('run "npm run size -- --docs" and commit it.');
    isOver = true;
  }
}
process.exitCode = isOver ? 1 : 0;
