import {beforeEach, describe, expect, it, vi} from 'vitest';
import type {PuppeteerPage} from './browsers/puppeteer.ts';
import {installedEngine} from './browsers/start.ts';
import {focused} from './in-page.ts';
import {openDemo, reach, useDemoSite, usePuppeteer} from './use-demo-site.ts';

// The only engine here in which a driver has fingers.
const chromium = installedEngine('chromium');

const site = useDemoSite();

describe.runIf(chromium)('with a finger on a phone', () => {
  const browser = usePuppeteer(chromium!);
  let page: PuppeteerPage;

  beforeEach(async () => {
    page = await browser().open();
    const phone = {width: 360, height: 640, deviceScaleFactor: 2, isMobile: true, hasTouch: true};
    await page.raw.setViewport(phone);
    await openDemo(page, `${site().origin}/`);
  });

  const tap = async (selector: string): Promise<void> => {
    const part = await page.raw.waitForSelector(selector, {visible: true, timeout: 5000});
    await part?.tap();
  };

  const typeText = async (text: string): Promise<void> => {
    await tap('portal-search-box >>> #text');
    await page.raw.keyboard.type(text);
  };

  it('a search takes the keyboard away, which would lie over what is found', async () => {
    await typeText('xã');
    expect(await page.run(focused)).toMatchObject({name: 'text'});
    await page.press('Enter');
    await reach(page, 'ready', 'portal-search-box');
    expect(await page.run(focused)).toBeUndefined();
  });

  it('so does a tap on what is offered', async () => {
    await typeText('xa');
    await tap('portal-search-box >>> [role="option"]');
    await reach(page, 'ready', 'portal-search-box');
    expect(await page.run(focused)).toBeUndefined();
  });

  it('a mistake keeps it, and the field', async () => {
    await typeText(' ');
    await page.press('Enter');
    await page.raw.waitForSelector('portal-search-box >>> #text-error');
    expect(await page.run(focused)).toMatchObject({name: 'text'});
  });

  it('a tool looks open only while it is', async () => {
    const ground = () => page.run(groundOf, '[data-tool="report"]');
    const closed = await ground();
    await tap('portal-article-view >>> [data-tool="report"]');
    await vi.waitFor(async () => expect(await ground()).not.toBe(closed));
    await page.raw.waitForSelector('portal-article-view >>> textarea');
    await tap('portal-article-view >>> [data-tool="report"]');
    await vi.waitFor(async () => expect(await ground()).toBe(closed));
  });
});

const groundOf = (selector: string): string =>
  getComputedStyle(
    document.querySelector('portal-article-view')!.shadowRoot!.querySelector(selector)!,
  ).backgroundColor;
