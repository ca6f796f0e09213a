import {cp, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'vite';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import type {BrowserPage} from './browsers/browser.ts';
import {installedEngines} from './browsers/start.ts';
import {startHostSite, type HostSite} from './host-site.ts';
import {sectionsOnPage, watchPage, type WatchedWindow} from './in-host.ts';
import {sections, sectionsMarkup} from './portal-answers.ts';
import {useBrowser} from './use-demo-site.ts';

/** A policy that a host may send, and what becomes of a page with every element under it. */
interface PolicyCase {
  readonly id: string;
  /** `<API>` stands for the endpoint's origin. */
  readonly policy: string;
  /** The module scripts of the page; by default the loader. */
  readonly scripts?: readonly string[];
  readonly nonce?: string;
  /** By default everything works. */
  readonly outcome?: 'fallback';
  /** Directives that browsers report all the same; by default none. */
  readonly reports?: readonly string[];
}

/** Whether the article may also keep what the page says of it to machines, some of it in a script that is data. */
const allowsData = (policy: string): boolean =>
  !policy.includes('trusted-types ') || policy.includes('portal-widgets#purify');

const withMetadata = (markup: string): string =>
  markup.replace('<portal-article-view', '<portal-article-view page-metadata');

const dataOfPage = (): string =>
  document.head.querySelector('script[type="application/ld+json"]')?.textContent ?? '';

const loader = '/portal-widgets/portal-widgets.js';
const everything = '/portal-widgets/portal-widgets.all.js';
const trustedTypes =
  "require-trusted-types-for 'script'; trusted-types portal-widgets#lit portal-widgets#purify";

const policies: readonly PolicyCase[] = [
  {
    id: 'the smallest that works',
    policy:
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' <API>; img-src 'self' <API>; " +
      "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; " +
      'trusted-types portal-widgets#lit portal-widgets#purify',
  },
  {
    id: 'strict without Trusted Types',
    policy:
      "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self' <API>; img-src 'self' <API>; " +
      "object-src 'none'; base-uri 'none'",
  },
  {
    id: 'scripts by nonce',
    policy:
      "script-src 'nonce-R' 'strict-dynamic'; style-src 'nonce-R'; object-src 'none'; base-uri 'none'",
    nonce: 'R',
  },
  {
    id: 'Trusted Types',
    policy:
      "require-trusted-types-for 'script'; trusted-types portal-widgets#lit portal-widgets#purify; " +
      "default-src 'self'; connect-src 'self' <API>; img-src 'self' <API>; style-src 'self'; base-uri 'none'",
  },
  {
    id: 'Trusted Types for the npm package in a bundle of the host',
    policy: "require-trusted-types-for 'script'; trusted-types lit-html dompurify",
    scripts: ['/bundle/define.js'],
  },
  {
    id: 'the same, and the metadata of the page',
    policy:
      "require-trusted-types-for 'script'; trusted-types lit-html dompurify portal-widgets#purify",
    scripts: ['/bundle/define.js'],
  },
  {
    id: 'Trusted Types, and two copies',
    policy: trustedTypes,
    scripts: [loader, loader.replace('/portal-widgets/', '/copy/')],
    reports: ['trusted-types'],
  },
  {
    id: 'Trusted Types, and two copies of everything',
    policy: trustedTypes,
    scripts: [everything, everything.replace('/portal-widgets/', '/copy/')],
    reports: ['trusted-types'],
  },
  {
    id: "Trusted Types, and somebody else's Lit",
    policy: `${trustedTypes} lit-html`,
    scripts: ['/bundle/lit-page.js', loader],
  },
  {
    id: 'no Trusted Types at all',
    policy: "require-trusted-types-for 'script'; trusted-types 'none'",
    outcome: 'fallback',
    reports: ['trusted-types', 'require-trusted-types-for'],
  },
  {
    id: 'a default policy that cleans all markup',
    policy: "require-trusted-types-for 'script'; trusted-types default",
    scripts: ['/default-policy.js', loader],
    outcome: 'fallback',
    reports: ['trusted-types'],
  },
  {
    id: 'no policies, yet no need of them',
    policy: "trusted-types 'none'",
    reports: ['trusted-types'],
  },
  {id: 'a sandbox', policy: 'sandbox allow-scripts'},
];

/** As pages do with a sanitiser: of tags, only known ones without attributes are left, and no comments. */
const cleanByDefault = () => {
  window.trustedTypes?.createPolicy('default', {
    createHTML: (markup: string) => markup.replace(/<!--[^]*?-->|<\?[^>]*>|<\/?\w+-[^>]*>/g, ''),
  });
};

let site: HostSite;
let api: HostSite;
let bundle: string;
let copy: string;

beforeAll(async () => {
  [site, api] = [await startHostSite(), await startHostSite()];
  bundle = await mkdtemp(join(tmpdir(), 'portal-bundle-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: bundle,
      emptyOutDir: true,
      lib: {entry: ['dist/define.js', 'test/pages/lit-page.ts'], formats: ['es']},
    },
    define: {'process.env.NODE_ENV': '"production"'},
  });
  site.folders['/bundle/'] = bundle;
  copy = await mkdtemp(join(tmpdir(), 'portal-copy-'));
  await cp(site.folders['/portal-widgets/'] ?? '', copy, {recursive: true});
  site.folders['/copy/'] = copy;
  site.pages['/watch.js'] = {body: `(${watchPage.toString()})()`, type: 'text/javascript'};
  site.pages['/default-policy.js'] = {
    body: `(${cleanByDefault.toString()})()`,
    type: 'text/javascript',
  };
  const markup = sectionsMarkup(`${api.origin}/api`);
  site.pages['/forms'] = {
    policy: 'sandbox allow-scripts',
    body: `<!doctype html><html lang="vi"><title>Cổng</title><script type="module" src="${loader}"></script>
      <portal-search-box endpoint="/api"></portal-search-box>
      <portal-article-view endpoint="/api" article-id="1" tools="report" rating></portal-article-view>`,
  };
  for (const {id, policy, scripts = [loader], nonce} of policies) {
    const mark = nonce ? ` nonce="${nonce}"` : '';
    const tags = scripts.map((src) => `<script type="module" src="${src}"${mark}></script>`);
    site.pages[`/${id}`] = {
      policy: policy.replaceAll('<API>', api.origin),
      body: `<!doctype html><html lang="vi"><head><title>Cổng</title>
        <script src="/watch.js"${mark}></script>${tags.join('')}</head>
        <body><page-clock></page-clock>${allowsData(policy) ? withMetadata(markup) : markup}</body></html>`,
    };
  }
});
afterAll(async () => {
  await Promise.all([site.stop(), api.stop()]);
  await Promise.all([bundle, copy].map((folder) => rm(folder, {recursive: true, force: true})));
});

/** Presses a button in a section, when it is there. */
const press = (tag: string, selector: string): boolean => {
  const found = document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector);
  found?.click();
  return found !== null && found !== undefined;
};

const shownBy = (tag: string): string =>
  document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>('.section')?.innerText ?? '';

describe.each(installedEngines)('under a policy in $name', (engine) => {
  const browser = useBrowser(engine);

  const open = async (path: string): Promise<BrowserPage> => {
    const page = await browser().open();
    site.violations.length = 0;
    await page.go(encodeURI(site.origin + path));
    return page;
  };

  it.each(policies)('$id: every element does what it can', async (policy) => {
    const page = await open(`/${policy.id}`);
    const isUpgraded = policy.outcome !== 'fallback';
    await vi.waitFor(
      async () => {
        const shown = await page.run(sectionsOnPage, sections);
        for (const {tag, shows} of sections) {
          const text = isUpgraded ? shows : 'Xem trên cổng';
          expect(shown[tag]?.text, tag).toContain(text);
          expect(shown[tag]?.state, tag).toBe(isUpgraded ? 'ready' : null);
        }
      },
      {timeout: 30_000},
    );
    const watched = await vi.waitFor(
      async () => {
        const now = await page.run(() => (window as unknown as WatchedWindow).watched);
        // One line, however many elements cannot work.
        expect(now.errors).toHaveLength(isUpgraded ? 0 : 1);
        return now;
      },
      {timeout: 30_000},
    );
    expect(watched.faults).toEqual([]);
    if (policy.scripts?.includes('/bundle/lit-page.js')) {
      const own = () => document.querySelector('page-clock')?.shadowRoot?.textContent.trim();
      expect(await page.run(own)).toBe('Giờ của trang');
    }
    // Comes after the article, which need not wait for it.
    const isWithData = isUpgraded && allowsData(policy.policy);
    const data = isWithData ? '"headline":"Bài số một"' : '';
    await vi.waitFor(async () => expect(await page.run(dataOfPage)).toContain(data), 10_000);
    if (!isUpgraded) expect(watched.errors[0]).toContain('[portal-widgets]');
    // A request of our own that every policy allows: what was reported before it has arrived.
    await page.run(
      (address: string) => fetch(address).then(({status}) => status),
      `${api.origin}/api/links`,
    );
    const directives = new Set(site.violations.map(({directive}) => directive));
    expect([...directives].filter((name) => !policy.reports?.includes(name))).toEqual([]);
  });

  it('a reader who saves an article has its styles in the file, and nothing is reported', async () => {
    const page = await open(`/${policies[0]?.id}`);
    await page.run(() => {
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file: Blob) => {
        void file.text().then((text) => (document.title = text));
        return create(file);
      };
      // The test has no place for a file.
      HTMLAnchorElement.prototype.click = () => undefined;
    });
    const save = () => page.run(press, 'portal-article-view', '[data-tool="save"]');
    await vi.waitFor(async () => expect(await save()).toBe(true), {timeout: 30_000});
    const saved = () => page.run(() => document.title);
    await vi.waitFor(async () => expect(await saved()).toMatch(/<style>\s*html \{/), 30_000);
    // What was reported before it has arrived.
    await page.run(
      (address: string) => fetch(address).then(() => true),
      `${site.origin}/api/links`,
    );
    expect(site.violations).toEqual([]);
  });

  // As in the frames that WordPress makes of a pasted address.
  it('a sandbox without the right to forms: readers search, rate and report all the same', async () => {
    const page = await open('/forms');
    const within = {timeout: 30_000};
    const pressed = (tag: string, selector: string) =>
      vi.waitFor(async () => expect(await page.run(press, tag, selector)).toBe(true), within);
    const shows = (tag: string, text: string) =>
      vi.waitFor(async () => expect(await page.run(shownBy, tag)).toContain(text), within);
    await shows('portal-search-box', 'Tìm');
    await page.run(() => {
      const {shadowRoot} = document.querySelector('portal-search-box') ?? {};
      shadowRoot!.querySelector<HTMLInputElement>('#text')!.value = 'bài';
    });
    await pressed('portal-search-box', '.submit');
    await shows('portal-search-box', 'Bài số một');
    await pressed('portal-article-view', '.rating button');
    await shows('portal-article-view', 'Xin chọn');
    await pressed('portal-article-view', '[data-tool="report"]');
    await pressed('portal-article-view', '.report button');
    await shows('portal-article-view', 'Xin viết');
  });
});
