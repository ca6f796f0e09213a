/* Starts what is measured, each in a process of its own. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';

const cli = join(import.meta.dirname, '../src/cli.ts');

/** Runs a program of Node until it says where it answers. */
export const start = async (parameters, env = {}) => {
  const child = spawn(process.execPath, parameters, {
    env: {...env, NODE_ENV: 'production'},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (bytes) => (output += bytes));
  while (!/http\S+/.test(output)) await once(child.stdout, 'data');
  return {
    url: /http\S+/.exec(output)[0],
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};

/** An endpoint with the sample data at a place. */
export const startEndpoint = async (place, env) => {
  const seeding = spawn(process.execPath, [cli, 'seed', '--data', place], {stdio: 'ignore'});
  const [code] = await once(seeding, 'exit');
  if (code !== 0) throw new Error(`Seeding ${place} failed.`);
  return serveEndpoint(place, env);
};

/** One more endpoint on data that is there. */
export const serveEndpoint = (place, env) =>
  start([cli, 'serve', '--data', place, '--port', '0'], {PORTAL_PROXIES: '1', ...env});
