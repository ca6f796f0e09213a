import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Database} from '../../src/database/database.ts';
import {seedFolder} from '../../src/seed/seed-folder.ts';
import {seed} from '../../src/seed/seed.ts';
import {SetupError} from '../../src/setup-error.ts';
import {now, slowStart} from '../sample-endpoint.ts';
import {openTestDatabase} from '../test-database.ts';

let database: Database;
let folder: string;
const later = new Date(now.getTime() + 5 * 3_600_000);
const pinned = 'mau-ung-pho-bao';

const edit = async (file: string, from: string, to: string) => {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
};

const rowOf = async (id: string) => {
  const [row] = await database.query<Record<string, unknown>>(
    'select * from articles where id = $1',
    [id],
  );
  return row;
};

const all = () => database.query('select * from articles order by id');

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'seed-')), 'seed');
  await cp(seedFolder, folder, {recursive: true});
  database = await openTestDatabase();
}, slowStart);

afterAll(async () => {
  await database.close();
  await rm(join(folder, '..'), {recursive: true});
});

// The tests of this file tell one story: each goes on where the one before it ended.
describe('seeding', () => {
  it('puts nothing in when one file is wrong, and names it', async () => {
    await edit('articles/mau-truc-tet.md', 'category: chi-dao', 'category: chi_dao');
    await expect(seed(database, {folder, now})).rejects.toThrow(SetupError);
    await expect(seed(database, {folder, now})).rejects.toThrow('mau-truc-tet.md');
    expect(await all()).toEqual([]);
    await edit('articles/mau-truc-tet.md', 'category: chi_dao', 'category: chi-dao');
  });

  it('adds every article', async () => {
    const result = await seed(database, {folder, now});
    expect(result).toEqual({added: 50, changed: 0, unchanged: 0});
    expect(await all()).toHaveLength(50);
  });

  it('counts relative times from the first seeding', async () => {
    expect(await rowOf(pinned)).toMatchObject({
      published: new Date('2026-11-24T00:00:00+07:00'),
      modified: new Date('2026-11-24T00:00:00+07:00'),
      pinned_until: new Date('2026-12-01T09:00:00+07:00'),
    });
  });

  it('changes nothing when nothing changed', async () => {
    const before = await all();
    const result = await seed(database, {folder, now: later});
    expect(result).toEqual({added: 0, changed: 0, unchanged: 50});
    expect(await all()).toEqual(before);
  });

  it('updates the article whose file changed, keeps its times, and says when it changed', async () => {
    const before = await rowOf(pinned);
    await edit(`articles/${pinned}.md`, 'title: Chủ động ứng phó', 'title: Sẵn sàng ứng phó');
    const result = await seed(database, {folder, now: later});
    expect(result).toEqual({added: 0, changed: 1, unchanged: 49});
    const after = await rowOf(pinned);
    expect(after?.title).toMatch(/^Sẵn sàng/u);
    expect(after?.search).toMatch(/'4sang'/u);
    expect(after).toMatchObject({
      published: before?.published,
      pinned_until: before?.pinned_until,
      modified: later,
    });
  });

  it('takes a pin away, and gives one from now', async () => {
    await edit(`articles/${pinned}.md`, 'pinned_until: P7D\n', '');
    await seed(database, {folder, now: later});
    expect((await rowOf(pinned))?.pinned_until).toBeNull();
    await edit(`articles/${pinned}.md`, 'published:', 'pinned_until: P1D\npublished:');
    await seed(database, {folder, now: later});
    expect((await rowOf(pinned))?.pinned_until).toEqual(new Date('2026-11-25T14:00:00+07:00'));
  });

  it('keeps an article whose file is gone', async () => {
    await rm(join(folder, 'articles', `${pinned}.md`));
    expect(await seed(database, {folder, now})).toEqual({added: 0, changed: 0, unchanged: 49});
    expect(await rowOf(pinned)).toBeDefined();
  });
});
