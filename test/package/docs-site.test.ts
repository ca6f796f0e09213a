import {existsSync, globSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join, sep} from 'node:path';
import type {Browser} from 'puppeteer-core';
import {beforeAll, describe, expect, it, vi} from 'vitest';
import {elementSections} from '../../docs/.vitepress/elements/sections.ts';
import {portalAnswerTexts} from '../pages/portal-answers.ts';
import {axeFindings} from './axe-findings.ts';
import {contentFilters, filterInPage} from './content-filters.ts';
import {
  checkAddress,
  enterAddress,
  holdAnswers,
  readSnippets,
  snippetsFor,
} from './embed-builder.ts';
import {root, runNode} from './project.ts';
import {runningExamples} from './running-examples.ts';
import {serveSite, type StaticSite} from './static-site.ts';
import {startChromium, watchPage} from './watched-page.ts';

describe('the site of the documentation', () => {
  let site: StaticSite;
  let browser: Browser;

  beforeAll(async () => {
    await runNode(join(root, 'scripts/docs-site.mjs'), [], root);
    site = await serveSite({
      folders: {'/': join(root, 'docs/.vitepress/dist')},
      answers: portalAnswerTexts,
    });
    browser = await startChromium();
    return async () => {
      await browser.close();
      await site.stop();
    };
  });

  /** Opens a page of the site, on a screen of this width. */
  const open = async (path: string, width = 1280) => {
    const watched = await watchPage(browser);
    await watched.page.setViewport({width, height: 800});
    await watched.page.goto(`${site.origin}${path}`, {waitUntil: 'networkidle0'});
    return watched;
  };

  it.each([
    ['/index.html', 'vi', 'Bắt đầu trong năm phút'],
    ['/en/index.html', 'en', 'Five-minute start'],
  ])('begins in both languages, with a section at work: %s', async (path, language, title) => {
    const {page, faults, foreign} = await open(path);
    await page.waitForSelector('portal-hot-news[state="ready"]');
    const titles = await page.$$('portal-hot-news >>> a.title');
    expect(titles).toHaveLength(3);
    expect(await page.$eval('html', ({lang}) => lang)).toBe(language);
    expect(await page.$eval('h1', (heading) => heading.textContent)).toContain(title);
    expect({faults, foreign}).toEqual({faults: [], foreign: []});
    await page.close();
  });

  /** Paths of the pages that the sidebar and the text of a page lead to. */
  const linksOf = async (start: string): Promise<string[]> => {
    const {page} = await open(start);
    const links = await page.$$eval('.VPSidebar a, .vp-doc a[href$=".html"]', (found) =>
      found.map((link) => new URL(link.href).pathname),
    );
    await page.close();
    return [...new Set(links)];
  };

  it.each([
    ['/index.html', '/'],
    ['/en/index.html', '/en/'],
  ])('has every page that %s leads to, without faults', async (start, itself) => {
    const links = await linksOf(start);
    expect(links.filter((path) => path.includes('/guides/')).length).toBeGreaterThan(6);
    const paths = links.filter((path) => path !== itself);
    expect(paths.length).toBeGreaterThan(22);
    for (const path of paths) {
      const {page, faults} = await open(path);
      expect(await page.$('.NotFound'), path).toBeNull();
      expect(await page.$$('h1'), path).toHaveLength(1);
      expect(faults, path).toEqual([]);
      await page.close();
    }
  });

  it('fits into the screen of a phone, with code scrolling by itself', async () => {
    const links = [...(await linksOf('/index.html')), '/quy-dinh.html'];
    for (const path of links) {
      const {page} = await open(path, 320);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, path).toBeLessThanOrEqual(320);
      await page.close();
    }
  });

  /** Pages that were built, by the addresses that they are found at. */
  const builtPages = async (): Promise<Map<string, string>> => {
    const folder = join(root, 'docs/.vitepress/dist');
    const files = globSync('**/*.html', {cwd: folder}).filter((file) => file !== '404.html');
    const read = files.map(async (file): Promise<[string, string]> => [
      `/${file.replaceAll(sep, '/').replace(/(^|\/)index\.html$/, '$1')}`,
      await readFile(join(folder, file), 'utf8'),
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
    const folder = join(root, 'docs/.vitepress/dist');
    for (const [address, html] of pages) {
      for (const {path} of ownLinks(address, html)) {
        const isThere = pages.has(path) || existsSync(join(folder, path));
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

  it('leads to the other language without loading a page', async () => {
    const {page, faults} = await open('/errors.html');
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

  it('fits a screen of 320 px', async () => {
    for (const path of [
      '/index.html',
      '/quy-dinh.html',
      '/elements.html',
      '/tao-ma.html',
      '/guides/wordpress.html',
      '/guides/frame.html',
    ]) {
      const {page} = await open(path, 320);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(320);
      await page.close();
    }
  });

  describe.each(['', '/en'])('the reference of the elements below "%s"', (base) => {
    it.each(elementSections)('shows $name at work, by the code below it', async (section) => {
      const {page, faults, warnings, foreign} = await open(`${base}/elements/${section.name}.html`);
      const examples = await runningExamples(page);
      expect(examples).toHaveLength(section.examples.length);
      for (const {served, shown, lost} of examples) {
        expect(served).toBe(shown);
        expect(lost).toEqual([]);
      }
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value}]);
        expect(await axeFindings(page), value).toEqual([]);
      }
      await page.setViewport({width: 320, height: 800});
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect({faults, warnings, foreign}).toEqual({faults: [], warnings: [], foreign: []});
      await page.close();
    });

    it('leads from the overview to each, and to the same in the other language', async () => {
      const {page, faults} = await open(`${base}/elements.html`);
      const places = await page.$$eval('.vp-doc [id]', (found) => found.map(({id}) => id));
      expect(places).toEqual(
        expect.arrayContaining(['every-section', 'design-tokens', 'all-tokens']),
      );
      expect(await axeFindings(page)).toEqual([]);
      const links = await page.$$eval('.vp-doc td a', (found) =>
        found.map((link) => new URL(link.href).pathname),
      );
      expect(links).toEqual(elementSections.map(({name}) => `${base}/elements/${name}.html`));
      // A link of the site changes what is shown without loading a page.
      await page.click('.vp-doc td a');
      expect(await runningExamples(page)).toHaveLength(3);
      const other = base === '' ? '/en' : '';
      const [translation] = await page.$$eval('.VPNavBarTranslations a', (found) =>
        found.map((link) => link.getAttribute('href')),
      );
      expect(translation).toBe(`${other}/elements/hot-news.html`);
      expect(faults).toEqual([]);
      await page.close();
    });
  });

  describe('the embed builder', () => {
    it.each([
      ['/tao-ma.html', 'Chép mã'],
      ['/en/builder.html', 'Copy the code'],
    ])('shows the sample and its code at once: %s', async (path, label) => {
      const {page, faults, foreign} = await open(path);
      await page.waitForSelector('.preview portal-hot-news[state="ready"]');
      const [snippet] = await readSnippets(page);
      expect(snippet?.code).toContain('<portal-hot-news limit="3" show-date>');
      expect(await page.$eval('.copy', (button) => button.textContent)).toContain(label);
      expect(await axeFindings(page, '.builder')).toEqual([]);
      expect({faults, foreign}).toEqual({faults: [], foreign: []});
      await page.close();
    });

    it('says what is wrong with an address', async () => {
      const {page} = await open('/tao-ma.html');
      const text = await checkAddress(page, `${site.origin}/quy-dinh.html`);
      expect(text).toContain('Chưa dùng được địa chỉ này');
      expect(await page.$$('.findings li')).not.toHaveLength(0);
      await page.close();
    });

    it('leaves an address alone that was changed while another was checked', async () => {
      const {page} = await open('/tao-ma.html');
      await enterAddress(page, `${site.origin}/api`);
      const answers = await holdAnswers(page, `${site.origin}/api`);
      await page.click('.builder .check');
      await answers.isAsked;
      await enterAddress(page, '/khac');
      await answers.release();
      await page.waitForSelector('.builder .check:not([disabled])');
      const address = await page.$eval(
        '[name="endpoint"]',
        (field) => (field as HTMLInputElement).value,
      );
      expect(address).toBe('/khac');
      expect(await page.$$('.findings li')).toHaveLength(0);
      expect(await page.$eval('.status', ({textContent}) => textContent)).toBe('');
      await page.close();
    });

    it.each([
      ['', 'công khai kết quả giải quyết', true],
      ['&article-view.param=bai', 'công khai kết quả giải quyết', false],
    ])('shows the first article of a source: %s', async (options, title, isAdvised) => {
      const hash = `#endpoint=/mau&type=static&section=article-view${options}`;
      const {page, faults} = await open(`/tao-ma.html${hash}`);
      await page.waitForSelector('.preview portal-article-view[state="ready"]');
      const text = await page.$eval(
        '.preview portal-article-view',
        ({shadowRoot}) => shadowRoot?.textContent,
      );
      expect(text).toContain(title);
      expect((await page.$('.lacks-article')) !== null).toBe(isAdvised);
      const [snippet] = await readSnippets(page);
      expect(snippet?.code).not.toContain('article-id');
      expect(faults).toEqual([]);
      await page.close();
    });

    it('gives code for the article that was named, in each system', async () => {
      const hash =
        '#endpoint=https://portal.example/api&section=article-view&article-view.article-id=12';
      const {page} = await open(`/tao-ma.html${hash}`);
      await page.waitForSelector('.preview portal-article-view[article-id="12"]');
      for (const [system, code] of [
        ['html', '<portal-article-view article-id="12">'],
        ['wordpress', '<div data-portal="article-view" data-article-id="12">'],
        ['sharepoint', 'src="https://portal.example/api/embed/article-view?article-id=12"'],
        ['react', `endpoint="https://portal.example/api" article-id="12">`],
      ] as const) {
        const snippets = await snippetsFor(page, system);
        expect(snippets.map((snippet) => snippet.code).join('\n'), system).toContain(code);
      }
      await page.close();
    });

    it('chooses what an address has, and gives code that shows it in each system', async () => {
      const {page, faults} = await open('/tao-ma.html');
      expect(await checkAddress(page, `${site.origin}/api`)).toContain('loại portal');
      await page.waitForSelector('.preview portal-visit-counter[state="ready"]');
      const tags = ['portal-hot-news', 'portal-linked-sites', 'portal-visit-counter'];
      for (const system of ['html', 'wordpress', 'joomla', 'nukeviet']) {
        const snippets = await snippetsFor(page, system);
        const [once, inPage] = ['once', 'page'].map((where) =>
          snippets.find((snippet) => snippet.where === where),
        );
        const loader =
          once?.language === 'js' ? `<script>${once.code}</script>` : (once?.code ?? '');
        const filter = contentFilters[system];
        const markup = inPage?.code ?? '';
        const filtered = filter ? await page.evaluate(filterInPage, markup, filter) : markup;
        site.answers['/host'] =
          `<!doctype html><html lang="vi"><title>Xã Mẫu</title><body>${filtered}${loader}`;
        const host = await open('/host');
        for (const tag of tags) await host.page.waitForSelector(`${tag}[state="ready"]`);
        expect(loader + markup, system).toContain('portal-widgets.js');
        expect(host.faults, system).toEqual([]);
        await host.page.close();
      }
      // The check also asks the address itself, where this endpoint has nothing.
      expect(faults.filter((fault) => !fault.endsWith('/api'))).toEqual([]);
      await page.close();
    });

    it('gives frames to SharePoint, and imports to those who bundle', async () => {
      const {page} = await open(
        '/tao-ma.html#endpoint=https://portal.example/api&theme=red&section=hot-news&hot-news.limit=7',
      );
      await page.waitForSelector('.preview portal-hot-news');
      const [frame] = await snippetsFor(page, 'sharepoint');
      expect(frame?.code).toContain(
        'src="https://portal.example/api/embed/hot-news?limit=7&amp;theme=red"',
      );
      const [react] = await snippetsFor(page, 'react');
      expect(react?.code).toContain("import 'portal-widgets/elements/hot-news/define';");
      expect(react?.code).toContain('limit={7}');
      expect(react?.code).toContain("import 'portal-widgets/themes.css';");
      expect(react?.code).toContain('<div data-portal-theme="red">');
      const [vue] = await snippetsFor(page, 'vue');
      expect(vue?.code).toContain(':limit="7"');
      await page.close();
    });

    it('keeps the choice in its address, without code that others could have chosen', async () => {
      const first = await open('/tao-ma.html');
      await first.page.waitForSelector('.preview portal-hot-news[state="ready"]');
      await first.page.click('.builder [value="visit-counter"]');
      await first.page.select('.builder [name="theme"]', 'red');
      await vi.waitFor(() => expect(first.page.url()).toContain('theme=red'));
      const [written] = await readSnippets(first.page);
      const {hash} = new URL(first.page.url());
      await first.page.close();
      const evil = '&base=https://evil.example&hot-news.onclick=alert(1)&theme=x&section=evil';
      for (const more of ['', evil]) {
        const {page} = await open(`/tao-ma.html${hash}${more}`);
        await page.waitForSelector('.preview portal-visit-counter');
        const [read] = await readSnippets(page);
        expect(read?.code).toBe(written?.code);
        expect(read?.code).toContain('data-portal-theme="red"');
        await page.close();
      }
    });
  });
});
