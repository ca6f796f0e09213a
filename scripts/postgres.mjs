/*
 * A PostgreSQL server of our own for tests and benches: made in a temporary folder, on the loopback
 * interface alone, and gone afterwards. One that runs on the machine is not touched. Plain Node 20 without
 * dependencies, because setup asks here whether it is installed.
 */
import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {freePort} from './engines.mjs';

/** Debian's packages that bring it. */
export const debian = ['postgresql'];

/** What to do where it is missing. */
export const advice = 'install PostgreSQL 15 or newer so that initdb is on the PATH';

const oldest = 15;

/** The folder of the newest installed server's programs, if it is new enough. */
export const findPostgres = () => {
  const versions = '/usr/lib/postgresql';
  const debians = existsSync(versions)
    ? readdirSync(versions)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(versions, version, 'bin'))
    : [];
  const folders = [...debians, ...(process.env.PATH ?? '').split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && isNewEnough(folder));
};

const isNewEnough = (folder) => {
  const {stdout} = spawnSync(join(folder, 'postgres'), ['--version'], {encoding: 'utf8'});
  return Number(/\d+/.exec(stdout ?? '')?.[0]) >= oldest;
};

/** The server refuses to run as root; Debian's package makes a user for it. */
const owner = () => {
  if (process.getuid?.() !== 0) return {};
  const id = (option) => Number(execFileSync('id', [option, 'postgres'], {encoding: 'utf8'}));
  return {uid: id('-u'), gid: id('-g')};
};

/**
 * Makes a server and starts it.
 *
 * @param settings more of postgresql.conf, such as `{fsync: 'off'}`
 */
export async function startPostgres(settings = {}) {
  const programs = findPostgres();
  if (programs === undefined) throw new Error(`There is no PostgreSQL: ${advice}.`);
  const user = owner();
  const root = mkdtempSync(join(tmpdir(), 'postgres-'));
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(root, 'password');
  writeFileSync(passwordFile, password, {mode: 0o600});
  for (const path of [root, passwordFile]) {
    if (user.uid !== undefined) chownSync(path, user.uid, user.gid);
  }
  const data = join(root, 'data');
  const options = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync'];
  execFileSync(
    join(programs, 'initdb'),
    [...options, `--pgdata=${data}`, '--username=portal', `--pwfile=${passwordFile}`],
    {...user, cwd: root, stdio: ['ignore', 'ignore', 'inherit']},
  );
  rmSync(passwordFile);

  const port = await freePort();
  const all = {listen_addresses: '127.0.0.1', unix_socket_directories: '', port, ...settings};
  const parameters = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let server;
  let output = '';

  const isReady = () => {
    const question = ['--host=127.0.0.1', `--port=${port}`, '--quiet'];
    return spawnSync(join(programs, 'pg_isready'), question).status === 0;
  };

  const start = async () => {
    server = spawn(join(programs, 'postgres'), ['-D', data, ...parameters], {...user, cwd: root});
    server.stdout.resume();
    server.stderr.on('data', (bytes) => (output = `${output}${bytes}`.slice(-5000)));
    for (let tries = 0; !isReady(); tries++) {
      if (server.exitCode !== null || tries > 300) {
        throw new Error(`PostgreSQL does not start:\n${output}`);
      }
      await delay(100);
    }
  };

  /** Ends it: at once, with every connection cut ("fast"), or as a power cut does ("immediate"). */
  const stop = async (how = 'fast') => {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await ended;
  };

  // A run that is broken off must not leave a server behind.
  const atExit = () => {
    server?.kill('SIGQUIT');
    rmSync(root, {recursive: true, force: true});
  };
  process.once('exit', atExit);
  try {
    await start();
  } catch (error) {
    rmSync(root, {recursive: true, force: true});
    throw error;
  }

  return {
    /** Address of one of its databases; `postgres` is there from the beginning. */
    url: (database = 'postgres') => `postgres://portal:${password}@127.0.0.1:${port}/${database}`,
    start,
    stop,
    /** Ends it and deletes all that it had. */
    async remove() {
      process.off('exit', atExit);
      await stop('immediate');
      rmSync(root, {recursive: true, force: true});
    },
  };
}
