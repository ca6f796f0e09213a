/*
 * Installs what is missing, so that a fresh clone needs no other command first: the dependencies, and as
 * root on Debian, with --browsers the browsers that the tests run in, with --postgres the database server
 * that the endpoint is tested on. Then runs the script that is
 * named, with the Node that came with the dependencies. Plain Node 20, for nothing is installed yet when
 * it starts.
 */
import {spawn, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import * as debian from './debian.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.portal-widgets-lock');

const say = (text) => console.log(`setup: ${text}`);

const stop = (text) => {
  console.error(`setup: ${text}`);
  process.exit(1);
};

/** Whether this Node has this version of a major one, or a newer major one. */
const isSince = (major, minor) => {
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
};

const checkNode = () => {
  if (isSince(20, 19)) return;
  stop(`Node ${process.versions.node} is too old; 20.19 or newer is needed (https://nodejs.org).`);
};

const installDependencies = () => {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  say('installing the dependencies (npm ci)');
  const parameters = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'];
  // On Windows npm is a script that only a shell can start.
  const isDone = debian.runWithRetries('npm', parameters, {
    cwd: root,
    shell: process.platform === 'win32',
  });
  if (!isDone) stop('the dependencies could not be installed; see the messages of npm above.');
  writeFileSync(stamp, hash);
};

const installPackages = (packages) => {
  if (!debian.isDebianRoot()) return;
  say(`installing ${packages.join(' ')} (apt-get)`);
  debian.installPackages(packages);
};

const installPostgres = async () => {
  const {advice, debian: packages, findPostgres} = await import('./postgres.mjs');
  if (findPostgres()) return;
  installPackages(packages);
  if (findPostgres()) return;
  say(`PostgreSQL IS MISSING, the endpoint will not be tested on it: ${advice}.`);
};

const installBrowsers = async () => {
  const {engines} = await import('./engines.mjs');
  const missing = [];
  for (const engine of engines) if (!(await engine.find())) missing.push(engine);
  if (missing.length === 0) return;
  installPackages([...new Set(missing.flatMap((engine) => engine.debian))]);
  for (const {name, advice, find} of missing) {
    if (!(await find())) say(`${name} IS MISSING, its tests will not run: ${advice}.`);
  }
};

/**
 * The Node to go on with. A shell that has once found the machine's own would go on using it, so the path is given. Where
 * the one of the dependencies is not there or does not run (npm runs no scripts of packages; Alpine Linux), the
 * machine's own is as good if it reads TypeScript.
 */
const findNode = () => {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const installed = join(root, 'node_modules', 'node', 'bin', name);
  if (spawnSync(installed, ['--version']).status === 0) return installed;
  if (isSince(22, 18)) return process.execPath;
  return stop(
    `the Node of the dependencies is missing, and ${process.versions.node} does not read TypeScript. If npm is told to run no scripts (ignore-scripts), say "npm rebuild node --ignore-scripts=false", or take Node 22.18 or newer.`,
  );
};

/** Runs a script in this one's place. */
const runScript = (script) => {
  const child = spawn(findNode(), [join(root, script)], {stdio: 'inherit'});
  // The terminal tells both of Ctrl+C; whoever ends only this one means the other.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.once('exit', (code, signal) => process.exit(signal ? 1 : code));
};

const parameters = process.argv.slice(2);
checkNode();
installDependencies();
if (parameters.includes('--browsers')) await installBrowsers();
if (parameters.includes('--postgres')) await installPostgres();
const script = parameters.find((parameter) => !parameter.startsWith('--'));
if (script) runScript(script);
