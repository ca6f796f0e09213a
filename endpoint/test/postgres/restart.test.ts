import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {startPostgres, type TemporaryPostgres} from '../../../scripts/postgres.mjs';
import {startEndpoint, type RunningEndpoint} from '../../src/start.ts';
import {DatabaseUnavailable} from '../../src/database/database.ts';
import {openDatabase} from '../../src/database/open.ts';
import {SetupError} from '../../src/setup-error.ts';
import type {VisitItem} from '../../src/visits/visit-routes.ts';
import {visit} from '../endpoint-process.ts';

let postgres: TemporaryPostgres;
let endpoint: RunningEndpoint;

beforeAll(async () => {
  postgres = await startPostgres();
  endpoint = await startEndpoint({
    dataDir: postgres.url(),
    port: 0,
    proxies: 1,
    log: () => undefined,
  });
});

afterAll(async () => {
  await endpoint.close();
  await postgres.remove();
});

describe('a PostgreSQL server that cannot be used', () => {
  it('is said in one line, without the password', async () => {
    const url = new URL(postgres.url());
    url.password = 'wrong-secret';
    const opened = openDatabase(url.href);
    await expect(opened).rejects.toThrow(
      /^The database at postgres:\/\/127\.0\.0\.1:\d+\/postgres cannot/u,
    );
    await expect(opened).rejects.not.toThrow('wrong-secret');
    await expect(openDatabase('postgres://127.0.0.1:1/x')).rejects.toThrow('DATABASE_URL');
  });

  it('is said in one line where its password has signs that an address needs', async () => {
    const opened = openDatabase('postgres://portal:x/y#secret@127.0.0.1:1/x');
    await expect(opened).rejects.toThrow(SetupError);
    await expect(opened).rejects.toThrow(/^The database .*DATABASE_URL.*%2F.*$/u);
    await expect(opened).rejects.not.toThrow('secret');
  });

  it.each([
    ['a user who may not make tables', 'web', '', /^The database does not let .* owner to .*$/u],
    [
      'a server that only reads',
      'portal',
      '-c default_transaction_read_only=on',
      /^The database cannot be written now \(.*read-only transaction\)\.$/u,
    ],
  ])('is said in one line: %s', async (_, user, options, message) => {
    const admin = await openDatabase(postgres.url());
    await admin.script("create role web login password 'secret'").catch(() => undefined);
    await admin.close();
    const url = new URL(postgres.url('template1'));
    if (user === 'web') [url.username, url.password] = [user, 'secret'];
    if (options !== '') url.searchParams.set('options', options);
    const started = startEndpoint({dataDir: url.href, port: 0});
    await expect(started).rejects.toThrow(SetupError);
    await expect(started).rejects.toThrow(message);
  });
});

describe('a PostgreSQL server that lets nobody in any more', () => {
  it.each([
    ['the password of our user is another', `password 'new'`, `password 'old'`],
    ['our user may not log in', 'nologin', 'login'],
  ])('is away, until it does again: %s', async (_, shut, open) => {
    const admin = await openDatabase(postgres.url());
    await admin.script(`drop role if exists renewed; create role renewed login password 'old'`);
    const url = new URL(postgres.url());
    [url.username, url.password] = ['renewed', 'old'];
    const database = await openDatabase(url.href);
    await admin.script(`alter role renewed ${shut}`);
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'renewed'`,
    );
    // The first question may find the connection that was ended.
    await database.query('select 1').catch(() => undefined);
    await expect(database.query('select 1')).rejects.toThrow(DatabaseUnavailable);
    await admin.script(`alter role renewed ${open}`);
    expect(await database.query('select 1 as one')).toEqual([{one: 1}]);
    await Promise.all([database.close(), admin.close()]);
  });
});

describe('a PostgreSQL server that restarts under load', () => {
  it('costs 503 with Retry-After, and nothing that was answered; then all goes on by itself', async () => {
    const statuses = new Map<number, number>();
    let answered = 0;
    let isLoading = true;
    let visitor = 0;
    const client = async () => {
      while (isLoading) {
        const response = await visit(endpoint.url, visitor++);
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        if (response.status === 200) answered += 1;
        else {
          expect(response.status).toBe(503);
          expect(response.headers.get('Retry-After')).toBe('2');
          expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/u);
        }
        await response.text();
      }
    };
    const clients = Array.from({length: 8}, client);
    await expect.poll(() => answered, {timeout: 20_000}).toBeGreaterThan(50);

    await postgres.stop();
    await expect.poll(() => statuses.get(503) ?? 0, {timeout: 20_000}).toBeGreaterThan(10);
    expect((await fetch(`${endpoint.url}/articles`)).status).toBe(503);
    expect((await fetch(`${endpoint.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${endpoint.url}/healthz`)).status).toBe(200);

    await postgres.start();
    const whenBack = answered;
    await expect.poll(() => answered, {timeout: 20_000}).toBeGreaterThan(whenBack + 50);
    isLoading = false;
    await Promise.all(clients);
    expect((await fetch(`${endpoint.url}/readyz`)).status).toBe(200);
    const visits = (await (await fetch(`${endpoint.url}/visits`)).json()) as VisitItem;
    // One that was written when the connection broke, before it could be answered, may be there too.
    expect(visits.total).toBeGreaterThanOrEqual(answered);
    expect(visits.total).toBeLessThanOrEqual(answered + clients.length);
  });

  it('as by a power cut, costs no more', async () => {
    const read = async () =>
      ((await (await fetch(`${endpoint.url}/visits`)).json()) as VisitItem).total;
    const before = await read();
    const answers = await Promise.all(
      Array.from({length: 50}, (_, number) => visit(endpoint.url, 100_000 + number)),
    );
    expect(answers.every(({status}) => status === 200)).toBe(true);
    await postgres.stop('immediate');
    expect((await visit(endpoint.url, 200_000)).status).toBe(503);
    await postgres.start();
    expect((await visit(endpoint.url, 200_001)).status).toBe(200);
    expect(await read()).toBe(before + 51);
  });
});
