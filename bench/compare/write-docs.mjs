/* Puts what was measured into the documentation, between its two marks. */
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {format, resolveConfig} from 'prettier';

const path = join(import.meta.dirname, '../../docs/performance.md');
const begin = '<!-- npm run bench: begin -->';
const end = '<!-- npm run bench: end -->';

export async function writeDocs(text) {
  const before = await readFile(path, 'utf8');
  const [start, stop] = [before.indexOf(begin), before.indexOf(end)];
  if (start < 0 || stop < start) throw new Error(`${path} has no marks "${begin}" and "${end}"`);
  const after = `${before.slice(0, start)}${begin}\n\n${text}\n\n${before.slice(stop)}`;
  const options = await resolveConfig(path);
  await writeFile(path, await format(after, {...options, filepath: path}));
}
