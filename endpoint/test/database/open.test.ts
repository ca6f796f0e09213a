import {existsSync} from 'node:fs';
import {cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {spawnSync} from 'node:child_process';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {openDatabase} from '../../src/database/open.ts';
import {SetupError} from '../../src/setup-error.ts';
import {slowStart} from '../sample-endpoint.ts';

let root: string;
let made: string;
let folder: string;
let tests = 0;

/** The one line that is said when a folder does not open. */
const complaint = async () => {
  const opened = await openDatabase(folder).catch((error: unknown) => error);
  expect(opened).toBeInstanceOf(SetupError);
  const {message} = opened as SetupError;
  expect(message).not.toContain('\n');
  expect(message).toContain(folder);
  return message;
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'data-'));
  made = join(root, 'made');
  const database = await openDatabase(made);
  await database.script('create table kept (id integer); insert into kept values (7)');
  await database.close();
}, slowStart);

afterAll(() => rm(root, {recursive: true}));

beforeEach(() => {
  folder = join(root, String((tests += 1)));
});

describe('a data folder that cannot be used', () => {
  it('is a file', async () => {
    await writeFile(folder, '');
    expect(await complaint()).toContain('cannot be written');
  });

  it('is in use by this process', async () => {
    await cp(made, folder, {recursive: true});
    const first = await openDatabase(folder);
    expect(await complaint()).toContain(`in use by process ${process.pid}`);
    await first.close();
    const second = await openDatabase(folder);
    await second.close();
  });

  it('is in use by another process', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'lock'), `${process.ppid}\n`);
    expect(await complaint()).toContain(`in use by process ${process.ppid}`);
    expect(await readFile(join(folder, 'lock'), 'utf8')).toBe(`${process.ppid}\n`);
  });

  it.each([
    ['lost its version', (postgres: string) => rm(join(postgres, 'PG_VERSION'))],
    ['lost its tables', (postgres: string) => rm(join(postgres, 'base'), {recursive: true})],
    ['was cut short', (postgres: string) => truncate(join(postgres, 'global/pg_control'), 100)],
  ])('holds a database that %s', async (_, breakIt) => {
    await cp(made, folder, {recursive: true});
    await breakIt(join(folder, 'postgres'));
    expect(await complaint()).toContain('does not open');
    // It can be repaired: nothing is left behind that stops the next start.
    expect(await readdir(folder)).toEqual(['postgres']);
  });

  it('holds the database of another PostgreSQL: says of which, and that the version that made it reads it', async () => {
    await cp(made, folder, {recursive: true});
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '16\n');
    const message = await complaint();
    expect(message).toContain('PostgreSQL 16');
    expect(message).toContain('Run the version of portal-endpoint that made it');
  });
});

describe('a data folder', () => {
  it('keeps what was written', async () => {
    await cp(made, folder, {recursive: true});
    const database = await openDatabase(folder);
    expect(await database.query('select id from kept')).toEqual([{id: 7}]);
    await database.close();
    await database.close();
    expect(await readdir(folder)).toEqual(['postgres']);
  });

  it('is taken over from a process that is gone', async () => {
    await cp(made, folder, {recursive: true});
    const {pid} = spawnSync(process.execPath, ['--version']);
    await writeFile(join(folder, 'lock'), `${pid}\n`);
    const database = await openDatabase(folder);
    expect((await readFile(join(folder, 'lock'), 'utf8')).split(/\s/u)[0]).toBe(`${process.pid}`);
    await database.close();
  });

  it.runIf(existsSync('/proc/sys/kernel/random/boot_id'))(
    'is taken over after a power cut, when another program has the number of the process that had it',
    async () => {
      await cp(made, folder, {recursive: true});
      const database = await openDatabase(folder);
      const lock = await readFile(join(folder, 'lock'), 'utf8');
      await database.close();

      const others = lock.replace(String(process.pid), String(process.ppid));
      await writeFile(join(folder, 'lock'), others);
      expect(await complaint()).toContain(`in use by process ${process.ppid}`);

      const beforeTheCut = others.replace(/[\da-f-]{36}/u, '1e3ef6b5-2c55-4c31-9f0e-0b5a7a1c2d3e');
      await writeFile(join(folder, 'lock'), beforeTheCut);
      const again = await openDatabase(folder);
      await again.close();
    },
  );

  it.each([
    ['is empty', ''],
    ['is not a number', 'nonsense'],
    ['names us, who do not hold it, as in a restarted container', `${process.pid}`],
  ])('is taken over when its lock %s', async (_, lock) => {
    await cp(made, folder, {recursive: true});
    await writeFile(join(folder, 'lock'), lock);
    const database = await openDatabase(folder);
    await database.close();
  });

  it('whose first start was cut off starts anew, and leaves files of others alone', async () => {
    await mkdir(join(folder, 'postgres/base'), {recursive: true});
    await writeFile(join(folder, 'postgres/PG_VERSION'), '');
    await writeFile(join(folder, 'unfinished'), '');
    await writeFile(join(folder, 'notes.txt'), 'ours');
    const database = await openDatabase(folder);
    await database.close();
    expect((await readdir(folder)).sort()).toEqual(['notes.txt', 'postgres']);
  });
});
