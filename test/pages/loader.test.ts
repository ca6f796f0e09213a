import {readFile} from 'node:fs/promises';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import type {BrowserPage} from './browsers/browser.ts';
import {installedEngines} from './browsers/start.ts';
import {startHostSite, type HostSite} from './host-site.ts';
import {watchPage, type WatchedWindow} from './in-host.ts';
import {sections} from './portal-answers.ts';
import {useBrowser} from './use-demo-site.ts';

const loader = '<script type="module" src="/portal-widgets/portal-widgets.js"></script>';
const inside = '<a href="/tin">Xem trên cổng</a>';

/** What a page has, and what then becomes of its first section. */
interface LoaderCase {
  readonly what: string;
  readonly head?: string;
  readonly body: string;
  /** Done when the page is loaded. */
  readonly then?: () => void;
  /** Where to look for the section. */
  readonly selector: string;
  readonly shows: string;
  /** Attributes that the section then has, `null` for none. */
  readonly attributes?: Readonly<Record<string, string | null>>;
}

const hotNews = {selector: 'portal-hot-news', shows: 'Bài số một'};
const marker = `<div data-portal="hot-news" data-limit="3">${inside}</div>`;
const withEndpoint = loader.replace('src', 'data-endpoint="/api" src');

const putLate = () => {
  document.body.insertAdjacentHTML(
    'beforeend',
    '<p>mới</p><div><p data-portal="hot-news" data-endpoint="/api"></p></div>',
  );
};

/** As scripts do that make the page that is there like the next one, node by node. */
const makeMarker = () => {
  const block = document.getElementById('block')!;
  block.setAttribute('data-endpoint', '/api');
  block.setAttribute('data-portal', 'hot-news');
};

/** An element of the page with an open tree, defined late, which fills its tree later still. */
const defineBox = () => {
  customElements.define(
    'page-box',
    class extends HTMLElement {
      connectedCallback() {
        const tree = this.attachShadow({mode: 'open'});
        setTimeout(() => {
          tree.innerHTML = '<div data-portal="hot-news" data-endpoint="/api"></div>';
        });
      }
    },
  );
};

const cases: readonly LoaderCase[] = [
  ...sections.map(({tag, attributes, shows}) => ({
    what: `a marker for ${tag}`,
    body: `<div data-portal="${tag.replace('portal-', '')}" data-endpoint="/api" ${attributes.replace(/^(?=.)/, 'data-')}>${inside}</div>`,
    selector: tag,
    shows,
  })),
  {what: 'an endpoint on the script tag', head: withEndpoint, body: marker, ...hotNews},
  {
    what: 'a nearer endpoint than that of the script tag',
    head: loader.replace('src', 'data-endpoint="/nowhere" src'),
    body: `<portal-provider endpoint="/api">${marker}</portal-provider>`,
    ...hotNews,
  },
  {
    what: 'a kind of source on the script tag',
    head: loader.replace('src', 'data-endpoint="/feed.json" data-type="json-feed" src'),
    body: marker,
    selector: 'portal-hot-news',
    shows: 'Tin của nguồn khác',
  },
  {
    what: 'a language on the script tag',
    head: withEndpoint.replace('src', 'data-lang="en" src'),
    body: marker,
    selector: 'portal-hot-news',
    shows: 'Hot news',
    attributes: {lang: 'en'},
  },
  {
    what: 'a classic script, which is told of a folder',
    head: '<script defer data-endpoint="/api" data-base="/portal-widgets" src="/elsewhere/portal-widgets.classic.js?ver=6.1"></script>',
    body: marker,
    ...hotNews,
  },
  {
    what: 'a classic script beside the other files',
    head: '<script defer data-endpoint="/api" src="/portal-widgets/portal-widgets.classic.js"></script>',
    body: marker,
    ...hotNews,
  },
  {what: 'two script tags', head: withEndpoint + withEndpoint, body: marker, ...hotNews},
  {what: 'a marker that comes late', head: loader, body: '', then: putLate, ...hotNews},
  {
    what: 'a block that becomes a marker',
    head: loader,
    body: '<div id="block"></div>',
    then: makeMarker,
    ...hotNews,
  },
  {
    what: 'a marker in an open shadow tree',
    head: loader,
    body: '<page-box></page-box>',
    then: defineBox,
    ...hotNews,
  },
  {
    what: 'unknown markers and tags with a hyphen',
    head: withEndpoint,
    body: `<div data-portal="no-such"></div><div data-portal=""></div><font-face></font-face>${marker}`,
    ...hotNews,
  },
  {
    what: 'a marker with names that attributes cannot have',
    head: withEndpoint,
    body: marker.replace('data-limit', 'data-="1" = data-0="x" "" data-limit'),
    ...hotNews,
    attributes: {limit: '3'},
  },
  {
    what: 'a marker that the browser is still reading',
    head: withEndpoint.replace('src', 'async src'),
    body: marker.replace(inside, `<script src="/pause.js"></script>${inside}`),
    ...hotNews,
  },
  {
    what: 'markers beside one in an editor',
    head: withEndpoint,
    body: `<div contenteditable="true"><p>${marker}</p></div>${marker}`,
    ...hotNews,
  },
  {
    what: 'options that a marker must not set',
    head: withEndpoint,
    body: marker.replace(
      'data-limit',
      'data-onclick="this.title=1" data-style="color:red" data-media-hosts="x.example" data-page-metadata id="tin" data-limit',
    ),
    ...hotNews,
    attributes: {onclick: null, style: null, 'media-hosts': null, 'page-metadata': null, id: 'tin'},
  },
];

/**
 * What is left of both forms after the content filters of hosts, by the rules that these are documented to have:
 * a tag with a hyphen is dropped and what was inside stays, a marker stays.
 */
const filtered: readonly LoaderCase[] = [
  {
    what: 'WordPress, an author: names in small letters, & escaped',
    body: `<div data-portal="hot-news" data-limit="3" data-show-date="true" data-endpoint="/api?a=1&amp;amp;b=2">${inside}</div>`,
    attributes: {limit: '3', 'show-date': 'true', endpoint: '/api?a=1&b=2'},
    ...hotNews,
  },
  {
    what: 'Joomla: attributes without a value are lost',
    body: `<div data-portal="hot-news" data-limit="3">${inside}</div>`,
    attributes: {'show-date': null},
    ...hotNews,
  },
  {
    what: 'NukeViet: a flag has its name as value',
    body: `<div class='box' data-portal='hot-news' data-show-date='data-show-date' data-limit=' 3 '>${inside}</div>`,
    attributes: {'show-date': 'data-show-date', limit: '3', class: 'box'},
    ...hotNews,
  },
  {
    what: 'an editor that makes paragraphs of blocks',
    body: `<blockquote data-portal=" Hot-News "><p>${inside}</p></blockquote>`,
    ...hotNews,
  },
];

let site: HostSite;
const all = [...cases, ...filtered].map((one, index) => ({...one, path: `/loader-${index}`}));

beforeAll(async () => {
  site = await startHostSite();
  const feed = {version: 'https://jsonfeed.org/version/1.1', title: 'Nguồn khác'};
  const item = {id: '9', title: 'Tin của nguồn khác', url: '/9', content_text: 'Mẫu'};
  site.pages['/feed.json'] = {
    body: JSON.stringify({...feed, items: [item]}),
    type: 'application/json',
  };
  site.folders['/elsewhere/'] = site.folders['/portal-widgets/'] ?? '';
  const classic = await readFile(
    `${site.folders['/portal-widgets/'] ?? ''}/portal-widgets.classic.js`,
    'utf8',
  );
  site.pages['/joined.js'] = {body: `${classic}\nisAfter = true;`, type: 'text/javascript'};
  site.pages['/joined'] = {
    body: `<!doctype html><title>Cổng</title><script>(${watchPage.toString()})()</script>
      <script src="/joined.js"></script>${marker}`,
  };
  site.pages['/pause.js'] = {body: '', type: 'text/javascript'};
  site.delays['/pause.js'] = 1000;
  for (const {path, head = withEndpoint, body} of all) {
    site.pages[path] = {
      body: `<!doctype html><html lang="vi"><head><title>Cổng</title>
        <script>(${watchPage.toString()})()</script>${head}</head><body>${body}</body></html>`,
    };
  }
});
afterAll(() => site.stop());

/** The first such element in the page or in the open trees of its elements. */
const findSection = (selector: string, names: readonly string[]) => {
  const trees = [...document.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []);
  const found = [document, ...trees].flatMap((root) => [...root.querySelectorAll(selector)]);
  const [section] = found;
  return {
    count: found.length,
    text: section?.shadowRoot?.querySelector<HTMLElement>('.section')?.innerText ?? '',
    fallback: section?.querySelector('a')?.textContent ?? null,
    attributes: names.map((name) => section?.getAttribute(name) ?? null),
  };
};

describe.each(installedEngines)('the loader shows in $name:', (engine) => {
  const browser = useBrowser(engine);
  let page: BrowserPage;
  beforeAll(async () => void (page = await browser().open()));

  it('nothing, with one warning, where a classic script was joined to another, which still runs', async () => {
    await page.go(`${site.origin}/joined`);
    const noted = () => {
      const {watched, isAfter} = window as unknown as WatchedWindow & {isAfter?: boolean};
      return {...watched, isAfter};
    };
    await vi.waitFor(async () => expect((await page.run(noted)).warnings).toHaveLength(1), 10_000);
    const {warnings, faults, isAfter} = await page.run(noted);
    expect(warnings[0]).toContain('[portal-widgets] could not be loaded.');
    expect(warnings[0]).toContain('leave it out of what joins or copies scripts');
    expect(faults).toEqual([]);
    expect(isAfter).toBe(true);
  });

  it.each(all)('$what', async ({path, body, then, selector, shows, attributes = {}}) => {
    await page.go(site.origin + path);
    if (then) await page.run(then);
    const names = Object.keys(attributes);
    await vi.waitFor(
      async () => {
        const section = await page.run(findSection, selector, names);
        expect(section.text).toContain(shows);
        expect(section.count).toBe(1);
        expect(section.attributes).toEqual(Object.values(attributes));
        if (body.includes(inside)) expect(section.fallback).toBe('Xem trên cổng');
      },
      {timeout: 30_000},
    );
    const {faults, errors} = await page.run(() => (window as unknown as WatchedWindow).watched);
    expect([...faults, ...errors]).toEqual([]);
  });
});
