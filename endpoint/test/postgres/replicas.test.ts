import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import type {ArticleItem} from '../../src/articles/feed.ts';
import type {Database, Queryable} from '../../src/database/database.ts';
import {migrate} from '../../src/database/migrate.ts';
import {openPostgres} from '../../src/database/postgres.ts';
import {seed} from '../../src/seed/seed.ts';
import type {VisitItem} from '../../src/visits/visit-routes.ts';
import {type EndpointProcess, rate, startProcess, visit} from '../endpoint-process.ts';
import {realId} from '../sample-endpoint.ts';
import {makeOwnDatabase, type OwnDatabase} from '../test-database.ts';

let own: OwnDatabase;
let replicas: EndpointProcess[];

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- Names what the answer is at each call.
const ask = async <T>(url: string, path: string) => {
  const response = await fetch(url + path);
  expect(response.status).toBe(200);
  return {tag: response.headers.get('ETag'), value: (await response.json()) as T};
};

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- As above.
const both = <T>(path: string) => Promise.all(replicas.map(({url}) => ask<T>(url, path)));

/** What is to be done in a transaction of its own, in one that is under way. */
const onTransaction = (transaction: Queryable): Database => ({
  ...transaction,
  isShared: true,
  transaction: (work) => work(transaction),
  close: () => Promise.resolve(),
});

beforeAll(async () => {
  own = await makeOwnDatabase(inject('postgresUrl')!);
  const database = await openPostgres(own.url);
  await migrate(database);
  await seed(database);
  await database.close();
  const env = {PORTAL_PROXIES: '1', PORTAL_PUBLIC_URL: 'https://portal.example'};
  replicas = await Promise.all([startProcess(own.url, env), startProcess(own.url, env)]);
});

afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.stop('SIGKILL')));
  await own.drop();
});

describe('two replicas on one PostgreSQL', () => {
  it('give the same answers, byte for byte', async () => {
    for (const path of ['/articles', `/articles/${realId}`, '/articles?q=uy+ban', '/calendar']) {
      const [one, other] = await both(path);
      expect(one).toEqual(other);
      expect(one!.tag).not.toBeNull();
    }
  });

  it('lose no visit and no rating, and agree on the numbers', async () => {
    const before = (await ask<VisitItem>(replicas[0]!.url, '/visits')).value;
    const sent = Array.from({length: 400}, (_, number) => {
      const {url} = replicas[number % 2]!;
      // Each visitor goes to both.
      const visitor = number >> 1;
      return number % 4 < 2 ? visit(url, visitor) : rate(url, realId, (number % 5) + 1, visitor);
    });
    for (const response of await Promise.all(sent)) expect(response.status).toBe(200);
    // Answers are kept for a second.
    await expect
      .poll(async () => (await both<VisitItem>('/visits')).map(({value}) => value.total), {
        timeout: 10_000,
      })
      .toEqual([before.total + 200, before.total + 200]);
    const online = (await both<VisitItem>('/visits')).map(({value}) => value.online);
    expect(online).toEqual([100, 100]);
    const ratings = (await both<ArticleItem>(`/articles/${realId}`)).map(
      ({value}) => value._portal.rating,
    );
    expect(ratings).toEqual([
      {count: 200, average: 3},
      {count: 200, average: 3},
    ]);
  });

  it('start after one that changes the tables, however long that takes', async () => {
    const [first, second] = await Promise.all([
      openPostgres(own.url),
      openPostgres(`${own.url}?query_timeout=300`),
    ]);
    const order: string[] = [];
    let waiting: Promise<unknown> = Promise.resolve();
    await first.transaction(async (transaction) => {
      await migrate(onTransaction(transaction));
      waiting = migrate(second).then(() => order.push('the second'));
      await Promise.race([waiting, transaction.query('select pg_sleep(1)')]);
      order.push('the first');
    });
    await waiting;
    expect(order).toEqual(['the first', 'the second']);
    await Promise.all([first.close(), second.close()]);
  });

  it('lose nothing that was answered when one of them is killed in the middle', async () => {
    const before = (await ask<VisitItem>(replicas[0]!.url, '/visits')).value.total;
    const [stays, dies] = replicas as [EndpointProcess, EndpointProcess];
    let answered = 0;
    const sent = Array.from({length: 300}, async (_, number) => {
      const response = await visit(number % 2 === 0 ? stays.url : dies.url, number).catch(
        () => undefined,
      );
      if (response?.status !== 200) return;
      answered += 1;
      if (answered === 50) dies.process.kill('SIGKILL');
    });
    await Promise.all(sent);
    expect(answered).toBeGreaterThanOrEqual(150);
    await expect
      .poll(async () => (await ask<VisitItem>(stays.url, '/visits')).value.total, {timeout: 10_000})
      .toBeGreaterThanOrEqual(before + answered);
  });
});
