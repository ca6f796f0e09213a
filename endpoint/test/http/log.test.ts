import {Hono} from 'hono';
import {describe, expect, it} from 'vitest';
import {DatabaseUnavailable} from '../../src/database/database.ts';
import {logLine, type LogEntry} from '../../src/http/log.ts';
import {identify} from '../../src/http/request-id.ts';

const time = new Date('2026-11-24T02:00:00Z');

describe('a line of the log', () => {
  it('is one of JSON, with the time, the error and what caused it', () => {
    const cause = Object.assign(new Error('no room'), {code: '53100'});
    const error = new DatabaseUnavailable('no\nroom', {cause});
    const line = logLine({level: 'error', message: 'failed', request: 'request-1', error}, time);
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toMatchObject({
      time: '2026-11-24T02:00:00.000Z',
      level: 'error',
      request: 'request-1',
      error: {name: 'DatabaseUnavailable', message: 'no\nroom', cause: {code: '53100'}},
    });
  });

  it('has the place in the code only of what is a fault in it, not of a database that is away', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED'), {code: 'ECONNREFUSED'});
    const away = new DatabaseUnavailable('connect ECONNREFUSED', {cause});
    const lineOf = (error: Error) => logLine({level: 'error', message: 'failed', error}, time);
    expect(lineOf(away)).not.toContain('stack');
    expect(lineOf(new TypeError('of ours'))).toContain('log.test.ts');
  });

  it('is there for what is thrown and no error', () => {
    const line = logLine({level: 'error', message: 'failed', error: 'text'}, time);
    expect(JSON.parse(line)).toMatchObject({error: {message: 'text'}});
  });
});

describe('the log of requests', () => {
  it('has what was asked and how it went, and nothing of who asked or what for', async () => {
    const entries: LogEntry[] = [];
    const app = new Hono();
    app.use(identify((entry) => entries.push(entry)));
    app.get('/articles', (c) => c.text('x'));
    await app.request('/articles?q=bệnh+kín', {
      headers: {'X-Request-Id': 'request-0001', 'X-Forwarded-For': '203.0.113.7'},
    });
    expect(entries).toEqual([
      {
        level: 'info',
        message: 'answered',
        request: 'request-0001',
        method: 'GET',
        path: '/articles',
        status: 200,
        milliseconds: expect.any(Number) as number,
      },
    ]);
  });
});
