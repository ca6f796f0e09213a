import {randomBytes} from 'node:crypto';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {migrate} from '../../src/database/migrate.ts';
import {openDatabase} from '../../src/database/open.ts';
import {listReports} from '../../src/reports/report-store.ts';
import {seed} from '../../src/seed/seed.ts';
import {type EndpointProcess, rate, startProcess} from '../endpoint-process.ts';
import {realId, slowStart} from '../sample-endpoint.ts';

let root: string;
let dataDir: string;
let flag: string;
let endpoint: EndpointProcess;
let sender = 0;

/** A report that fills most of a page of the table, so that the table soon needs another. */
const report = () =>
  fetch(`${endpoint.url}/articles/${realId}/reports`, {
    method: 'POST',
    headers: {'X-Forwarded-For': `10.0.0.${sender++}`},
    body: JSON.stringify({message: randomBytes(900).toString('hex')}),
  });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'full-'));
  dataDir = join(root, 'data');
  flag = join(root, 'full');
  const database = await openDatabase(dataDir);
  await migrate(database);
  await seed(database);
  await database.close();
  const preload = ['--import', join(import.meta.dirname, 'full-disk.mjs')];
  endpoint = await startProcess(dataDir, {FULL_DISK_FLAG: flag, PORTAL_PROXIES: '1'}, preload);
}, slowStart);

afterAll(async () => {
  await endpoint.stop('SIGKILL');
  await rm(root, {recursive: true});
});

describe('a disk that is full', () => {
  it(
    'is named where the first start finds no room for the database',
    async () => {
      const full = join(root, 'full-from-the-start');
      await writeFile(full, '');
      const preload = ['--import', join(import.meta.dirname, 'full-disk.mjs')];
      const started = startProcess(join(root, 'new'), {FULL_DISK_FLAG: full}, preload);
      await expect(started).rejects.toThrow(/new cannot be written \(no space left on device\)\./u);
    },
    slowStart,
  );

  it(
    'costs what does not fit a 503, and nothing that was answered; with room again all goes on',
    async () => {
      expect((await report()).status).toBe(202);
      let answered = 1;
      await writeFile(flag, '');
      let response = await report();
      // The pages that the table has are filled first.
      for (; response.status === 202 && answered < 50; answered++) response = await report();
      expect(response.status).toBe(503);
      expect(response.headers.get('Retry-After')).toBe('2');
      expect((await report()).status).toBe(503);
      expect(endpoint.errors()).toContain('No space left on device');
      expect((await fetch(`${endpoint.url}/articles`)).status).toBe(200);
      expect((await fetch(`${endpoint.url}/healthz`)).status).toBe(200);

      await rm(flag);
      expect((await report()).status).toBe(202);
      expect((await rate(endpoint.url, realId, 5)).status).toBe(200);
      await endpoint.stop('SIGKILL');

      const database = await openDatabase(dataDir);
      try {
        expect(await listReports(database, 100)).toHaveLength(answered + 1);
      } finally {
        await database.close();
      }
    },
    slowStart,
  );
});
