import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {attacks} from '../html/attacks.ts';
import {readCorpus} from '../source/corpus.ts';
import type {BrowserPage} from './browsers/browser.ts';
import {installedEngines} from './browsers/start.ts';
import {startHostSite, type HostSite} from './host-site.ts';
import {hostileTexts} from './hostile-input.ts';
import {watchPage, type WatchedWindow} from './in-host.ts';
import {addElements, tryTexts} from './in-texts.ts';
import {useBrowser} from './use-demo-site.ts';

/** How many texts are on the page at once. */
const batch = 25;

/** Lets the page load what it likes from itself alone; attempts at more are reported, pictures apart. */
const policy = "default-src 'self' 'unsafe-inline'";

const ownTexts = [
  ...attacks.map(({html}) => html),
  '\u202Egnp.exe',
  '\u2066a\u2067b',
  'عنوان',
  'Z\u0310\u0310\u0310\u0310\u0310\u0310a',
  'W'.repeat(3000),
  '\u0000\u0007\ud800',
  '{{constructor}} ${1} %s <!-- ]]> &amp;',
  '__proto__',
];

const ownAddresses = [
  ...[
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,a',
    'vbscript:a',
    'file:///a',
  ],
  ...['//[', 'https://', '\\\\192.0.2.1\\a', '', 'blob:a', 'about:blank', 'https://a.example/b"c'],
];

const texts = new Map<string, readonly string[]>([['own texts', ownTexts], ...hostileTexts()]);

const addresses = [
  ...ownAddresses,
  ...(readCorpus('whatwg-url') as readonly {input: string}[]).map(({input}) => input),
];

let site: HostSite;
beforeAll(async () => {
  site = await startHostSite();
  site.pages['/'] = {
    policy,
    body: `<!doctype html><html lang="vi"><head><title>Cổng</title>
      <script>(${watchPage.toString()})()</script>
      <script type="module" src="/portal-widgets/portal-widgets.all.js"></script></head><body></body></html>`,
  };
});
afterAll(() => site.stop());

describe.each(installedEngines)('hostile texts in $name', (engine) => {
  const browser = useBrowser(engine);
  let page: BrowserPage;

  beforeAll(async () => {
    page = await browser().open();
    await page.go(`${site.origin}/`);
    await page.run(addElements, batch);
  });

  const tryAll = async (all: readonly string[], urls: readonly string[]): Promise<number> => {
    let shown = 0;
    for (let start = 0; start < all.length; start += batch) {
      const some = all.slice(start, start + batch);
      const found = await page.run(
        tryTexts,
        some,
        some.map((_, index) => urls[(start + index) % urls.length] ?? ''),
      );
      expect(found.faults).toEqual([]);
      shown += found.shown;
    }
    const {faults, errors} = await page.run(() => (window as unknown as WatchedWindow).watched);
    expect([...faults, ...errors]).toEqual([]);
    expect(site.violations.filter(({directive}) => directive !== 'img-src')).toEqual([]);
    return shown;
  };

  it.each([...texts])('are shown as text by every element, in its place: %s', async (name, all) => {
    const shown = await tryAll(all, ['https://a.example/b']);
    console.log(`${engine.name}: ${all.length} of ${name} shown ${shown} times as text`);
  });

  it('lead nowhere but to addresses that may be followed', async () => {
    await tryAll(
      addresses.map((_, index) => `Bài ${index}`),
      addresses,
    );
    console.log(`${engine.name}: ${addresses.length} addresses tried in every link`);
  });
});
