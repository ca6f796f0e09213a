import {beforeAll, describe, expect, it} from 'vitest';
import type {BrowserPage} from './browsers/browser.ts';
import {installedEngines} from './browsers/start.ts';
import {breakSource, stallSource} from './in-page.ts';
import {overflows, showLongWords, styleEverything} from './reflow.ts';
import {openDemo, useBrowser, useDemoSite} from './use-demo-site.ts';

/** The spacing that a reader may set without loss (WCAG 2.1, 1.4.12). */
const textSpacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

const longWords =
  'NghịquyếtsốhaimươimốtcủaHộiđồngnhândânxãMẫuvềviệcbanhànhquyđịnhmứcchihỗtrợ https://portal.example/van-ban/quyet-dinh-so-1234-qd-ubnd-ngay-27-thang-03-nam-2020.pdf';

const site = useDemoSite();

/** What a page shows besides its content. */
const states = [
  {state: 'ready', bring: () => Promise.resolve()},
  {
    state: 'loading',
    bring: async (page: BrowserPage) => {
      await page.run(stallSource, 'portal-article-view');
      await page.run(stallSource, 'portal-hot-news');
    },
  },
  {
    state: 'stale',
    bring: async (page: BrowserPage) => {
      await page.run(breakSource, 'portal-article-view', true);
      await page.run(breakSource, 'portal-hot-news', true);
    },
  },
  {
    state: 'failed',
    bring: async (page: BrowserPage) => {
      await page.run(breakSource, 'portal-article-view', false);
      await page.run(breakSource, 'portal-hot-news', false);
    },
  },
];

describe.each(installedEngines)('nothing is cut in $name', (engine) => {
  const browser = useBrowser(engine);
  let page: BrowserPage;

  beforeAll(async () => void (page = await browser().open()));

  /** 1280 x 1024 at 400 % is 320 x 256 (WCAG 2.1, 1.4.10). */
  const open = async (width: number): Promise<void> => {
    await page.resize(width, width === 320 ? 256 : 800);
    await openDemo(page, `${site().origin}/`);
    expect(await page.run(() => innerWidth)).toBe(width);
  };

  it('(what is cut, or makes the page scroll sideways, would be found)', async () => {
    for (const tag of ['portal-hot-news', 'portal-article-view']) {
      await open(320);
      await page.run(widen, tag);
      expect(await page.run(overflows)).not.toEqual([]);
    }
  });

  for (const {state, bring} of states) {
    it(`320 px wide, ${state}`, async () => {
      await open(320);
      await bring(page);
      expect(await page.run(overflows)).toEqual([]);
    });
  }

  it('320 px wide, with words that are longer than a line', async () => {
    await open(320);
    await page.run(showLongWords, longWords);
    expect(await page.run(overflows)).toEqual([]);
  });

  for (const width of [320, 768, 1280]) {
    it(`${width} px wide, with the text spacing of a reader`, async () => {
      await open(width);
      await page.run(styleEverything, textSpacing);
      expect(await page.run(overflows)).toEqual([]);
    });
  }

  it('1280 px wide, with text of 200 %', async () => {
    await open(1280);
    const before = await page.run(titleSize);
    await page.run(styleEverything, 'html { font-size: 200%; }');
    expect(await page.run(titleSize)).toBeCloseTo(before * 2);
    expect(await page.run(overflows)).toEqual([]);
  });
});

const titleSize = (): number =>
  Number.parseFloat(
    getComputedStyle(document.querySelector('portal-hot-news')!.shadowRoot!.querySelector('a')!)
      .fontSize,
  );

const widen = (tag: string): void =>
  document
    .querySelector(tag)!
    .shadowRoot!.querySelector<HTMLElement>('time')!
    .style.setProperty('padding-inline-start', '400px');
