import {Hono} from 'hono';
import {describe, expect, it} from 'vitest';
import {openTo, openToAll, preflight, readOrigins} from '../../src/http/cross-origin.ts';
import {SetupError} from '../../src/setup-error.ts';

const appWith = (...middleware: Parameters<Hono['use']>[1][]) => {
  const app = new Hono();
  for (const one of middleware) app.use(one);
  app.options('*', preflight);
  app.get('/x', (c) => c.text('x'));
  app.post('/x', (c) => c.text('sent'));
  return app;
};

const listed = appWith(openTo(['https://xa.example']));
const ask = (app: Hono, method: string, origin?: string) =>
  app.request('http://portal.example/x', {
    method,
    headers: origin === undefined ? {} : {Origin: origin},
  });

describe('a page of an origin that is not listed', () => {
  it.each(['https://other.example', 'null', 'http://xa.example', 'https://xa.example.evil'])(
    'cannot read, and can send nothing: %s',
    async (origin) => {
      const read = await ask(listed, 'GET', origin);
      expect(read.headers.get('Access-Control-Allow-Origin')).toBeNull();
      expect(read.headers.get('Vary')).toBe('Origin');
      const sent = await ask(listed, 'POST', origin);
      expect(sent.status).toBe(403);
      expect(await sent.text()).not.toContain('sent');
      expect(sent.headers.get('Access-Control-Allow-Origin')).toBeNull();
    },
  );
});

describe('who may read and send', () => {
  it('is a page of a listed origin, which is named and not all', async () => {
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      const {status, headers} = await ask(listed, method, 'https://xa.example');
      expect(status).toBeLessThan(300);
      expect(headers.get('Access-Control-Allow-Origin')).toBe('https://xa.example');
      expect(headers.get('Vary')).toBe('Origin');
    }
  });

  it('is a page of the endpoint itself, and a program', async () => {
    expect((await ask(listed, 'POST', 'https://portal.example')).status).toBe(200);
    expect((await ask(listed, 'POST')).status).toBe(200);
  });

  it('is a page of the endpoint as the world sees it, behind a proxy that asks by another name', async () => {
    const behind = appWith(openTo(['https://xa.example'], 'https://portal.example:8443/api'));
    const send = (Origin: string) =>
      behind.request('http://127.0.0.1:8787/x', {method: 'POST', headers: {Origin}});
    expect((await send('https://portal.example:8443')).status).toBe(200);
    expect((await send('https://portal.example')).status).toBe(403);
  });

  it('is every page where none are listed', async () => {
    const open = appWith(openToAll);
    for (const method of ['GET', 'POST']) {
      const {status, headers} = await ask(open, method, 'https://other.example');
      expect(status).toBe(200);
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    }
  });
});

describe('the setting', () => {
  it('is a list with commas or spaces between', () => {
    const origins = ['https://a.example', 'http://b.example:8080'];
    expect(readOrigins(' https://a.example, http://b.example:8080,')).toEqual(origins);
  });

  it.each(['a.example', 'https://a.example/', 'https://a.example/x', '*', 'HTTPS://A.example'])(
    'has no "%s" in it',
    (origin) => {
      expect(() => readOrigins(origin)).toThrow(SetupError);
    },
  );
});
