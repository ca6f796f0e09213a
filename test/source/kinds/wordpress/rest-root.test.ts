import {describe, expect, it} from 'vitest';
import type {Client} from '../../../../src/source/client/client.ts';
import type {Reading} from '../../../../src/source/client/reading.ts';
import {PortalError, type PortalErrorCode} from '../../../../src/source/errors.ts';
import {below, findRoot} from '../../../../src/source/kinds/wordpress/rest-root.ts';

const {signal} = new AbortController();
const root = '{"namespaces": ["wp/v2"]}';

/** A client that gives a text, or a failure, by address; everything else is not found. */
const site = (answers: Readonly<Record<string, string>>, link = '') => {
  const asked: string[] = [];
  const client: Pick<Client, 'get'> = {
    get: <T>(url: string, reading: Reading<T>) => {
      asked.push(url);
      const text = answers[url] ?? 'not-found';
      if (/^[a-z-]+$/.test(text)) {
        return Promise.reject(new PortalError(text as PortalErrorCode, `${url}: ${text}.`, {url}));
      }
      const headers = new Headers(link ? {link} : {});
      return Promise.resolve().then(() => reading.read({url, text, type: '', headers}));
    },
  };
  return {client, asked};
};

const usual = 'https://xa.example/wp-json/?_fields=namespaces';
const plain = 'https://xa.example/?rest_route=%2F&_fields=namespaces';
const home = 'https://xa.example';

describe('a site whose interface cannot be found', () => {
  it('is an error that says what was answered, and what may be open', async () => {
    const {client, asked} = site({[usual]: '<html>', [plain]: 'forbidden'});
    const result = findRoot(home, client, {signal});
    await expect(result).rejects.toMatchObject({code: 'forbidden'});
    await expect(result).rejects.toThrow(/wp-json.*rest_route.*type="rss"/s);
    expect(asked).toEqual([usual, plain, home]);
  });

  it.each<PortalErrorCode>(['offline', 'timeout', 'busy'])(
    'is not searched for further when that cannot help: %s',
    async (code) => {
      const {client, asked} = site({[usual]: code});
      await expect(findRoot(home, client, {signal})).rejects.toMatchObject({code});
      expect(asked).toEqual([usual]);
    },
  );

  it('is given up soon where its first page is a million beginnings of tags', async () => {
    const {client} = site({[home]: '<LINK '.repeat(350_000)});
    await expect(findRoot(home, client, {signal})).rejects.toThrow('REST interface');
  }, 5000);

  it('is JSON of something else', async () => {
    const {client} = site({[usual]: '{"namespaces": []}', [plain]: '{}'});
    await expect(findRoot(home, client, {signal})).rejects.toMatchObject({code: 'invalid'});
  });

  it.each(['https://elsewhere.example/wp-json/', 'javascript:alert(1)'])(
    'is not looked for at another host: %s',
    async (address) => {
      const {client, asked} = site({[home]: '<html>'}, `<${address}>; rel="https://api.w.org/"`);
      await expect(findRoot(home, client, {signal})).rejects.toThrow('REST interface');
      expect(asked).toEqual([usual, plain, home]);
    },
  );
});

describe('the interface of a site', () => {
  it.each([
    ['https://xa.example', usual, 'https://xa.example/wp-json/'],
    ['https://xa.example', plain, 'https://xa.example/?rest_route=%2F'],
    [
      'https://xa.example/tin?key=1',
      'https://xa.example/tin/wp-json/?key=1&_fields=namespaces',
      'https://xa.example/tin/wp-json/?key=1',
    ],
    [
      'https://xa.example/wp-json',
      'https://xa.example/wp-json/?_fields=namespaces',
      'https://xa.example/wp-json',
    ],
    ['https://xa.example/?rest_route=/', plain, 'https://xa.example/?rest_route=/'],
  ])('behind %s is found at %s', async (endpoint, probe, found) => {
    const {client} = site({[probe]: root});
    expect(await findRoot(endpoint, client, {signal})).toBe(found);
  });

  const moved = 'https://xa.example/api/?_fields=namespaces';

  it('is found by the header Link, among others', async () => {
    const link =
      '<https://xa.example/a,b>; rel="x", <https://xa.example/api/>; rel="https://api.w.org/"';
    const {client} = site({[home]: '<html>', [moved]: root}, link);
    expect(await findRoot(home, client, {signal})).toBe('https://xa.example/api/');
  });

  it('is found by the element in the page where the header is hidden', async () => {
    const page = `<head><link rel="https://api.w.org/" href="/api/" /></head>`;
    const {client} = site({[home]: page, [moved]: root});
    expect(await findRoot(home, client, {signal})).toBe('https://xa.example/api/');
  });
});

describe('an address below the interface', () => {
  it('is a path in one form, and a parameter in the other', () => {
    const parameters = [['search', 'đ&=']] as const;
    expect(below('https://xa.example/wp-json/', 'wp/v2/posts', parameters)).toBe(
      'https://xa.example/wp-json/wp/v2/posts?search=%C4%91%26%3D',
    );
    expect(below('https://xa.example/?rest_route=/', 'wp/v2/posts', parameters)).toBe(
      'https://xa.example/?rest_route=%2Fwp%2Fv2%2Fposts&search=%C4%91%26%3D',
    );
  });
});
