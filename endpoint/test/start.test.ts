import {once} from 'node:events';
import {mkdtemp, readdir, rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import {type AddressInfo, connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import type {Feed} from '../src/articles/feed.ts';
import {migrate} from '../src/database/migrate.ts';
import {openDatabase} from '../src/database/open.ts';
import {seed} from '../src/seed/seed.ts';
import type {Log} from '../src/http/log.ts';
import {SetupError} from '../src/setup-error.ts';
import {startEndpoint} from '../src/start.ts';
import {now, slowStart} from './sample-endpoint.ts';

let dataDir: string;

/** What a server answers to bytes that no polite client sends. */
const exchange = (url: string, request: string) =>
  new Promise<string>((resolve, reject) => {
    const {hostname, port} = new URL(url);
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.end(request));
    socket.on('data', (bytes) => (answer += bytes.toString()));
    socket.on('end', () => resolve(answer)).on('error', reject);
  });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'start-'));
  const database = await openDatabase(dataDir);
  await migrate(database);
  await seed(database, {now});
  await database.close();
}, slowStart);

afterAll(() => rm(dataDir, {recursive: true}));

describe('an endpoint that cannot start', () => {
  it('says so when its port is taken, and lets go of its folder', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const {port} = other.address() as AddressInfo;
    const start = startEndpoint({dataDir, port});
    await expect(start).rejects.toThrow(SetupError);
    await expect(start).rejects.toThrow(`port ${port}: something else listens there`);
    expect(await readdir(dataDir)).toEqual(['postgres']);
    await new Promise((resolve) => other.close(resolve));
  });

  it('says so when a setting makes no sense', async () => {
    const start = startEndpoint({dataDir, port: 0, publicUrl: 'portal.example'});
    await expect(start).rejects.toThrow('PORTAL_PUBLIC_URL');
    expect(await readdir(dataDir)).toEqual(['postgres']);
  });
});

describe('a running endpoint', () => {
  it('answers this machine alone, with its own address, until it is closed', async () => {
    const endpoint = await startEndpoint({dataDir, port: 0, now: () => now});
    try {
      expect(endpoint.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
      const response = await fetch(`${endpoint.url}/articles?limit=2`);
      expect(response.headers.get('Date')).not.toBeNull();
      const feed = (await response.json()) as Feed;
      expect(feed.items).toHaveLength(2);
      const picture = await fetch(feed.items[0]?.image ?? '');
      expect(await picture.text()).toContain('<svg');
      const tag = response.headers.get('ETag') ?? '';
      const again = await fetch(`${endpoint.url}/articles?limit=2`, {
        headers: {'If-None-Match': tag},
      });
      expect(again.status).toBe(304);
      const head = await fetch(`${endpoint.url}/categories`, {method: 'HEAD'});
      expect(head.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    } finally {
      await endpoint.close();
    }
    await expect(fetch(endpoint.url)).rejects.toThrow();
    expect(await readdir(dataDir)).toEqual(['postgres']);
    await endpoint.close();
  });

  it('refuses requests with a host that is none', async () => {
    const endpoint = await startEndpoint({dataDir, port: 0});
    try {
      for (const host of ['a b', '"><script>', 'x/y', 'host:port']) {
        const answer = await exchange(
          endpoint.url,
          `GET /articles HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
        );
        expect(answer).toMatch(/^HTTP\/1\.1 400 /u);
        expect(answer).not.toContain('<script>');
      }
    } finally {
      await endpoint.close();
    }
  });

  it('logs no failure for a request that is cut off, which anybody can send', async () => {
    const log = vi.fn<Log>();
    const endpoint = await startEndpoint({dataDir, port: 0, logRequests: true, log});
    try {
      const {hostname, port} = new URL(endpoint.url);
      const socket = connect(Number(port), hostname);
      socket.write('POST /visits HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n');
      socket.write('Content-Type: application/json\r\n\r\n{"a');
      await new Promise((end) => setTimeout(end, 300));
      socket.destroy();
      await vi.waitFor(() => expect(log).toHaveBeenCalled());
      const lines = log.mock.calls.map(([{level, message}]) => `${level}: ${message}`);
      expect(lines).toEqual(['info: answered']);
    } finally {
      await endpoint.close();
    }
  });

  it('logs that a source could not be imported, as all else that fails', async () => {
    const database = await openDatabase(dataDir);
    await database.script(
      `insert into import_sources (id, kind, address, every_seconds, due)
       values ('rss http://127.0.0.1/rss', 'rss', 'http://127.0.0.1/rss', 86400, '2020-01-01')`,
    );
    await database.close();
    const log = vi.fn<Log>();
    const endpoint = await startEndpoint({dataDir, port: 0, log});
    await vi.waitFor(() => expect(log).toHaveBeenCalled(), 5000);
    await endpoint.close();
    const message = expect.stringMatching(
      /^The import of http:\/\/127\.0\.0\.1\/rss failed: /u,
    ) as string;
    expect(log).toHaveBeenCalledExactlyOnceWith({level: 'error', message});
  });

  it('answers once more on a connection that a proxy keeps when it is closed, and ends that', async () => {
    const endpoint = await startEndpoint({dataDir, port: 0});
    const {hostname, port} = new URL(endpoint.url);
    const socket = connect(Number(port), hostname);
    let received = '';
    socket.on('data', (bytes) => (received += bytes.toString()));
    const ended = once(socket, 'end');
    const ask = () => socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
    ask();
    await vi.waitFor(() => expect(received).toMatch(/^HTTP\/1\.1 200 [^]*keep-alive/u));
    received = '';
    const closed = endpoint.close();
    ask();
    await ended;
    expect(received).toMatch(/^HTTP\/1\.1 200 [^]*Connection: close/u);
    await closed;
  });

  it('finishes the answer that it is at when it is closed', async () => {
    let arrived: (() => void) | undefined;
    const arrival = new Promise<void>((resolve) => (arrived = resolve));
    const endpoint = await startEndpoint({
      dataDir,
      port: 0,
      now: () => {
        arrived?.();
        return now;
      },
    });
    const answer = fetch(`${endpoint.url}/articles`);
    await arrival;
    const closed = endpoint.close();
    const response = await answer;
    expect(response.status).toBe(200);
    expect(((await response.json()) as Feed).items).toHaveLength(10);
    await closed;
    expect(await readdir(dataDir)).toEqual(['postgres']);
  });
});
