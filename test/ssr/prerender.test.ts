import {afterEach, describe, expect, it, vi} from 'vitest';
import {prerender} from '../../src/ssr/index.ts';

const list = {
  version: 'https://jsonfeed.org/version/1.1',
  items: [{id: '1', title: 'Bài cũ', _portal: {sections: ['hot']}}],
};

describe('a section drawn on a server that has run for long', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('is left to the browser while the endpoint fails, and not drawn from an answer of old', async () => {
    let answer = () => Response.json(list);
    vi.stubGlobal('fetch', () => Promise.resolve(answer()));
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000);
    const errors: string[] = [];
    const draw = () =>
      prerender(
        'portal-hot-news',
        {endpoint: 'https://portal.example/api'},
        {children: '<a href="/tin">Tin</a>', onError: ({code}) => errors.push(code)},
      );
    expect(await draw()).toContain('Bài cũ');

    clock.mockReturnValue(3_600_000);
    answer = () => new Response('<!doctype html>', {headers: {'content-type': 'text/html'}});
    const tag = '<portal-hot-news endpoint="https://portal.example/api">';
    expect(await draw()).toBe(`${tag}<a href="/tin">Tin</a></portal-hot-news>`);
    expect(errors).toEqual(['invalid']);
  });

  it('has a heading of ours, or the place for that of the page', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(list)));
    const headingOf = async (children: string) => {
      const endpoint = 'https://heading.example/api';
      const markup = await prerender('portal-hot-news', {endpoint}, {children});
      return /<h2[^]*?<\/h2>/.exec(markup)?.[0].replace(/<!--.*?-->/g, '');
    };
    expect(await headingOf('<a href="/tin">Tin</a>')).toMatch(/>Tin nóng<\/h2>$/);
    expect(await headingOf('<b slot="heading">Của trang</b>')).toMatch(
      /><slot name="heading"><\/slot><\/h2>$/,
    );
  });

  it('is drawn where another copy of the library has registered the tags, as another bundle of it does', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(list)));
    await import('../../src/define.ts');
    vi.resetModules();
    const copy = await import('../../src/ssr/index.ts');
    const markup = await copy.prerender('portal-hot-news', {endpoint: 'https://copy.example/api'});
    expect(markup).toContain('shadowrootmode');
    expect(markup).toContain('Bài cũ');
  });
});
