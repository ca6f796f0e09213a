import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import type {Browser, BrowserPage} from './browsers/browser.ts';
import {installedEngines, type InstalledEngine} from './browsers/start.ts';
import {addElement, focused, focusInside, linksOf, reload, stateOf, textOf} from './in-page.ts';
import {openDemo, reach, useDemoSite} from './use-demo-site.ts';

const article = 'portal-article-view';
const hotNews = 'aside portal-hot-news';
const added = 'main portal-hot-news';

const site = useDemoSite();
const pages = new Map<InstalledEngine['id'], BrowserPage>();
const browsers: Browser[] = [];

/** Opens the demo page in every engine; one outage serves them all, for it takes seconds. */
const openEverywhere = async (): Promise<void> => {
  await site().start();
  for (const {id} of installedEngines) await openDemo(pages.get(id)!, `${site().origin}/`);
};

/** Asks both elements of a page again, and waits until they show that it was in vain. */
const askInVain = async (page: BrowserPage): Promise<void> => {
  for (const tag of [article, hotNews]) await page.run(reload, tag);
  for (const tag of [article, hotNews]) await reach(page, 'stale', tag);
};

/** Leaves a mark that a page loses when it is loaded anew. */
const mark = (page: BrowserPage): Promise<void> =>
  page.run(() => document.documentElement.setAttribute('data-same-page', ''));

const isSamePage = (page: BrowserPage): Promise<boolean> =>
  page.run(() => document.documentElement.hasAttribute('data-same-page'));

beforeAll(async () => {
  for (const engine of installedEngines) {
    const browser = await engine.start();
    browsers.push(browser);
    pages.set(engine.id, await browser.open());
  }
});
afterAll(() => Promise.all(browsers.map((browser) => browser.close())));

describe('when the endpoint goes away', () => {
  beforeAll(async () => {
    await openEverywhere();
    await site().stop();
  });

  it.each(installedEngines)('content stays, with the time it is from, in $name', async ({id}) => {
    const page = pages.get(id)!;
    const before = await page.run(textOf, article);
    const links = await page.run(linksOf, hotNews);
    await page.run(focusInside, hotNews, 'a');
    await askInVain(page);
    for (const tag of [article, hotNews]) {
      const text = await page.run(textOf, tag);
      expect(text).toMatch(/Nội dung dưới đây có từ lúc \d\d\/\d\d\/\d{4} \d\d:\d\d\. Thử lại/);
    }
    const after = await page.run(textOf, article);
    // All that follows the title is as it was.
    expect(after).toContain(before.slice(before.indexOf('27/03/2020 09:00')));
    expect(await page.run(linksOf, hotNews)).toEqual(links);
    expect((await page.run(focused))?.text).toBe(links[0]?.text);
  });

  it.each(installedEngines)('retry pressed in vain keeps its focus in $name', async ({id}) => {
    const page = pages.get(id)!;
    await askInVain(page);
    await page.run(focusInside, hotNews, '.retry');
    await page.press('Enter');
    await vi.waitFor(async () => expect((await page.run(focused))?.text).toBe('Đang thử lại…'));
    await vi.waitFor(async () => expect((await page.run(focused))?.text).toBe('Thử lại'), 10_000);
    expect(await page.run(stateOf, hotNews)).toBe('stale');
    // Nothing has come, so nobody may hear that something has.
    const said = () => document.querySelector('body > [role="status"]')?.textContent;
    await vi.waitFor(async () => expect(await page.run(said)).toMatch(/Chưa tải|Không kết nối/));
  });

  it.each(installedEngines)('what has nothing to show offers retry in $name', async ({id}) => {
    const page = pages.get(id)!;
    const fresh = {endpoint: '/api', heading: 'Tin mới', limit: '3'};
    await page.run(addElement, 'portal-hot-news', fresh);
    await reach(page, 'failed', added);
    expect(await page.run(textOf, added)).toMatch(
      /^Tin mới (Không kết nối được với máy chủ|Máy chủ không trả lời).* Thử lại$/,
    );
  });
});

describe('when the endpoint is back', () => {
  beforeAll(async () => {
    await openEverywhere();
    await site().stop();
    for (const page of pages.values()) {
      await mark(page);
      await page.run(addElement, 'portal-hot-news', {endpoint: '/api', limit: '3'});
      await reach(page, 'failed', added);
      await askInVain(page);
    }
    await site().start();
  });

  it.each(installedEngines)('retry brings content, without a new page, in $name', async ({id}) => {
    const page = pages.get(id)!;
    for (const tag of [article, hotNews, added]) {
      await page.run(focusInside, tag, '.retry');
      await page.press('Enter');
      await reach(page, 'ready', tag);
      // The button is gone; focus is on the section that it belonged to.
      await vi.waitFor(async () => expect((await page.run(focused))?.className).toBe('section'));
      expect(await page.run(textOf, tag)).not.toContain('Thử lại');
    }
    expect(await page.run(linksOf, added)).toHaveLength(3);
    expect(await isSamePage(page)).toBe(true);
  });
});

describe('when the network is back', () => {
  beforeAll(async () => {
    await openEverywhere();
    await site().stop();
    for (const page of pages.values()) {
      await mark(page);
      await askInVain(page);
    }
    await site().start();
  });

  it.each(installedEngines)('content comes by itself in $name', async ({id}) => {
    const page = pages.get(id)!;
    const hear = async () => {
      // Said again, for the elements rest some seconds between two attempts of their own.
      await page.run(() => void window.dispatchEvent(new Event('online')));
      expect(await page.run(stateOf, article)).toBe('ready');
      expect(await page.run(stateOf, hotNews)).toBe('ready');
    };
    await vi.waitFor(hear, {timeout: 15_000, interval: 250});
    expect(await page.run(textOf, hotNews)).not.toContain('Thử lại');
    expect(await isSamePage(page)).toBe(true);
  });
});
