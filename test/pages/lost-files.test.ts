import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {installedEngines} from './browsers/start.ts';
import {startHostSite, type HostSite} from './host-site.ts';
import {watchPage, type WatchedWindow} from './in-host.ts';
import {textOf} from './in-page.ts';
import {useBrowser} from './use-demo-site.ts';

const chunks = readdirSync(join(import.meta.dirname, '../../dist/cdn/chunks'));
const chunk = (beginning: string) =>
  `/portal-widgets/chunks/${chunks.find((name) => name.startsWith(beginning) && name.endsWith('.js')) ?? ''}`;
const core = chunk('core-');
const care = chunk('care-');

let site: HostSite;
beforeAll(async () => {
  site = await startHostSite();
  site.pages['/'] = {
    body: `<!doctype html><html lang="vi"><title>Cổng</title><script>(${watchPage.toString()})()</script>
      <script type="module" src="/portal-widgets/portal-widgets.js" data-endpoint="/api"></script>
      <portal-hot-news><a href="/tin">Xem trên cổng</a></portal-hot-news>`,
  };
});
afterAll(() => site.stop());

const warnings = () => (window as unknown as WatchedWindow).watched.warnings;

// Firefox and Chrome 109 remember, for as long as the page is open, that a file did not come.
const forgetful = installedEngines.filter(({id}) => id === 'chromium' || id === 'webkit');

describe.each(forgetful)('while a file of the library does not come, in $name', (engine) => {
  const browser = useBrowser(engine);

  it('what stands inside the tag is shown, and the section as soon as the line is back', async () => {
    const page = await browser().open();
    site.lost.add(core);
    await page.go(`${site.origin}/`);
    await vi.waitFor(async () => expect(await page.run(warnings)).toHaveLength(1), 30_000);
    expect((await page.run(warnings))[0]).toContain('<portal-hot-news> could not be loaded.');
    expect(await page.run(() => document.querySelector('a')?.innerText)).toBe('Xem trên cổng');
    site.lost.delete(core);
    await vi.waitFor(
      async () => expect(await page.run(textOf, 'portal-hot-news')).toContain('Bài số một'),
      {timeout: 30_000},
    );
  });

  it('what else a section needs is asked for again, while its content is there', async () => {
    const page = await browser().open();
    site.lost.add(care);
    site.requests.length = 0;
    await page.go(`${site.origin}/`);
    await vi.waitFor(() => expect(site.requests).toContain(`GET ${care}`), 30_000);
    await vi.waitFor(
      async () => expect(await page.run(textOf, 'portal-hot-news')).toContain('Bài số một'),
      {timeout: 30_000},
    );
    site.lost.delete(care);
    const asked = () => site.requests.filter((request) => request === `GET ${care}`);
    await vi.waitFor(() => expect(asked()).toHaveLength(2), {timeout: 30_000});
    expect(await page.run(warnings)).toEqual([]);
  });
});
