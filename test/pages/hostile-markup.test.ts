import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {allowedInArticle, faultsOf} from '../html/markup-check.ts';
import type {BrowserPage} from './browsers/browser.ts';
import {installedEngines} from './browsers/start.ts';
import {startHostSite, type HostSite} from './host-site.ts';
import {hostileMarkup} from './hostile-input.ts';
import {addArticleViews, setTraps, tryMarkup} from './in-trap.ts';
import {useBrowser} from './use-demo-site.ts';

/** How many articles are on the page at once. */
const batch = 100;

/**
 * Lets everything run that a page could let run, so that what does not run was stopped by us. Other hosts
 * are out of reach, and each attempt is reported.
 */
const policy = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; form-action 'self'";

const path = '/tin';

const body = `<!doctype html><html lang="vi"><head><title>Cổng</title>
<script>(${setTraps.toString()})(); window.faultsOf = ${faultsOf.toString()};</script>
<script type="module" src="/portal-widgets/portal-widgets.all.js"></script></head><body></body></html>`;

const markup = hostileMarkup();

let site: HostSite;
beforeAll(async () => {
  site = await startHostSite();
  site.pages[path] = {body, policy};
});
afterAll(() => site.stop());

describe.each(installedEngines)('hostile articles in $name', (engine) => {
  const browser = useBrowser(engine);
  let page: BrowserPage;

  beforeAll(async () => {
    page = await browser().open();
    site.violations.length = 0;
    await page.go(site.origin + path);
    await page.run(addArticleViews, batch);
    // So that a page without traps does not pass for a page on which nothing happens.
    await page.run(() => alert('a trap'));
    const {faults} = await page.run(tryMarkup, ['<p>a</p>'], allowedInArticle);
    expect(faults).toEqual(['trapped: alert(a trap)']);
  });

  it.each([...markup])(
    'run nothing, ask no host and leave the page alone: %s',
    async (name, all) => {
      const [before, asked] = [site.violations.length, site.requests.length];
      let [links, pictures] = [0, 0];
      for (let start = 0; start < all.length; start += batch) {
        const some = all.slice(start, start + batch);
        const found = await page.run(tryMarkup, some, allowedInArticle);
        expect(found.faults).toEqual([]);
        expect(found.isSamePage).toBe(true);
        links += found.links;
        pictures += found.pictures;
      }
      const foreign = site.violations.slice(before);
      expect(foreign.filter(({directive}) => directive !== 'img-src')).toEqual([]);
      // Pictures below the article's address are asked for, on port 9 and elsewhere; of the site's own, none.
      expect(site.requests.slice(asked)).toEqual([]);
      console.log(
        `${engine.name}: ${all.length} of ${name}: 0 ran, ${links} links and ${pictures} pictures checked, ` +
          `${foreign.length} requests for allowed pictures`,
      );
    },
    // Thousands of articles, of which Firefox beside other work shows fifty in a second.
    600_000,
  );

  it('the traps see what gets through', async () => {
    const before = site.violations.length;
    await page.run(() => {
      document.body.insertAdjacentHTML('beforeend', '<p onclick="prompt(1)"></p>');
      document.body.lastElementChild?.dispatchEvent(new Event('click'));
      document.body.lastElementChild?.remove();
      const script = document.createElement('script');
      script.src = 'http://192.0.2.1/a.js';
      document.head.append(script);
      script.remove();
    });
    const {faults} = await page.run(tryMarkup, [], allowedInArticle);
    expect(faults).toEqual(['trapped: prompt(1)']);
    await vi.waitFor(
      () =>
        expect(site.violations.slice(before).map(({blocked}) => blocked)).toContain(
          'http://192.0.2.1/a.js',
        ),
      10_000,
    );
  });
});
