import {type ChildProcess, execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {access, mkdir, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {beforeAll, describe, expect, it} from 'vitest';
import {PackedEndpoint} from './packed-endpoint.ts';

const execute = promisify(execFile);

describe('the endpoint, as npm packs it', () => {
  let endpoint: PackedEndpoint;

  beforeAll(async () => {
    endpoint = await PackedEndpoint.create();
    return async () => {
      await endpoint.remove();
    };
  });

  /** Runs its command in the folder of whoever has installed it. */
  const run = (...parameters: string[]) =>
    execute(process.execPath, [endpoint.command, ...parameters], {
      cwd: endpoint.folder,
      env: {NODE_ENV: 'production'},
    });

  /** The address that a started endpoint says; fails when it ends before. */
  const addressOf = async (child: ChildProcess): Promise<string> => {
    let output = '';
    child.stdout?.on('data', (bytes) => (output += String(bytes)));
    child.stderr?.on('data', (bytes) => (output += String(bytes)));
    for (;;) {
      const [address] = /http:\S+/u.exec(output) ?? [];
      if (address !== undefined) return address;
      if (child.exitCode !== null) throw new Error(`It has ended: ${output}`);
      await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit')]);
    }
  };

  it('has what it needs to run, and no sources or tests', async () => {
    expect((await readdir(endpoint.packageFolder)).sort()).toEqual([
      'LICENSE',
      'README.md',
      'bin',
      'dist',
      'migrations',
      'openapi.json',
      'package.json',
      'seed',
    ]);
  });

  it.each(['--help', 'serve --help', 'import --help', 'export --help', 'check --help'])(
    'says how it is used: %s',
    async (parameters) => {
      const {stdout, stderr} = await run(...parameters.split(' '));
      expect(stdout).toContain('Usage: portal-endpoint');
      expect(stderr).toBe('');
    },
  );

  it('says with its exit code that a command line is wrong', async () => {
    await expect(run('sevre')).rejects.toMatchObject({code: 2});
  });

  it('seeds, serves, exports and checks', async () => {
    const data = join(endpoint.folder, 'data');
    const seeded = await run('seed', '--data', data);
    expect(seeded.stdout).toMatch(/Sample articles: \d+ added/);

    const child = spawn(
      process.execPath,
      [endpoint.command, 'serve', '--data', data, '--port', '0'],
      {cwd: endpoint.folder, env: {NODE_ENV: 'production'}},
    );
    const ended = once(child, 'exit');
    try {
      const url = await addressOf(child);
      const found = await fetch(`${url}/articles?q=uy%20ban%20nhan%20dan`);
      expect(found.status).toBe(200);
      expect((await found.json()) as object).toMatchObject({version: expect.any(String) as string});
      const contract = await fetch(`${url}/openapi.json`);
      expect((await contract.json()) as object).toMatchObject({openapi: '3.1.0'});
      const visit = await fetch(`${url}/visits`, {method: 'POST'});
      expect(visit.status).toBe(200);
    } finally {
      child.kill('SIGTERM');
      await ended;
    }

    const tree = join(endpoint.folder, 'tree');
    await mkdir(tree);
    await run('export', tree, '--data', data);
    await access(join(tree, 'articles.json'));
    const checked = await run('check', tree);
    expect(checked.stdout).toMatch(/^0 errors, /m);
  });

  it('is a module with types for programs', async () => {
    const code = `import {createApp, openDatabase} from 'portal-endpoint';
      process.stdout.write(typeof createApp + typeof openDatabase);`;
    const parameters = ['--input-type=module', '--eval', code];
    const {stdout} = await execute(process.execPath, parameters, {cwd: endpoint.folder});
    expect(stdout).toBe('functionfunction');
    await access(join(endpoint.packageFolder, 'dist/endpoint/src/index.d.ts'));
  });
});
