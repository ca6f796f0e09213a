import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import type {BrowserPage} from './browsers/browser.ts';
import {installedEngines} from './browsers/start.ts';
import {startHostSite, type HostSite} from './host-site.ts';
import {watchPage, type WatchedWindow} from './in-host.ts';
import {sections, sectionsMarkup} from './portal-answers.ts';
import {useBrowser} from './use-demo-site.ts';

/** What sections ask at once, each once. */
const early = [
  'GET /api/articles',
  'GET /api/articles',
  'GET /api/articles/1',
  'GET /api/calendar',
  'GET /api/links',
  'GET /api/visits',
];

/** What waits for the search box, for it knows what its field says. */
const late = 'GET /api/articles';

const textsOf = (tags: readonly string[]) =>
  tags.map((tag) => document.querySelector(tag)?.shadowRoot?.textContent ?? '');

let site: HostSite;
beforeAll(async () => {
  site = await startHostSite();
  site.pages['/'] = {
    body: `<!doctype html><html lang="vi"><head><title>Cổng</title><script>(${watchPage.toString()})()</script>
      <script type="module" src="/portal-widgets/portal-widgets.js"></script></head>
      <body>${sectionsMarkup('/api')}</body></html>`,
  };
  // As on a line where code takes its time.
  site.delays['/portal-widgets/chunks/core-'] = 1000;
});
afterAll(() => site.stop());

describe.each(installedEngines)('a page of two tags in $name', (engine) => {
  const browser = useBrowser(engine);
  let page: BrowserPage;
  beforeAll(async () => void (page = await browser().open()));

  it('asks for its data while the code is on its way, and each question once', async () => {
    site.requests.length = 0;
    await page.go(`${site.origin}/`);
    const tags = sections.map(({tag}) => tag);
    await vi.waitFor(
      async () => {
        const texts = await page.run(textsOf, tags);
        for (const [index, {shows}] of sections.entries()) expect(texts[index]).toContain(shows);
      },
      {timeout: 30_000},
    );
    const isQuestion = (request: string): boolean => /\/api\/(?!.*\.png)/.test(request);
    expect(site.requests.filter(isQuestion).sort()).toEqual([...early, late].sort());
    // This file is asked for by the code.
    const running = site.requests.findIndex((request) => request.includes('/chunks/care-'));
    expect(site.requests.slice(0, running).filter(isQuestion).sort()).toEqual(early);
    const {faults, errors} = await page.run(() => (window as unknown as WatchedWindow).watched);
    expect([...faults, ...errors]).toEqual([]);
  });
});
