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

  it('no field has text so small that iOS would enlarge the page around it', async () => {
    await page.run(() => void (document.body.style.fontSize = '13px'));
    await tap('portal-article-view >>> [data-tool="report"]');
    await page.raw.waitForSelector('portal-article-view >>> textarea');
    await tap('portal-search-box >>> #text');
    await page.raw.waitForSelector('portal-search-box >>> .filters select');
    const sizes = await page.run(sizesOfFields);
    expect(Object.keys(sizes).sort()).toEqual(
      ['article-view', 'linked-sites', 'search-box', 'work-calendar'].map(
        (name) => `portal-${name}`,
      ),
    );
    expect(Math.min(...Object.values(sizes))).toBeGreaterThanOrEqual(16);
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

/** The smallest size of text in the fields that are typed or chosen in, by element, px. */
const sizesOfFields = (): Record<string, number> => {
  // Not the picker of days, which has no text of its own.
  const fields = 'input:not([type=radio], [type=checkbox], [type=date]), select, textarea';
  const sizes = [...document.querySelectorAll('*')].flatMap((element): [string, number][] => {
    const inside = [...(element.shadowRoot?.querySelectorAll(fields) ?? [])];
    const all = inside.map((field) => parseFloat(getComputedStyle(field).fontSize));
    return all.length > 0 ? [[element.localName, Math.min(...all)]] : [];
  });
  return Object.fromEntries(sizes);
};
