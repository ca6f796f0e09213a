import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import type {Database} from '../../src/database/database.ts';
import {migrate, migrationsFolder} from '../../src/database/migrate.ts';
import {SetupError} from '../../src/setup-error.ts';
import {slowStart} from '../sample-endpoint.ts';
import {openEmptyDatabase} from '../test-database.ts';

let database: Database;
let root: string;
let folder: string;
let tests = 0;

const write = (name: string, sql: string) => writeFile(join(folder, name), sql);

const tables = async () => {
  const rows = await database.query<{name: string}>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' order by table_name`,
  );
  return rows.map(({name}) => name);
};

beforeAll(async () => {
  database = await openEmptyDatabase();
  root = await mkdtemp(join(tmpdir(), 'migrations-'));
}, slowStart);

afterAll(async () => {
  await database.close();
  await rm(root, {recursive: true});
});

beforeEach(async () => {
  await database.script('drop schema public cascade; create schema public');
  folder = join(root, String((tests += 1)));
  await mkdir(folder);
});

describe('migrations that cannot run', () => {
  it('leave the database as it was when one of them fails', async () => {
    await write('0001-good.sql', 'create table good (id integer)');
    await write('0002-bad.sql', 'create table bad (id integer); select nonsense;');
    await expect(migrate(database, folder)).rejects.toThrow(/0002-bad\.sql failed.*nonsense/u);
    expect(await tables()).toEqual([]);
  });

  it('are refused when a file was changed after it ran', async () => {
    await write('0001-a.sql', 'create table a (id integer)');
    await migrate(database, folder);
    await write('0001-a.sql', 'create table a (id bigint)');
    await write('0002-b.sql', 'create table b (id integer)');
    await expect(migrate(database, folder)).rejects.toThrow(SetupError);
    await expect(migrate(database, folder)).rejects.toThrow('0001-a.sql was changed');
    expect(await tables()).not.toContain('b');
  });

  it('are refused when the database is newer than the program', async () => {
    await write('0001-a.sql', 'create table a (id integer)');
    await write('0002-b.sql', 'create table b (id integer)');
    await migrate(database, folder);
    await rm(join(folder, '0002-b.sql'));
    await expect(migrate(database, folder)).rejects.toThrow('0002-b.sql');
  });

  it('are refused when two have one number, or one has none', async () => {
    await write('0001-a.sql', '');
    await write('0001-b.sql', '');
    await expect(migrate(database, folder)).rejects.toThrow('same number');
    await rm(join(folder, '0001-b.sql'));
    await write('tables.sql', '');
    await expect(migrate(database, folder)).rejects.toThrow('tables.sql');
  });
});

describe('migrations', () => {
  it('run once each, in the order of their numbers', async () => {
    await write('0002-b.sql', 'insert into a values (2);');
    await write('0001-a.sql', 'create table a (id integer); insert into a values (1);');
    expect(await migrate(database, folder)).toEqual(['0001-a.sql', '0002-b.sql']);
    expect(await migrate(database, folder)).toEqual([]);
    await write('0003-c.sql', 'insert into a values (3);');
    expect(await migrate(database, folder)).toEqual(['0003-c.sql']);
    expect(await database.query('select id from a order by id')).toEqual([
      {id: 1},
      {id: 2},
      {id: 3},
    ]);
  });

  it('run once when two start at the same time', async () => {
    await write('0001-a.sql', 'create table a (id integer); insert into a values (1);');
    const results = await Promise.all([migrate(database, folder), migrate(database, folder)]);
    expect(results.flat()).toEqual(['0001-a.sql']);
    expect(await database.query('select id from a')).toEqual([{id: 1}]);
  });

  it('are the same file with the line ends of Windows', async () => {
    await write('0001-a.sql', 'create table a (\n  id integer\n);\n');
    await migrate(database, folder);
    const text = await readFile(join(folder, '0001-a.sql'), 'utf8');
    await write('0001-a.sql', text.replaceAll('\n', '\r\n'));
    expect(await migrate(database, folder)).toEqual([]);
  });

  it('of the endpoint make its tables', async () => {
    await migrate(database, migrationsFolder);
    expect(await tables()).toEqual([
      'article_ratings',
      'article_reports',
      'articles',
      'categories',
      'import_sources',
      'linked_sites',
      'online_visitors',
      'schema_migrations',
      'visit_days',
      'visit_sites',
      'visitor_salts',
      'work_events',
    ]);
    expect(await migrate(database, migrationsFolder)).toEqual([]);
  });
});
