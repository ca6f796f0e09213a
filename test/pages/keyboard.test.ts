import {beforeEach, describe, expect, it, vi} from 'vitest';
import type {BrowserPage} from './browsers/browser.ts';
import {installedEngines} from './browsers/start.ts';
import {breakSource, focused, linksOf, mendSource, textOf} from './in-page.ts';
import {openDemo, reach, useBrowser, useDemoSite} from './use-demo-site.ts';

type Focus = NonNullable<Awaited<ReturnType<typeof focused>>>;

const site = useDemoSite();

/** Runs in the page; resolves when it has been drawn once more. */
const drawn = (): Promise<true> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)));
  });

/** Presses Tab until a reader meets a text, or a field by its name, or what is of a class, in a section; what had focus on the way is given, that one last. */
const tabTo = async (page: BrowserPage, text: string, section = /^/): Promise<Focus[]> => {
  const stops: Focus[] = [];
  while (stops.length < 80) {
    await page.press('Tab');
    // A browser may scroll to what got focus only when it draws next.
    await page.run(drawn);
    const stop = await page.run(focused);
    if (stop) stops.push(stop);
    const isThere = stop && [stop.text, stop.name, stop.className].includes(text);
    if (isThere && section.test(stop.section ?? '')) return stops;
  }
  throw new Error(
    `Nobody gets to "${text}" with Tab: ${stops.map((stop) => stop.text).join(', ')}`,
  );
};

const titleOf = (page: BrowserPage) =>
  page.run(
    () => document.querySelector('portal-article-view')?.shadowRoot?.querySelector('h1')?.innerText,
  );

describe.each(installedEngines)('with the keyboard alone in $name', (engine) => {
  const browser = useBrowser(engine);
  let page: BrowserPage;

  beforeEach(async () => {
    page = await browser().open();
    await openDemo(page, `${site().origin}/`);
  });

  it('the first stop is a visible link past the menu', async () => {
    await page.press('Tab');
    expect(await page.run(focused)).toMatchObject({text: 'Đến nội dung chính', isInView: true});
    await page.press('Enter');
    expect(await page.run(() => location.hash)).toBe('#noi-dung');
    // The next stop lies behind the menu.
    await page.press('Tab');
    expect((await page.run(focused))?.section).toMatch(/^portal-/);
  });

  it('every piece of hot news is a stop that shows its focus', async () => {
    const titles = (await page.run(linksOf, 'portal-hot-news')).map(({text}) => text);
    // The article may lead to the same ones as related.
    const stops = await tabTo(page, titles.at(-1)!, /^portal-hot-news$/);
    expect(stops.slice(-titles.length).map(({text}) => text)).toEqual(titles);
    for (const stop of stops) expect(stop).toMatchObject({hasRing: true, isInView: true});
  });

  it('a title leads to its article, and back leads to the former one', async () => {
    const former = await titleOf(page);
    const [link] = await page.run(linksOf, 'portal-hot-news');
    await tabTo(page, link!.text, /^portal-hot-news$/);
    await page.press('Enter');
    await vi.waitFor(async () => expect(await titleOf(page)).toBe(link!.text), 10_000);
    expect(await page.run(() => location.href)).toBe(link!.href);
    expect(await page.run(textOf, 'portal-article-view')).toContain('Dữ liệu mẫu');
    await page.goBack();
    await vi.waitFor(async () => expect(await titleOf(page)).toBe(former), 10_000);
    await reach(page, 'ready', 'portal-hot-news');
  });

  it('Enter in the field searches for one letter, and focus stays in the field', async () => {
    await tabTo(page, 'text');
    await page.press('x');
    await page.press('Enter');
    await reach(page, 'empty', 'portal-search-box');
    expect(await page.run(textOf, 'portal-search-box')).toContain('“x”');
    expect(await page.run(focused)).toMatchObject({name: 'text', section: 'portal-search-box'});
    expect(await page.run(() => new URLSearchParams(location.search).get('q'))).toBe('x');
  });

  it('fields and buttons with a ground of their own show focus on it, whatever that of the page is', async () => {
    for (const [name, tag] of [
      ['text', 'portal-search-box'],
      ['Tìm', 'portal-search-box'],
      ['control picker', 'portal-work-calendar'],
      ['control view', 'portal-work-calendar'],
      ['control filter', 'portal-work-calendar'],
      ['field', 'portal-linked-sites'],
      ['Đi đến', 'portal-linked-sites'],
    ] as const) {
      const stops = await tabTo(page, name, new RegExp(`^${tag}$`));
      expect(stops.at(-1), name).toMatchObject({hasRing: true, hasInnerRing: true});
    }
  });

  it('retry is a stop that shows its focus, and Enter presses it', async () => {
    await page.run(breakSource, 'portal-hot-news', false);
    const stop = (await tabTo(page, 'Thử lại')).at(-1);
    expect(stop).toMatchObject({className: 'retry', hasRing: true, isInView: true});
    await page.run(mendSource, 'portal-hot-news');
    await page.press('Enter');
    await reach(page, 'ready', 'portal-hot-news');
  });

  it('a picture opens large with Enter, and Escape leads back to it', async () => {
    await tabTo(page, 'enlarge', /^portal-article-view$/);
    const isOpen = () =>
      document
        .querySelector('portal-article-view')
        ?.shadowRoot?.querySelector<HTMLDialogElement>('dialog.viewer')?.open === true;
    await page.press('Enter');
    await vi.waitFor(async () => expect(await page.run(isOpen)).toBe(true), 10_000);
    expect(await page.run(focused)).toMatchObject({section: 'portal-article-view'});
    await page.press('Escape');
    await vi.waitFor(async () => expect(await page.run(isOpen)).toBe(false), 10_000);
    expect(await page.run(focused)).toMatchObject({className: 'enlarge', hasRing: true});
  });
});
