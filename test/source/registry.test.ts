import {describe, expect, it, vi} from 'vitest';
import {PortalError} from '../../src/source/errors.ts';
import type {SourceSettings} from '../../src/source/portal-source.ts';
import {openSource, registerSourceKind} from '../../src/source/registry.ts';
import {resolveEndpoint} from '../../src/source/resolve-endpoint.ts';

const settings: SourceSettings = {
  endpoint: 'https://portal.example/api',
  timeZone: 'Asia/Ho_Chi_Minh',
};
const base = 'https://xa.example/tin-tuc/trang.html';

describe('a type of source', () => {
  it.each([['wordprss'], [''], ['constructor'], ['__proto__']])(
    'that nobody knows is an error that names the known ones: %j',
    async (kind) => {
      const error = expect(openSource(kind, settings)).rejects;
      await error.toMatchObject({code: 'setup'});
      await expect(openSource(kind, settings)).rejects.toThrow(/there are: portal\b/);
    },
  );

  it('whose code cannot be loaded is loaded again for the next element', async () => {
    const source = {};
    const load = vi.fn(() => Promise.resolve(() => source));
    const cause = new TypeError('Failed to fetch dynamically imported module');
    load.mockRejectedValueOnce(cause);
    registerSourceKind('flaky', load);
    await expect(openSource('flaky', settings)).rejects.toMatchObject({code: 'network', cause});
    expect(await openSource('flaky', settings)).toBe(source);
  });

  it('that cannot work with the settings says so itself', async () => {
    const error = new PortalError('setup', 'No such folder.');
    registerSourceKind('picky', () =>
      Promise.resolve(() => {
        throw error;
      }),
    );
    await expect(openSource('picky', settings)).rejects.toBe(error);
  });

  it('is made from the settings of the element', async () => {
    const create = vi.fn(() => ({}));
    registerSourceKind('own', () => Promise.resolve(create));
    await openSource('own', settings);
    expect(create).toHaveBeenCalledWith(settings);
  });

  it('is written in upper or lower case', async () => {
    expect(await openSource(' Portal ', settings)).toHaveProperty('articles');
    registerSourceKind('MyKind', () => Promise.resolve(() => ({})));
    expect(await openSource('mykind', settings)).toEqual({});
  });
});

describe('an endpoint', () => {
  it.each([
    [''],
    ['  '],
    ['javascript:alert(1)'],
    ['data:application/json,{}'],
    ['file:///etc/hostname'],
    ['ftp://portal.example/api'],
    ['https://'],
    ['https://user:secret@portal.example/api'],
  ])('that cannot be asked is an error that says what was given: %j', (text) => {
    const resolve = (): string => resolveEndpoint(text, base);
    expect(resolve).toThrow(PortalError);
    expect(resolve).toThrow(`"${text}"`);
    expect(resolve).toThrow(expect.objectContaining({code: 'setup'}));
  });

  it('is named only in part when it is very long', () => {
    expect(() => resolveEndpoint(`data:${'x'.repeat(5000)}`, base)).toThrow(/^.{1,300}$/);
  });

  it('may be relative to the page, unless the page has no address', () => {
    expect(resolveEndpoint('/api', base)).toBe('https://xa.example/api');
    expect(resolveEndpoint('api', base)).toBe('https://xa.example/tin-tuc/api');
    expect(resolveEndpoint('//portal.example/api', base)).toBe('https://portal.example/api');
    expect(() => resolveEndpoint('/api', 'about:blank')).toThrow('"/api"');
  });

  it.each([
    ['https://portal.example/api/', 'https://portal.example/api'],
    [' https://portal.example/api// ', 'https://portal.example/api'],
    ['https://portal.example/', 'https://portal.example'],
    ['HTTPS://Portal.Example:443/api#top', 'https://portal.example/api'],
    ['https://portal.example/api/?key=a/', 'https://portal.example/api?key=a/'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('has one form, however it is written: %j', (text, endpoint) => {
    expect(resolveEndpoint(text, base)).toBe(endpoint);
  });
});
