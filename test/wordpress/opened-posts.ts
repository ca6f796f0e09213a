import {join} from 'node:path';
import type {Browser, ElementHandle, Frame, Page} from 'puppeteer-core';
import {afterEach, beforeAll, expect} from 'vitest';
import {startReferenceEndpoint, type ReferenceEndpoint} from '../browser/reference-endpoint.ts';
import {root} from '../package/project.ts';
import {startChromium, watchPage, type WatchedPage} from '../package/watched-page.ts';

/** Posts with what the reference endpoint serves, and a browser to open them in. */
export interface OpenedPosts {
  endpoint(): ReferenceEndpoint;
  /** Opens a post, in a page that is closed after the test. */
  open(address: string, width?: number): Promise<WatchedPage>;
  /** A page that is closed after the test. */
  newPage(): Promise<WatchedPage>;
}

/** Starts the endpoint, with its pages for frames, and Chromium, from the first to the last test of a file. */
export function useOpenedPosts(): OpenedPosts {
  let endpoint: ReferenceEndpoint;
  let browser: Browser;
  let pages: Page[] = [];

  beforeAll(async () => {
    endpoint = await startReferenceEndpoint({widgetsFolder: join(root, 'dist/cdn')});
    browser = await startChromium();
    return async () => {
      await browser.close();
      await endpoint.close();
    };
  });
  afterEach(async () => {
    for (const page of pages) await page.close();
    pages = [];
  });

  const newPage = async () => {
    const watched = await watchPage(browser);
    pages.push(watched.page);
    return watched;
  };
  return {
    endpoint: () => endpoint,
    newPage,
    open: async (address, width = 1024) => {
      const watched = await newPage();
      await watched.page.setViewport({width, height: 800});
      const response = await watched.page.goto(address);
      expect(response?.status()).toBe(200);
      return watched;
    },
  };
}

/** A frame of a post, and the document in it. */
export interface PostFrame {
  readonly element: ElementHandle<HTMLIFrameElement>;
  readonly inside: Frame;
}

/** The only frame of a post, once the section in it shows what it has. */
export async function readyFrame(page: Page, section: string): Promise<PostFrame> {
  const element = await page.waitForSelector('iframe');
  const inside = await element!.contentFrame();
  await inside.waitForSelector(`portal-${section}[state="ready"]`, {timeout: 20_000});
  return {element: element!, inside};
}

/** How high the content of a frame is, whole CSS pixels. */
export const contentHeight = ({inside}: PostFrame): Promise<number> =>
  inside.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));

/** How high the frame itself is. */
export const frameHeight = ({element}: PostFrame): Promise<number> =>
  element.evaluate((frame) => frame.getBoundingClientRect().height);

/** Nothing failed, and nothing was said in the console. */
export function expectSilence({faults, warnings, foreign}: WatchedPage): void {
  expect({faults, warnings, foreign}).toEqual({faults: [], warnings: [], foreign: []});
}
