import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {reader} from './test-request.ts';

const cli = join(import.meta.dirname, '../src/cli.ts');

/** An endpoint in a process of its own. */
export interface EndpointProcess {
  url: string;
  process: ChildProcess;
  /** What it has written to the standard error so far. */
  errors(): string;
  /** Ends it. @returns the exit code; `null` when the signal ended it. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/**
 * Starts the command `serve`.
 *
 * @param place where its database is.
 * @param nodeOptions more for Node, in front of the program.
 */
export async function startProcess(
  place: string,
  env: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = [],
): Promise<EndpointProcess> {
  const parameters = [...nodeOptions, cli, 'serve', '--data', place, '--port', '0'];
  // None of the settings of the machine that the tests run on.
  const child = spawn(process.execPath, parameters, {env: {...env}});
  let output = '';
  let errors = '';
  child.stdout.on('data', (bytes) => (output += String(bytes)));
  child.stderr.on('data', (bytes) => (errors += String(bytes)));
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const said = (async () => {
    while (!/http\S+\n/u.test(output)) await once(child.stdout, 'data');
  })();
  await Promise.race([said, ended]);
  const url = /http\S+/u.exec(output)?.[0];
  if (url === undefined) throw new Error(`The endpoint does not start:\n${errors}`);
  return {
    url,
    process: child,
    errors: () => errors,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      const [code] = await ended;
      return code;
    },
  };
}

/** Sends one visit of a visitor of its own. */
export function visit(url: string, visitor = 0): Promise<Response> {
  const address = `10.${(visitor >> 16) & 255}.${(visitor >> 8) & 255}.${visitor & 255}`;
  const headers = {'User-Agent': `${reader} ${visitor}`, 'X-Forwarded-For': address};
  return fetch(`${url}/visits`, {method: 'POST', headers});
}

/** Sends one rating of an article. */
export function rate(url: string, id: string, score: number, visitor = 0): Promise<Response> {
  const address = `10.${(visitor >> 16) & 255}.${(visitor >> 8) & 255}.${visitor & 255}`;
  const headers = {'Content-Type': 'text/plain', 'X-Forwarded-For': address};
  const body = JSON.stringify({score});
  return fetch(`${url}/articles/${id}/ratings`, {method: 'POST', headers, body});
}
