import {join} from 'node:path';
import type {Browser, Page} from 'puppeteer-core';
import {beforeAll} from 'vitest';
import {portalAnswerTexts} from '../../pages/portal-answers.ts';
import {root, runNode} from '../project.ts';
import {serveSite} from '../static-site.ts';
import {startChromium, watchPage, type WatchedPage} from '../watched-page.ts';

/** Where the site of the documentation is built. */
export const siteFolder = join(root, 'docs/.vitepress/dist');

/** The site of the documentation on a web host, and a browser. */
export interface DocsSite {
  readonly origin: string;
  /** Single answers of the host by their path; more may be added. */
  readonly answers: Record<string, string>;
  /** Opens a page of the site, on a wide screen. */
  open(path: string): Promise<WatchedPage>;
}

/** The site, built anew, from the first to the last test of a `describe`. */
export function useDocsSite(): () => DocsSite {
  let site: DocsSite | undefined;
  beforeAll(async () => {
    await runNode(join(root, 'scripts/docs-site.mjs'), [], root);
    const host = await serveSite({
      folders: {'/': siteFolder},
      answers: portalAnswerTexts,
    });
    const browser = await startChromium();
    site = {
      origin: host.origin,
      answers: host.answers,
      open: (path) => openPage(browser, `${host.origin}${path}`),
    };
    return async () => {
      await browser.close();
      await host.stop();
    };
  });
  return () => site!;
}

async function openPage(browser: Browser, address: string): Promise<WatchedPage> {
  const watched = await watchPage(browser);
  await watched.page.setViewport({width: 1280, height: 800});
  await watched.page.goto(address, {waitUntil: 'networkidle0'});
  return watched;
}

/** How wide a page is on a screen of 320 px, which it has from then on. */
export async function widthOnPhone(page: Page): Promise<number> {
  await page.setViewport({width: 320, height: 800});
  return page.evaluate(() => document.documentElement.scrollWidth);
}
