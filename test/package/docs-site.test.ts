import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser} from 'puppeteer-core';
import {beforeAll, describe, expect, it} from 'vitest';
import {root, runNode} from './project.ts';
import {serveSite, type StaticSite} from './static-site.ts';
import {startChromium, watchPage} from './watched-page.ts';

describe('the site of the documentation', () => {
  let site: StaticSite;
  let browser: Browser;

  beforeAll(async () => {
    await runNode(join(root, 'scripts/docs-site.mjs'), [], root);
    site = await serveSite({folders: {'/': join(root, 'docs/.vitepress/dist')}});
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

  it('has every page that its start pages lead to, without faults', async () => {
    const links = [await linksOf('/index.html'), await linksOf('/en/index.html')];
    for (const found of links) {
      expect(found.filter((path) => path.includes('/guides/')).length).toBeGreaterThan(6);
    }
    const paths = [...new Set(links.flat())].filter((path) => path !== '/' && path !== '/en/');
    expect(paths.length).toBeGreaterThan(22);
    for (const path of paths) {
      const {page, faults} = await open(path);
      expect(await page.$('.NotFound'), path).toBeNull();
      expect(await page.$$('h1'), path).toHaveLength(1);
      expect(faults, path).toEqual([]);
      await page.close();
    }
  });

  it('names tests that there are, beside the rules', () => {
    const text = readFileSync(join(root, 'docs/quy-dinh.md'), 'utf8');
    const paths = [...text.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('fits a screen of 320 px', async () => {
    for (const path of [
      '/index.html',
      '/quy-dinh.html',
      '/elements.html',
      '/guides/wordpress.html',
      '/guides/frame.html',
    ]) {
      const {page} = await open(path, 320);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(320);
      await page.close();
    }
  });
});
