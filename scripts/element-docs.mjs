/*
 * Writes docs/elements.md and docs/elements/ from custom-elements.json, which in turn comes from the
 * JSDoc of the elements. With --check it writes nothing and exits with 1 when a file is not what it
 * would write, or belongs to no element.
 */
import {existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, sep} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {elementSections} from '../docs/.vitepress/elements/sections.ts';
import {elementPages} from './element-docs/pages.mjs';
import {isStarted, root} from './run.mjs';

const docs = join(root, 'docs');

/**
 * The pages as they are written, each by its path below `docs/`.
 *
 * @param language - `vi` or `en`
 */
export const writtenPages = async (language) => {
  const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  const options = await resolveConfig(join(docs, 'elements.md'));
  const pages = Object.entries(elementPages(manifest, elementSections, language));
  const written = pages.map(async ([path, text]) => [
    path,
    await format(text, {...options, parser: 'markdown'}),
  ]);
  return Object.fromEntries(await Promise.all(written));
};

/**
 * Paths below a folder that are not as the pages are: files that differ or are missing, and files that
 * are of no page.
 */
export const differences = (folder, pages) => {
  const textOf = (path) => {
    const file = join(folder, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const paths = globSync(['elements.md', 'elements/**/*.md'], {cwd: folder});
  return {
    wrong: Object.keys(pages).filter((path) => textOf(path) !== pages[path]),
    stale: paths.map((path) => path.replaceAll(sep, '/')).filter((path) => !(path in pages)),
  };
};

const main = async () => {
  const pages = await writtenPages('vi');
  const {wrong, stale} = differences(docs, pages);
  if (process.argv.includes('--check')) {
    for (const path of wrong) console.error(`docs/${path} is not up to date.`);
    for (const path of stale) console.error(`docs/${path} belongs to no element.`);
    if (wrong.length + stale.length === 0) return;
    console.error('Run "npm run docs" and commit what it writes.');
    process.exitCode = 1;
    return;
  }
  mkdirSync(join(docs, 'elements'), {recursive: true});
  for (const path of wrong) writeFileSync(join(docs, path), pages[path]);
  for (const path of stale) rmSync(join(docs, path));
};

if (isStarted(import.meta)) await main();
