import {Hono} from 'hono';
import {expect, it, vi} from 'vitest';
import {createApp} from '../../src/app.ts';
import type {Database} from '../../src/database/database.ts';
import type {Log} from '../../src/http/log.ts';

const database = {} as Database;
const ask = async (app: Hono, headers: Record<string, string> = {}): Promise<void> => {
  await app.request('/openapi.json', {headers});
};
const forwarded = {'X-Forwarded-For': '203.0.113.7'};

it('says once that a proxy in front is not counted, for all readers share its limits', async () => {
  const log = vi.fn<Log>();
  const app = createApp(database, {log});
  await ask(app);
  expect(log).not.toHaveBeenCalled();
  await ask(app, forwarded);
  await ask(app, forwarded);
  expect(log).toHaveBeenCalledOnce();
  const [entry] = log.mock.calls[0] ?? [];
  expect(entry?.level).toBe('info');
  expect(entry?.message).toContain('PORTAL_PROXIES');
  expect(JSON.stringify(entry)).not.toContain('203.0.113.7');
});

it('says nothing of a proxy that is counted', async () => {
  const log = vi.fn<Log>();
  await ask(createApp(database, {log, proxies: 1}), forwarded);
  expect(log).not.toHaveBeenCalled();
});
