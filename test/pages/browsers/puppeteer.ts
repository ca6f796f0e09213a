import {launch, type Browser as PuppeteerBrowser, type Page} from 'puppeteer-core';
import {chromiumArguments} from '../../../scripts/engines.mjs';
import type {Browser, BrowserPage, Key} from './browser.ts';

/** Chromium or Firefox; `raw` is there for what only one of them can do. */
export class PuppeteerPage implements BrowserPage {
  readonly raw: Page;
  readonly troubles: string[] = [];

  constructor(raw: Page) {
    this.raw = raw;
    raw.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(message.text());
    });
    raw.on('pageerror', (error) => this.troubles.push(String(error)));
  }

  async go(address: string): Promise<void> {
    await this.raw.goto(address, {waitUntil: 'load'});
  }

  async run<A extends readonly unknown[], R>(
    task: (...values: A) => R,
    ...values: A
  ): Promise<Awaited<R>> {
    const call = `(${task.toString()})(...${JSON.stringify(values)})`;
    return (await this.raw.evaluate(call)) as Awaited<R>;
  }

  async press(key: Key): Promise<void> {
    await this.raw.keyboard.press(key);
  }

  async goBack(): Promise<void> {
    // The library's own way waits for a load, which a page that comes out of the cache does not have.
    await this.raw.evaluate(() => setTimeout(() => history.back()));
  }

  async resize(width: number, height: number): Promise<void> {
    await this.raw.setViewport({width, height});
  }

  screenshot(): Promise<Uint8Array> {
    return this.raw.screenshot();
  }
}

/** A running Chromium or Firefox. */
export interface PuppeteerEngine extends Browser {
  open(): Promise<PuppeteerPage>;
  readonly raw: PuppeteerBrowser;
}

/**
 * Starts Chromium or Firefox without a window.
 *
 * @param preferences - of Firefox, as on its page `about:config`
 */
export async function startPuppeteer(
  browser: 'chrome' | 'firefox',
  executablePath: string,
  preferences: Readonly<Record<string, unknown>> = {},
): Promise<PuppeteerEngine> {
  const raw = await launch({
    browser,
    executablePath,
    headless: true,
    extraPrefsFirefox: preferences,
    args: browser === 'chrome' ? [...chromiumArguments] : [],
    // One size for all, whatever the driver's own default is.
    defaultViewport: {width: 1280, height: 800},
  });
  return {
    raw,
    // A context of its own: no cache, history or storage of another test.
    open: async () => new PuppeteerPage(await (await raw.createBrowserContext()).newPage()),
    close: () => raw.close(),
  };
}
