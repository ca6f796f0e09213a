import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {startEndpoint} from '../../src/start.ts';
import type {VisitItem} from '../../src/visits/visit-routes.ts';
import {slowStart} from '../sample-endpoint.ts';

const cli = join(import.meta.dirname, '../../src/cli.ts');
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'visits-'));
});
afterAll(() => rm(dataDir, {recursive: true}));

describe('a visit that was answered', () => {
  it(
    'is there after the process was killed',
    async () => {
      const server = spawn(process.execPath, [cli, 'serve', '--data', dataDir, '--port', '0']);
      let output = '';
      server.stdout.on('data', (bytes) => (output += String(bytes)));
      while (!output.includes('http')) await once(server.stdout, 'data');
      const url = /http\S+/u.exec(output)![0];
      const headers = {'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0'};
      const visits = Array.from({length: 20}, () =>
        fetch(`${url}/visits`, {method: 'POST', headers}),
      );
      for (const response of await Promise.all(visits)) expect(response.status).toBe(200);
      server.kill('SIGKILL');
      await once(server, 'exit');

      const endpoint = await startEndpoint({dataDir, port: 0});
      try {
        const response = await fetch(`${endpoint.url}/visits`);
        expect(((await response.json()) as VisitItem).total).toBe(20);
      } finally {
        await endpoint.close();
      }
    },
    slowStart,
  );
});
