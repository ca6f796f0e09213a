import {existsSync, globSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join, sep} from 'node:path';
import {describe, expect, it} from 'vitest';
import {siteFolder, useDocsSite, widthOnPhone} from './docs-site/docs-site.ts';
import {testElementPages, testedElementPages} from './docs-site/element-pages.ts';
import {testEmbedBuilder} from './docs-site/embed-builder.ts';
import {testSearch} from './docs-site/search.ts';

describe('the site of the documentation', () => {
  const site = useDocsSite();

  it.each([
    ['/index.html', 'vi', 'Bắt đầu trong năm phút'],
    ['/en/index.html', 'en', 'Five-minute start'],
  ])('begins in both languages, with a section at work: %s', async (path, language, title) => {
    const {page, faults, foreign} = await site().open(path);
    await page.waitForSelector('portal-hot-news[state="ready"]');
    const titles = await page.$$('portal-hot-news >>> a.title');
    expect(titles).toHaveLength(3);
    expect(await page.$eval('html', ({lang}) => lang)).toBe(language);
    expect(await page.$eval('h1', (heading) => heading.textContent)).toContain(title);
    expect(await widthOnPhone(page)).toBeLessThanOrEqual(320);
    expect({faults, foreign}).toEqual({faults: [], foreign: []});
    await page.close();
  });

  /** Paths of the pages that the sidebar and the text of a page lead to. */
  const linksOf = async (start: string): Promise<string[]> => {
    const {page} = await site().open(start);
    const links = await page.$$eval('.VPSidebar a, .vp-doc a[href$=".html"]', (found) =>
      found.map((link) => new URL(link.href).pathname),
    );
    await page.close();
    return [...new Set(links)];
  };

  it.each([
    ['/index.html', '/'],
    ['/en/index.html', '/en/'],
  ])(
    'has every page that %s leads to, without faults and fit for a phone',
    async (start, itself) => {
      const links = await linksOf(start);
      expect(links.filter((path) => path.includes('/guides/')).length).toBeGreaterThan(6);
      const paths = links.filter((path) => path !== itself);
      expect(paths.length).toBeGreaterThan(22);
      for (const path of paths.filter((path) => !testedElementPages.includes(path))) {
        const {page, faults} = await site().open(path);
        expect(await page.$('.NotFound'), path).toBeNull();
        expect(await page.$$('h1'), path).toHaveLength(1);
        // Code and tables scroll by themselves.
        expect.soft(await widthOnPhone(page), path).toBeLessThanOrEqual(320);
        expect(faults, path).toEqual([]);
        await page.close();
      }
    },
  );

  it('has an icon for tabs, linked from each page', async () => {
    const {page} = await site().open('/en/errors.html');
    const [icon] = await page.$$eval('link[rel="icon"]', (found) => found.map(({href}) => href));
    expect(icon).toBe(`${site().origin}/favicon.svg`);
    const answer = await fetch(icon ?? '');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    for (const [address, html] of await builtPages()) {
      expect(html, address).toContain('href="/favicon.svg"');
    }
    await page.close();
  });

  /** Pages that were built, by the addresses that they are found at. */
  const builtPages = async (): Promise<Map<string, string>> => {
    const files = globSync('**/*.html', {cwd: siteFolder}).filter((file) => file !== '404.html');
    const read = files.map(async (file): Promise<[string, string]> => [
      `/${file.replaceAll(sep, '/').replace(/(^|\/)index\.html$/, '$1')}`,
      await readFile(join(siteFolder, file), 'utf8'),
    ]);
    return new Map(await Promise.all(read));
  };

  it('leads from each page to the same in the other language, else to where that begins', async () => {
    const pages = await builtPages();
    expect(pages.size).toBeGreaterThan(60);
    const switches = [...pages].map(([address, html]): [string, string] => {
      const [, part = ''] = html.split('VPNavBarTranslations', 2);
      return [address, /href="([^"]*)"/.exec(part)?.[1] ?? ''];
    });
    for (const [address, other] of switches) {
      const language = address.startsWith('/en/') ? 'vi' : 'en';
      expect(pages.get(other), `${address} leads to ${other}`).toContain(
        `<html lang="${language}"`,
      );
    }
    expect(Object.fromEntries(switches)).toMatchObject({
      '/': '/en/',
      '/errors.html': '/en/errors.html',
      '/en/sources/own.html': '/sources/own.html',
      '/guides/html.html': '/en/guides/html.html',
      '/tao-ma.html': '/en/builder.html',
      '/en/builder.html': '/tao-ma.html',
      '/quy-dinh.html': '/en/',
    });
  });

  /** Paths that markup leads to within the site, each with the words of its link. */
  const ownLinks = (address: string, html: string): {path: string; words: string}[] =>
    [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([^]*?)<\/a>/g)]
      .map(([, href = '', words = '']) => ({href, words}))
      .filter(({href}) => !/^(https?:|mailto:|#)/.test(href))
      .map(({href, words}) => ({
        path: new URL(href, `https://site.example${address}`).pathname,
        words,
      }));

  it('has whatever its pages lead to', async () => {
    const pages = await builtPages();
    for (const [address, html] of pages) {
      for (const {path} of ownLinks(address, html)) {
        const isThere = pages.has(path) || existsSync(join(siteFolder, path));
        expect(isThere, `${address} leads to ${path}`).toBe(true);
      }
    }
  });

  it('keeps readers of English in English', async () => {
    const pages = await builtPages();
    const english = [...pages].filter(([address]) => address.startsWith('/en/'));
    expect(english.length).toBeGreaterThan(30);
    for (const [address, html] of english) {
      const [, content = ''] = html.split('class="VPContent', 2);
      // The examples are the same in both languages.
      const text = content.replace(/<div class="running-example"[^]*?<\/div>/g, '');
      for (const {path, words} of ownLinks(address, text)) {
        if (words === 'in Vietnamese') continue;
        expect(pages.has(`/en${path}`), `${address} leads to ${path}`).toBe(false);
      }
    }
  });

  it('says that a page is in English among Vietnamese ones, and explains errors in Vietnamese', async () => {
    const pages = await builtPages();
    for (const page of ['embedding', 'sources/rss', 'endpoint/README', 'upgrade']) {
      expect(pages.get(`/${page}.html`), page).toMatch(/<div lang="en"><h1 /);
      expect(pages.get(`/en/${page}.html`), page).toMatch(/<html lang="en"[^]*<div><h1 /);
    }
    expect(pages.get('/errors.html')).toMatch(/<html lang="vi"[^]*<div><h1 [^>]*>Thông báo lỗi/);
  });

  it('leads to the other language without loading a page', async () => {
    const {page, faults} = await site().open('/errors.html');
    await page.click('.VPNavBarTranslations button');
    await page.waitForSelector('.VPNavBarTranslations a', {visible: true});
    await page.click('.VPNavBarTranslations a');
    await page.waitForSelector('html[lang="en"]');
    expect(new URL(page.url()).pathname).toBe('/en/errors.html');
    expect(await page.$('.NotFound')).toBeNull();
    expect(await page.$$('h1')).toHaveLength(1);
    expect(faults).toEqual([]);
    await page.close();
  });

  describe('the reference of the elements', () => testElementPages(site));

  describe('the search', () => testSearch(site));

  describe('the embed builder', () => testEmbedBuilder(site));
});
