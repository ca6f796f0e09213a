import {afterAll, beforeAll, expect, vi} from 'vitest';
import type {Browser, BrowserPage} from './browsers/browser.ts';
import type {PuppeteerEngine} from './browsers/puppeteer.ts';
import type {InstalledEngine} from './browsers/start.ts';
import {DemoSite} from './demo-site.ts';
import {stateOf, textOf} from './in-page.ts';

/** The demo site, from the first to the last test of a file. */
export function useDemoSite(): () => DemoSite {
  let site: DemoSite | undefined;
  beforeAll(async () => void (site = await DemoSite.create()));
  afterAll(() => site?.remove());
  return () => site!;
}

/** A browser, from the first to the last test of a `describe`. */
export function useBrowser({start}: InstalledEngine): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => void (browser = await start()));
  afterAll(() => browser?.close());
  return () => browser!;
}

/** The same for Chromium or Firefox, with all that their driver can do. */
export const usePuppeteer = (engine: InstalledEngine): (() => PuppeteerEngine) =>
  useBrowser(engine) as () => PuppeteerEngine;

/** Waits until the element with a tag shows a state. */
export const reach = (page: BrowserPage, state: string, tag: string): Promise<void> =>
  vi.waitFor(async () => expect(await page.run(stateOf, tag), tag).toBe(state), {timeout: 30_000});

/** The sections of the demo page in their order, with what each shows when the page is opened. */
export const sections = {
  'portal-article-view': 'ready',
  'portal-search-box': 'idle',
  'portal-hot-news': 'ready',
  'portal-featured-list': 'ready',
  'portal-work-calendar': 'ready',
  'portal-linked-sites': 'ready',
  'portal-visit-counter': 'ready',
} as const;

/** Opens the demo page and waits until all sections show their content, and the article what comes after its own. */
export async function openDemo(page: BrowserPage, address: string): Promise<void> {
  await page.go(address);
  for (const [tag, state] of Object.entries(sections)) await reach(page, state, tag);
  const hasRating = async () =>
    (await page.run(textOf, 'portal-article-view')).includes('hài lòng');
  await vi.waitFor(async () => expect(await hasRating()).toBe(true), {timeout: 30_000});
}
