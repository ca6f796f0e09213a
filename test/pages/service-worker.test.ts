import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {installedEngines} from './browsers/start.ts';
import {startHostSite, type HostSite} from './host-site.ts';
import {textOf} from './in-page.ts';
import {useBrowser} from './use-demo-site.ts';

const day = 86_400_000;
const then = Date.now() - 20 * day;

/** The day on which this week began in Vietnam. */
const here = new Date(Date.now() + 7 * 3_600_000);
here.setUTCDate(here.getUTCDate() - ((here.getUTCDay() + 6) % 7));
const monday = here.toISOString().slice(0, 10).split('-').reverse().join('/');

const article = {
  id: '1',
  title: 'Tin cũ',
  url: '/tin-cu',
  date_published: new Date(then - day / 24).toISOString(),
};

/** What plugins that make an app of a site do: what was kept once is given, whoever is asked for something newer. */
const worker = `
  const body = ${JSON.stringify(JSON.stringify({version: 'https://jsonfeed.org/version/1.1', title: 'Mẫu', items: [article]}))};
  const headers = {'content-type': 'application/json', date: '${new Date(then).toUTCString()}'};
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', (event) => {
    if (event.request.url.includes('/api/articles')) event.respondWith(new Response(body, {headers}));
  });`;

let site: HostSite;
beforeAll(async () => {
  site = await startHostSite();
  site.pages['/worker.js'] = {body: worker, type: 'text/javascript'};
  site.pages['/install'] = {body: '<!doctype html><title>Cài</title>'};
  site.pages['/'] = {
    body: `<!doctype html><html lang="vi"><title>Cổng</title>
      <script type="module" src="/portal-widgets/portal-widgets.js" data-endpoint="/api"></script>
      <portal-hot-news></portal-hot-news><portal-work-calendar></portal-work-calendar>`,
  };
});
afterAll(() => site.stop());

const install = async () => {
  await navigator.serviceWorker.register('/worker.js');
  await navigator.serviceWorker.ready;
};

describe.each(installedEngines)('a service worker that gives old answers, in $name', (engine) => {
  const browser = useBrowser(engine);

  it('does not turn the days back: old news is not new, and the week is this week', async () => {
    const page = await browser().open();
    await page.go(`${site.origin}/install`);
    await page.run(install);
    await page.go(`${site.origin}/`);
    const shows = (tag: string, text: string) =>
      vi.waitFor(async () => expect(await page.run(textOf, tag)).toContain(text), 30_000);
    await shows('portal-hot-news', 'Tin cũ');
    await shows('portal-work-calendar', `(${monday} - `);
    expect(await page.run(textOf, 'portal-hot-news')).not.toContain('Mới');
  });
});
