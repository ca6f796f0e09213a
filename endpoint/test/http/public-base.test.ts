import {describe, expect, it} from 'vitest';
import {checkAddresses, isHost, readPublicUrl} from '../../src/http/public-base.ts';
import {SetupError} from '../../src/setup-error.ts';

describe('isHost', () => {
  it.each([
    '',
    'a b',
    'a/b',
    'user@host',
    'host:',
    'host:port',
    'host:123456',
    '-host',
    '[::1',
    '<script>',
    'a"b',
    'hôte',
    'x'.repeat(300),
  ])('does not put "%s" into addresses', (host) => {
    expect(isHost(host)).toBe(false);
  });

  it.each(['localhost', 'a.b-c.gov.vn', 'A.VN:8080', '127.0.0.1:80', '[::1]', '[fe80::1]:443'])(
    'takes %s',
    (host) => {
      expect(isHost(host)).toBe(true);
    },
  );

  // No names of the internet, but those of machines in offices.
  it.each(['xa_mau', 'may_chu.noi-bo.vn:8080', '_cong', 'cong_'])('takes %s', (host) => {
    expect(isHost(host)).toBe(true);
  });
});

describe('readPublicUrl', () => {
  it.each([
    'portal.example',
    '/api',
    'ftp://x.example',
    'https://x.example/?a',
    'https://x.example/#a',
  ])('says that %s cannot be it', (setting) => {
    expect(() => readPublicUrl(setting)).toThrow(SetupError);
  });

  it('does not mind a slash at the end', () => {
    expect(readPublicUrl('https://x.example/')).toBe('https://x.example');
    expect(readPublicUrl('https://x.example/api/')).toBe('https://x.example/api');
  });
});

describe('checkAddresses', () => {
  const base = 'https://portal.example/api';

  it.each([
    ['an article page without a place for the id', {articleUrl: '/bai-viet'}],
    ['an article page that is no address', {articleUrl: 'https://[{id}'}],
    ['a home page that is no address', {homeUrl: 'https://[x'}],
  ])('says that it cannot work with %s', (_, settings) => {
    expect(() => checkAddresses({base, ...settings})).toThrow(SetupError);
  });

  it('takes paths and whole addresses', () => {
    expect(() =>
      checkAddresses({base, articleUrl: '/?a={id}', homeUrl: 'https://x.vn'}),
    ).not.toThrow();
  });
});
