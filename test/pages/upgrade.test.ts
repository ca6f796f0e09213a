import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {installedEngines} from './browsers/start.ts';
import {startHostSite, type HostSite} from './host-site.ts';
import {watchPage, type WatchedWindow} from './in-host.ts';
import {textOf} from './in-page.ts';
import {reach, useBrowser} from './use-demo-site.ts';

let site: HostSite;
beforeAll(async () => {
  site = await startHostSite();
  site.pages['/'] = {
    body: `<!doctype html><html lang="vi"><title>Cổng</title><script>(${watchPage.toString()})()</script>
      <script type="module" src="/portal-widgets/portal-widgets.all.js"></script>
      <portal-provider endpoint="/api">
        <portal-search-box></portal-search-box>
        <portal-work-calendar week="2020-W13"></portal-work-calendar>
      </portal-provider>`,
  };
  // The names inside of files are letters, given anew by each version.
  for (const name of ['search-box', 'work-calendar']) {
    site.pages[`/portal-widgets/elements/${name}.js`] = {
      body: 'export const of = "another version";',
      type: 'text/javascript',
    };
  }
});
afterAll(() => site.stop());

const warnings = () => (window as unknown as WatchedWindow).watched.warnings;

const search = () => {
  const form = document.querySelector('portal-search-box')!.shadowRoot!.querySelector('form')!;
  form.querySelector('input')!.value = 'số';
  form.requestSubmit();
};

/** Resolves with the kind of the file that the reader gets, which is made of a blob. */
const saveEvent = () => {
  const saved = new Promise<string>((resolve) => {
    const makeAddress = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      resolve(blob.type);
      return makeAddress(blob);
    };
  });
  document
    .querySelector('portal-work-calendar')!
    .shadowRoot!.querySelector<HTMLButtonElement>('button[aria-label^="Thêm vào lịch"]')!
    .click();
  return saved;
};

describe.each(installedEngines)(
  'a page whose host has another version by now, and the chunks of both, in $name',
  (engine) => {
    const browser = useBrowser(engine);

    it('searches, and saves an event, with the code of its own version', async () => {
      const page = await browser().open();
      await page.go(`${site.origin}/`);
      await reach(page, 'ready', 'portal-work-calendar');
      await page.run(search);
      await vi.waitFor(
        async () => expect(await page.run(textOf, 'portal-search-box')).toContain('Bài số một'),
        {timeout: 10_000},
      );
      expect(await page.run(saveEvent)).toContain('text/calendar');
      expect(await page.run(warnings)).toEqual([]);
    });
  },
);
