import {spawn, type ChildProcess} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdtemp, open, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Feed} from '../src/articles/feed.ts';

const program = join(import.meta.dirname, '../src/cli.ts');
let root: string;
let dataDir: string;

interface Ending {
  code: number | null;
  output: string;
  errors: string;
}

const start = (
  parameters: readonly string[],
  // None of the settings of the machine that the tests run on.
  env: Readonly<Record<string, string>> = {},
  errors: 'pipe' | number = 'pipe',
): ChildProcess =>
  spawn(process.execPath, [program, ...parameters], {
    env,
    cwd: root,
    timeout: 60_000,
    stdio: ['ignore', 'pipe', errors],
  });

const ending = (child: ChildProcess) =>
  new Promise<Ending>((resolve, reject) => {
    let output = '';
    let errors = '';
    child.stdout?.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.stderr?.on('data', (bytes: Buffer) => (errors += bytes.toString()));
    child.on('error', reject).on('close', (code) => resolve({code, output, errors}));
  });

const run = (...parameters: string[]) => ending(start(parameters));

/** The address that a started endpoint says. */
const addressOf = (child: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (bytes: Buffer) => {
      const [address] = /http:\S+/u.exec(bytes.toString()) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.on('close', () => reject(new Error('It ended before it said where it answers.')));
  });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cli-'));
  dataDir = join(root, 'data');
});

afterAll(() => rm(root, {recursive: true}));

describe('a Node that is too old for the sources', () => {
  it('is named in one line, with where a newer one is', async () => {
    const command = join(import.meta.dirname, '../bin/portal-endpoint.mjs');
    const child = spawn(process.execPath, ['--no-strip-types', command, '--help'], {env: {}});
    const {code, errors} = await ending(child);
    expect(code).toBe(1);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(errors).toContain(process.version);
    expect(errors).toContain('node_modules/node/bin');
  });
});

// The tests of this file tell one story: each goes on where the one before it ended.
describe('the command line', () => {
  it('says what is wrong with it, and how to see what is possible', async () => {
    const {code, output, errors} = await run('sevre');
    expect(code).toBe(2);
    expect(output).toBe('');
    expect(errors).toBe(
      'There is no command "sevre"; there are serve, seed, import, export and check.\nRun with --help to see what is possible.\n',
    );
  });

  it('says in one line that a folder cannot be used', async () => {
    await writeFile(join(root, 'file'), '');
    const {code, errors} = await run('seed', '--data', join(root, 'file'));
    expect(code).toBe(1);
    expect(errors).toMatch(/^The data folder .* cannot be written .*\n$/u);
  });

  // Node itself tries there for ever to make a folder with those above it.
  it.each([['seed', '--data'], ['serve', '--port', '0', '--data'], ['export']])(
    'says in one line that no folder can be made below /proc: %s',
    async (...parameters) => {
      const {code, errors} = await run(...parameters, '/proc/portal/data');
      expect(code).toBe(1);
      expect(errors).toMatch(/^The (?:data )?folder \/proc\/portal\/data cannot be written .*\n$/u);
    },
  );

  it('helps', async () => {
    const {code, output, errors} = await run('--help');
    expect(code).toBe(0);
    expect(output).toContain('--port');
    expect(errors).toBe('');
  });

  it.each(['import', 'export', 'check'])('helps with %s', async (name) => {
    const {code, output, errors} = await run(name, '--help');
    expect(code).toBe(0);
    expect(output).toContain(`Usage: portal-endpoint ${name}`);
    expect(errors).toBe('');
  });

  it.each([
    [['import', 'xml', 'https://a.example'], 'There is no kind "xml"'],
    [['import', 'rss', 'https://a.example', '--every', 'soon'], '--every must be'],
    [['import', 'rss'], 'Say what to import'],
    [['export'], 'Say one folder'],
    [['check', '--nonsense'], '--nonsense'],
  ])('refuses %j', async (parameters, message) => {
    const {code, errors} = await run(...parameters);
    expect(code).toBe(2);
    expect(errors).toContain(message);
  });

  it('shows what it understood of a table, and needs no database for it', async () => {
    const file = join(root, 'lich.csv');
    await writeFile(file, 'Ngày,Giờ,Nội dung\n23/03/2020,7h30-9h,Giao ban\n,??,Họp\n');
    expect(await run('import', 'csv', file, '--dry-run')).toEqual({
      code: 0,
      output:
        'calendar: 1 understood, 1 skipped\n  23/03/2020 07:30 - 09:00 | Giao ban\n  skipped row 3 (Họp): its time cannot be read: "??"\n',
      errors: '',
    });
  });

  it('seeds once, however often it is asked', async () => {
    expect(await run('seed', '--data', dataDir)).toEqual({
      code: 0,
      output: 'Sample articles: 50 added, 0 changed, 0 unchanged.\n',
      errors: '',
    });
    const {output} = await run('seed', '--data', dataDir);
    expect(output).toBe('Sample articles: 0 added, 0 changed, 50 unchanged.\n');
  });

  it('serves until it is told to stop, and keeps others off its folder meanwhile', async () => {
    const child = start(['serve', '--port', '0', '--data', dataDir]);
    const ended = ending(child);
    const address = await addressOf(child);
    const response = await fetch(`${address}/articles?section=hot`);
    expect(((await response.json()) as Feed).items.length).toBeGreaterThan(0);

    const {code, errors} = await run('seed', '--data', dataDir);
    expect(code).toBe(1);
    expect(errors).toMatch(
      new RegExp(`^The data folder .* in use by process ${child.pid}\\..*\n$`, 'u'),
    );

    child.kill('SIGTERM');
    expect(await ended).toMatchObject({code: 0, errors: ''});
    expect(await readdir(dataDir)).toEqual(['postgres']);
  });

  it.each([
    // Linux has a disk that is always full.
    ...(existsSync('/dev/full') ? [['the disk of its log is full', '/dev/full'] as const] : []),
    ['who read its log has gone', undefined] as const,
  ])('goes on when %s', async (_, path) => {
    const log = path === undefined ? undefined : await open(path, 'w');
    const settings = {PORTAL_LOG: 'requests'};
    const child = start(['serve', '--port', '0', '--data', dataDir], settings, log?.fd);
    const ended = ending(child);
    const address = await addressOf(child);
    child.stderr?.destroy();
    for (const asked of ['/articles', '/links', '/readyz']) {
      expect((await fetch(address + asked)).status).toBe(200);
    }
    child.kill('SIGTERM');
    const {code} = await ended;
    await log?.close();
    expect(code).toBe(0);
  });

  it('starts again after it was killed', async () => {
    const killed = start(['serve', '--port', '0', '--data', dataDir]);
    const ended = ending(killed);
    await addressOf(killed);
    killed.kill('SIGKILL');
    await ended;
    expect(await readdir(dataDir)).toContain('lock');

    const child = start(['serve', '--port', '0', '--data', dataDir]);
    const stopped = ending(child);
    const response = await fetch(`${await addressOf(child)}/healthz`);
    expect(response.status).toBe(200);
    child.kill('SIGINT');
    expect(await stopped).toMatchObject({code: 0, errors: ''});
  });
});
