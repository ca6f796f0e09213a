import {Hono} from 'hono';
import {describe, expect, it} from 'vitest';
import {clientAddress} from '../../src/http/client-address.ts';

const addressOf = async (proxies: number, forwarded?: string, socket?: string) => {
  const app = new Hono().get('/', (c) => c.text(clientAddress(c, proxies)));
  const headers: Record<string, string> =
    forwarded === undefined ? {} : {'X-Forwarded-For': forwarded};
  const env = socket === undefined ? {} : {incoming: {socket: {remoteAddress: socket}}};
  return (await app.request('/', {headers}, env)).text();
};

describe('the address of who asks', () => {
  it('is unknown without a socket, and with fewer proxies than said', async () => {
    expect(await addressOf(0)).toBe('');
    expect(await addressOf(1)).toBe('');
    expect(await addressOf(2, '203.0.113.7', '10.0.0.1')).toBe('');
  });

  it('is not what the asker says, without proxies', async () => {
    expect(await addressOf(0, '203.0.113.7', '198.51.100.1')).toBe('198.51.100.1');
  });

  it('is what the first of our proxies was asked from', async () => {
    expect(await addressOf(1, '1.1.1.1, 203.0.113.7', '10.0.0.1')).toBe('203.0.113.7');
    expect(await addressOf(2, '1.1.1.1,203.0.113.7, 10.0.0.2', '10.0.0.1')).toBe('203.0.113.7');
  });

  it('is without the port that some proxies name', async () => {
    expect(await addressOf(1, '203.0.113.7:50123')).toBe('203.0.113.7');
    expect(await addressOf(1, '[2001:db8::7]:50123')).toBe('2001:db8::7');
    expect(await addressOf(1, '[2001:db8::7]')).toBe('2001:db8::7');
    expect(await addressOf(1, '2001:db8::7')).toBe('2001:db8::7');
    expect(await addressOf(1, '::ffff:203.0.113.7')).toBe('::ffff:203.0.113.7');
    expect(await addressOf(1, 'unknown')).toBe('unknown');
  });
});
