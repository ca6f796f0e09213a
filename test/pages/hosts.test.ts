import {cp, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import type {BrowserPage} from './browsers/browser.ts';
import {installedEngines} from './browsers/start.ts';
import {startHostSite, type HostSite} from './host-site.ts';
import {sectionsOnPage, watchPage, type WatchedWindow} from './in-host.ts';
import {breakStorage, likeMooTools, likePrototypeJs, pollute} from './old-libraries.ts';
import {sections, sectionsMarkup} from './portal-answers.ts';
import {useBrowser} from './use-demo-site.ts';

const inline = (task: () => void) => `<script>(${task.toString()})()</script>`;
const loader = '<script type="module" src="/portal-widgets/portal-widgets.js"></script>';
const everything = '<script type="module" src="/portal-widgets/portal-widgets.all.js"></script>';
const markup = sectionsMarkup('/api');

/** A page of a host, as head and body. */
interface HostCase {
  readonly what: string;
  readonly head?: string;
  readonly body?: string;
  /** Done to the page when all elements are there; they must be there again afterwards. */
  readonly then?: () => void;
}

/** Makes of an old page what some scripts do after it has loaded. */
const replaceBody = () => {
  const body = document.createElement('body');
  body.append(...document.body.childNodes);
  document.documentElement.replaceChild(body, document.body);
};

/** Takes the page apart and puts it together again from text, as `innerHTML +=` does. */
const reparse = () => {
  document.body.innerHTML += '<p>mới</p>';
};

/** Changes the page as sites do that load no page anew: the new one's body in place of the old. */
const swapBody = () => {
  const next = new DOMParser().parseFromString(document.body.outerHTML, 'text/html').body;
  document.body.replaceWith(document.adoptNode(next));
};

/** Writes the page once more after it has loaded, as old banners do. */
const writeAgain = () => {
  const {outerHTML} = document.documentElement;
  document.open();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- It is what such pages use.
  document.write(outerHTML);
  document.close();
};

/** What other scripts, or older versions, may have left in the storage under our names. */
const spoilStorage = () => {
  for (const name of ['portal-widgets:text-size', 'portal-widgets:rated:1']) {
    localStorage.setItem(name, '{"broken');
  }
  localStorage.setItem('portal-widgets/recent-searches', `[${'"x",'.repeat(200_000)}7`);
};

const move = () => {
  const box = document.createElement('div');
  box.append(...document.querySelectorAll('body > *'));
  document.body.append(box);
};

const hosts: readonly HostCase[] = [
  {what: 'nothing but the loader', head: loader, body: markup},
  {what: 'the script after the elements', body: markup + loader},
  {
    what: 'the script of everything, with async',
    head: everything.replace('src', 'async src'),
    body: markup,
  },
  {what: 'Prototype.js before', head: inline(likePrototypeJs) + loader, body: markup},
  {what: 'Prototype.js after', head: loader, body: markup + inline(likePrototypeJs)},
  {what: 'MooTools before', head: inline(likeMooTools) + loader, body: markup},
  {what: 'MooTools after', head: loader, body: markup + inline(likeMooTools)},
  {what: 'polluted prototypes', head: inline(pollute) + loader, body: markup},
  {what: 'storage that throws', head: inline(breakStorage) + loader, body: markup},
  {
    what: 'a reset of all styles',
    head: `<style>*{display:none!important;all:unset!important;font-size:0!important}
      html,body{display:block!important}</style>${loader}`,
    body: markup,
  },
  {
    what: 'styles that elements inherit',
    head: `<style>html{font-size:6px}body{direction:rtl;text-transform:uppercase;letter-spacing:1em;line-height:0;
      white-space:pre;text-shadow:0 0 9px red;font-size:16px}</style>${loader}`,
    body: markup,
  },
  {
    what: 'a base address elsewhere',
    head: `${loader}<base href="/other/place/">`,
    body: markup,
  },
  {
    what: 'document.write',
    head: loader,
    body: `<script>document.write(${JSON.stringify(markup)})</script>`,
  },
  {what: 'two copies', head: loader + loader.replace('/portal-widgets/', '/copy/'), body: markup},
  {
    what: 'ten thousand nodes inside',
    head: loader,
    body: markup.replaceAll('</a>', `</a>${'<i></i>'.repeat(1500)}`),
  },
  {what: 'a body that is replaced', head: loader, body: markup, then: replaceBody},
  {what: 'a body that is written again', head: loader, body: markup, then: reparse},
  {what: 'a body that another one takes the place of', head: loader, body: markup, then: swapBody},
  {what: 'document.write after it has loaded', head: loader, body: markup, then: writeAgain},
  {
    what: 'broken values in its storage',
    head: inline(spoilStorage) + loader,
    body: markup.replace('<portal-search-box', '<portal-search-box recent'),
  },
  {what: 'elements that move', head: loader, body: markup, then: move},
];

let site: HostSite;
let copy: string;

beforeAll(async () => {
  site = await startHostSite();
  copy = await mkdtemp(join(tmpdir(), 'portal-copy-'));
  await cp(site.folders['/portal-widgets/'] ?? '', copy, {recursive: true});
  site.folders['/copy/'] = copy;
  site.pages['/no-doctype'] = {
    body: `<html lang="vi"><head><title>Cổng</title>${loader}</head>
      <body style="background: navy"><div style="color: white; font-style: italic">${markup}</div></body></html>`,
  };
  for (const [index, {head = '', body = ''}] of hosts.entries()) {
    site.pages[`/host-${index}`] = {
      body: `<!doctype html><html lang="vi"><head><title>Cổng</title>${inline(watchPage)}${head}</head>
        <body>${body}<p id="own">Chữ của trang</p></body></html>`,
    };
  }
});
afterAll(async () => {
  await site.stop();
  await rm(copy, {recursive: true, force: true});
});

describe.each(installedEngines)('on a page with, in $name:', (engine) => {
  const browser = useBrowser(engine);
  let page: BrowserPage;
  beforeAll(async () => void (page = await browser().open()));

  const expectAll = () =>
    vi.waitFor(
      async () => {
        const shown = await page.run(sectionsOnPage, sections);
        for (const {tag, shows} of sections) {
          expect(shown[tag]?.state, tag).toBe('ready');
          expect(shown[tag]?.text, tag).toContain(shows);
          expect(shown[tag]?.height, tag).toBeGreaterThan(30);
        }
      },
      {timeout: 30_000},
    );

  it.each(hosts.map((host, index) => ({...host, index})))('$what', async ({index, then}) => {
    await page.go(`${site.origin}/host-${index}`);
    await expectAll();
    if (then) {
      await page.run(then);
      await expectAll();
    }
    // As one text, for the page may have changed how lists and objects become JSON.
    const after = await page.run(() => {
      const {faults, errors, warnings} = (window as unknown as WatchedWindow).watched;
      const globals = Object.keys(window).filter((name) => /^lit|^reactive|portal/i.test(name));
      const own = [document.getElementById('own')?.textContent, document.title];
      const links = document.head.querySelectorAll('link, style:not(:first-of-type)').length;
      const sheets = document.adoptedStyleSheets.length;
      return [...own, links, sheets, ...globals, ...faults, ...errors, ...warnings].join(' | ');
    });
    expect(after).toBe('Chữ của trang | Cổng | 0 | 0');
  });

  it('no doctype, as old pages have none: tables look like the text around them', async () => {
    await page.go(`${site.origin}/no-doctype`);
    await expectAll();
    const looks = await page.run(() => {
      const lookOf = (element: Element) => {
        const {color, fontStyle, lineHeight, fontSize} = getComputedStyle(element);
        // What follows the size of the text, which the calendar's own table has smaller.
        return [
          color,
          fontStyle,
          Math.round((100 * parseFloat(lineHeight)) / parseFloat(fontSize)),
        ];
      };
      return ['portal-article-view', 'portal-work-calendar'].map((tag) => {
        const tree = document.querySelector(tag)!.shadowRoot!;
        return [tree.querySelector('td')!, tree.querySelector('.section')!].map(lookOf).map(String);
      });
    });
    for (const [table, around] of looks) expect(table).toBe(around);
  });
});
