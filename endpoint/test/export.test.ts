import {
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {checkDatabase} from '../src/check/check-database.ts';
import {checkTree} from '../src/check/check-tree.ts';
import type {Database} from '../src/database/database.ts';
import {exportTree} from '../src/export/export-tree.ts';
import {seedFolder} from '../src/seed/seed-folder.ts';
import {SetupError} from '../src/setup-error.ts';
import {now, openSampleEndpoint, realId, slowStart} from './sample-endpoint.ts';

let database: Database;
let root: string;

beforeAll(async () => {
  const {app, database: opened} = await openSampleEndpoint();
  database = opened;
  const rated = await app.request(`/articles/${realId}/ratings`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: '{"score": 4}',
  });
  expect(rated.status).toBe(200);
  root = await mkdtemp(join(tmpdir(), 'tree-'));
}, slowStart);

afterAll(async () => {
  await database.close();
  await rm(root, {recursive: true});
});

const read = async (path: string) =>
  JSON.parse(await readFile(join(root, path), 'utf8')) as Record<string, unknown>;
/** What tells the file at each path from another that is put in its place. */
const fileNumbers = async () => {
  const paths = await readdir(root, {recursive: true});
  const numbers = paths.map(async (path) => [path, (await stat(join(root, path))).ino] as const);
  return new Map(await Promise.all(numbers));
};

const run = () => exportTree(database, root, {now});

// The tests of this file tell one story: each goes on where the one before it ended.
describe('an exported tree', () => {
  it('has everything, with addresses from its root', async () => {
    await run();
    expect(await checkTree(root)).toEqual([]);
    const article = await read(`articles/${realId}.json`);
    expect(article.url).toBe(`articles/${realId}.json`);
    expect(article.image).toMatch(/^pictures\//u);
    expect(JSON.stringify(article)).not.toContain('tree.invalid');
    expect(article._portal).toMatchObject({rating: {count: 1, average: 4}});
    const {weeks} = (await read('calendar/index.json')) as {weeks: string[]};
    expect(weeks).toContain('2026-W48');
    const plain = await readFile(join(root, 'search-index.json'));
    expect(gunzipSync(await readFile(join(root, 'search-index.json.gz'))).equals(plain)).toBe(true);
  });

  it('is not touched where nothing changed', async () => {
    const file = join(root, 'articles.json');
    const before = (await stat(file)).ino;
    expect(await run()).toMatchObject({written: 0, removed: 0});
    expect((await stat(file)).ino).toBe(before);
  });

  it('is whole for whoever reads while it changes, and only what changed is written', async () => {
    const file = join(root, `articles/${realId}.json`);
    const before = await readFile(file, 'utf8');
    const reading = await open(file);
    await database.query("update articles set image_caption = 'Chú thích mới' where id = $1", [
      realId,
    ]);
    const files = await fileNumbers();
    expect(await run()).toMatchObject({written: 3, removed: 0});
    const replaced = [...(await fileNumbers())].filter(([path, ino]) => files.get(path) !== ino);
    expect(replaced.map(([path]) => path).sort()).toEqual([
      '.portal-tree.json',
      'articles.json',
      `articles/${realId}.json`,
      'categories/tin-tuc-su-kien.json',
    ]);
    expect(await reading.readFile('utf8')).toBe(before);
    await reading.close();
    expect(await readFile(file, 'utf8')).toContain('Chú thích mới');
    expect((await readdir(join(root, 'articles'))).filter((name) => name.endsWith('.tmp'))).toEqual(
      [],
    );
  });

  it('loses what is gone, and nothing of others', async () => {
    await writeFile(join(root, 'articles/cua-toi.json'), '{}');
    await database.query('delete from articles where id = $1', [realId]);
    expect(await run()).toMatchObject({removed: 1});
    expect(await readdir(join(root, 'articles'))).not.toContain(`${realId}.json`);
    expect(await readdir(join(root, 'articles'))).toContain('cua-toi.json');
    expect(await checkTree(root)).toEqual([]);
  });

  it('has no half of a file where an export is cut off, and loses later what that has put there', async () => {
    const stale = 'cut-off-1';
    await database.query(
      `insert into articles (id, title, summary, body_html, category_id, authors, source, published, modified)
       select $1, 'Tin', '', '', (select min(id) from categories), '{x}', 'x', '2019-01-01', '2019-01-01'`,
      [stale],
    );
    // No file can be put in the place of a folder.
    await rm(join(root, 'links.json'));
    await mkdir(join(root, 'links.json'));
    await expect(run()).rejects.toThrow(SetupError);
    const files = await readdir(root, {recursive: true});
    expect(files).toContain(`articles/${stale}.json`);
    expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([]);

    await rmdir(join(root, 'links.json'));
    await database.query('delete from articles where id = $1', [stale]);
    expect(await run()).toMatchObject({removed: 1});
    expect(await readdir(join(root, 'articles'))).not.toContain(`${stale}.json`);
    expect(await checkTree(root)).toEqual([]);
  });

  it('has its lists in pages of fifty', async () => {
    await database.query(
      `insert into articles (id, title, summary, body_html, category_id, authors, source, published, modified)
       select 'them-' || n, 'Tin ' || n, '', '', (select min(id) from categories), '{x}', 'x', '2019-01-01', '2019-01-01'
       from generate_series(1, 60) as n`,
    );
    await run();
    const first = (await read('articles.json')) as {next_url: string; items: unknown[]};
    expect(first.items).toHaveLength(50);
    expect(first.next_url).toBe('articles/page-2.json');
    expect(await checkTree(root)).toEqual([]);
  });
});

describe('a check', () => {
  it('says what is wrong with a tree', async () => {
    await rm(join(root, 'articles/them-1.json'));
    await writeFile(join(root, 'links.json'), '{"items": [{}]');
    await writeFile(join(root, 'search-index.json.gz'), 'x');
    const texts = (await checkTree(root)).map(({text}) => text).join('\n');
    expect(texts).toContain('Files that are gone: articles/them-1.json.');
    expect(texts).toContain('links.json cannot be read');
    expect(texts).toContain('search-index.json.gz is not the same');
  });

  it('says what is wrong with a database', async () => {
    await database.query(
      `update articles set image_url = 'pictures/khong-co.svg' where id = 'them-1'`,
    );
    const texts = (await checkDatabase(database, seedFolder)).map(({text}) => text).join('\n');
    expect(texts).toContain('Articles that no search finds');
    expect(texts).toContain('pictures/khong-co.svg');
  });
});
