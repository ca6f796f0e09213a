/* Programs that serve the tests and are gone with them. */
import {spawn, spawnSync} from 'node:child_process';
import {openSync} from 'node:fs';
import {setTimeout as pause} from 'node:timers/promises';

/** Starts a program with a process group of its own, so that its workers end with it. */
export const start = (program, parameters, log, options = {}) => {
  const file = openSync(log, 'a');
  const child = spawn(program, parameters, {
    stdio: ['ignore', file, file],
    detached: true,
    ...options,
  });
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  return {
    isRunning: () => child.pid !== undefined && child.exitCode === null && !child.signalCode,
    async stop() {
      signal(child.pid, 'SIGTERM');
      await Promise.race([ended, pause(10_000, undefined, {ref: false})]);
      signal(child.pid, 'SIGKILL');
    },
  };
};

const signal = (pid, name) => {
  try {
    if (pid !== undefined) process.kill(-pid, name);
  } catch {
    // The whole group is gone already.
  }
};

/** Waits until something is true; throws what it waits for when that takes longer than a minute. */
export const until = async (what, isTrue) => {
  const end = Date.now() + 60_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`Waited a minute in vain for ${what}.`);
    await pause(100);
  }
};

/** Runs a program to its end; throws what it wrote when it fails. */
export const runToEnd = (program, parameters, options = {}) => {
  const {status, stdout, stderr, error} = spawnSync(program, parameters, {
    encoding: 'utf8',
    ...options,
  });
  if (status === 0) return stdout;
  throw new Error(`${program} failed: ${error?.message ?? `${stdout}\n${stderr}`}`);
};
