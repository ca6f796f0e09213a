/* Puts what was measured into the documentation, between the two marks of each case. */
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {format, resolveConfig} from 'prettier';

const path = join(import.meta.dirname, '../../docs/performance.md');

/** @param texts - by the name of a case; what stands there of other cases stays */
export async function writeDocs(texts) {
  let page = await readFile(path, 'utf8');
  for (const [name, text] of Object.entries(texts)) {
    const begin = `<!-- npm run bench, ${name}: begin -->`;
    const end = `<!-- npm run bench, ${name}: end -->`;
    const [start, stop] = [page.indexOf(begin), page.indexOf(end)];
    if (start < 0 || stop < start) throw new Error(`${path} has no marks "${begin}" and "${end}"`);
    page = `${page.slice(0, start)}${begin}\n\n${text}\n\n${page.slice(stop)}`;
  }
  const options = await resolveConfig(path);
  await writeFile(path, await format(page, {...options, filepath: path}));
}
