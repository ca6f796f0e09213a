import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {startPuppeteer, type PuppeteerEngine, type PuppeteerPage} from './browsers/puppeteer.ts';
import {installedEngines} from './browsers/start.ts';
import {useDemoSite} from './use-demo-site.ts';

const site = useDemoSite();

// The drivers of WebKit and Chrome 109 have no way to switch scripts off.
const engines = installedEngines.filter(({id}) => id === 'chromium' || id === 'firefox');

describe.each(engines)('without JavaScript in $name', ({id, path}) => {
  let browser: PuppeteerEngine;
  let page: PuppeteerPage;

  beforeAll(async () => {
    const name = id === 'firefox' ? 'firefox' : 'chrome';
    browser = await startPuppeteer(name, path, {'javascript.enabled': false});
    page = await browser.open();
    if (name === 'chrome') await page.raw.setJavaScriptEnabled(false);
    await page.go(`${site().origin}/`);
  });
  afterAll(() => browser.close());

  it('no script of the page runs', async () => {
    expect(await page.run(() => 'noModule' in document.createElement('script'))).toBe(true);
    expect(await page.run(() => customElements.get('portal-hot-news') === undefined)).toBe(true);
  });

  it.each([
    ['Danh sách bài viết', '/api/articles'],
    ['Tìm kiếm', '/api/articles'],
    ['Tin nóng', '/api/articles?section=hot'],
    ['Tin tiêu điểm', '/api/articles?section=featured'],
    ['Lịch công tác', '/api/calendar'],
    ['Website liên kết', '/api/links'],
    ['Thống kê truy cập', '/api/visits'],
  ])('a visible link "%s" leads to %s', async (name, target) => {
    expect(await page.run(linkNamed, name)).toEqual({target, isVisible: true});
    const answer = await fetch(new URL(target, site().origin));
    expect(answer.ok).toBe(true);
    expect((await answer.text()).length).toBeGreaterThan(50);
  });
});

/** Where the link with a text leads, and whether a reader can see it. */
const linkNamed = (text: string) => {
  const link = [...document.querySelectorAll('a')].find(({innerText}) => innerText === text);
  const box = link?.getBoundingClientRect();
  return {
    target: link?.getAttribute('href'),
    isVisible:
      box !== undefined &&
      box.width > 0 &&
      box.height > 0 &&
      link?.checkVisibility({visibilityProperty: true, opacityProperty: true}),
  };
};
