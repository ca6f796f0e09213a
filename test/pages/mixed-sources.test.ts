import {beforeAll, describe, expect, it} from 'vitest';
import type {BrowserPage} from './browsers/browser.ts';
import {installedEngines} from './browsers/start.ts';
import {foreignRequests, linksOf, textOf} from './in-page.ts';
import {reach, useBrowser, useDemoSite} from './use-demo-site.ts';

const site = useDemoSite();

const sections = [
  'portal-article-view',
  'portal-hot-news',
  'portal-work-calendar',
  'portal-linked-sites',
  'portal-visit-counter',
];

/** Paths that the page asked for. */
const askedPaths = (): string[] =>
  performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname);

describe.each(installedEngines)('a page of four kinds of source in $name', (engine) => {
  const browser = useBrowser(engine);
  let page: BrowserPage;

  beforeAll(async () => {
    page = await browser().open();
    await page.go(`${site().origin}/demo/mixed.html`);
    for (const tag of sections) await reach(page, 'ready', tag);
  });

  it('has each section from the source that the page names for it, and from no other host', async () => {
    const paths = await page.run(askedPaths);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/wordpress/wp-json/wp/v2/posts',
        '/demo/sources/lich.ics',
        '/demo/sources/links.json',
        '/api/visits',
      ]),
    );
    // Its pictures may lie there, its answers not.
    expect(paths.filter((path) => /^\/api\/(?!visits|pictures)/.test(path))).toEqual([]);
    expect(await page.run(foreignRequests)).toEqual([]);
  });

  it('shows what each of them has', async () => {
    const hot = await page.run(linksOf, 'portal-hot-news');
    expect(hot).toHaveLength(4);
    expect(hot[0]?.href).toMatch(/\/demo\/mixed\.html\?bai=\d+$/);
    expect(await page.run(textOf, 'portal-work-calendar')).toContain('Họp giao ban đầu tuần');
    expect(await page.run(textOf, 'portal-linked-sites')).toContain('Cổng dịch vụ công quốc gia');
    expect(await page.run(textOf, 'portal-visit-counter')).toMatch(/\d/);
    expect((await page.run(textOf, 'portal-article-view')).length).toBeGreaterThan(200);
  });
});
