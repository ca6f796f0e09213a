import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser} from 'puppeteer-core';
import {afterEach, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import {version} from '../../src/version.ts';
import {PackedProject} from './packed-project.ts';
import {serveSite, type StaticSite} from './static-site.ts';
import {startChromium, watchPage, type WatchedPage} from './watched-page.ts';

const otherVersion = '9.9.9';

const item = {
  id: '1',
  title: 'Bài số một',
  date_published: '2020-03-27T09:00:00+07:00',
  content_html: '<p>Thân bài số một</p>',
};
const feed = {version: 'https://jsonfeed.org/version/1.1', title: 'Mẫu', items: [item]};

/** A copy of the built files that says it is another version. */
async function copyAsOtherVersion(source: string, target: string): Promise<void> {
  await cp(source, target, {recursive: true});
  let changes = 0;
  for (const path of await readdir(target, {recursive: true})) {
    if (!path.endsWith('.js')) continue;
    const file = join(target, path);
    const code = await readFile(file, 'utf8');
    changes += code.split(`"${version}"`).length - 1;
    await writeFile(file, code.replaceAll(`"${version}"`, `"${otherVersion}"`));
  }
  expect(changes).toBeGreaterThan(0);
}

describe('a page that uses the files by a script tag', () => {
  let project: PackedProject;
  let copy: string;
  let portal: StaticSite;
  let browser: Browser;
  let watched: WatchedPage;
  let page: StaticSite | undefined;

  beforeAll(async () => {
    project = await PackedProject.create();
    copy = await mkdtemp(join(tmpdir(), 'portal-other-version-'));
    const files = join(project.packageFolder, 'dist/cdn');
    await copyAsOtherVersion(files, copy);
    portal = await serveSite({
      folders: {'/cong/tien-ich/': files, '/again/': files, '/other/': copy},
      answers: {
        '/api/articles': JSON.stringify(feed),
        '/api/articles/1': JSON.stringify(item),
      },
    });
    browser = await startChromium();
    return async () => {
      await browser.close();
      await portal.stop();
      await rm(copy, {recursive: true, force: true});
      await project.remove();
    };
  });

  beforeEach(async () => {
    watched = await watchPage(browser);
  });

  afterEach(async () => {
    await watched.page.close();
    await page?.stop();
    page = undefined;
  });

  /** Opens a page with this body, on the same origin as the files or on another. */
  const open = async (body: string, isSameOrigin = false) => {
    const markup = `<!doctype html><html lang="vi"><title>Xã Mẫu</title><body>${body}`;
    await page?.stop();
    page = undefined;
    if (isSameOrigin) portal.answers['/xa/trang/'] = markup;
    else page = await serveSite({answers: {'/xa/trang/': markup}});
    await watched.page.goto(`${page?.origin ?? portal.origin}/xa/trang/`);
  };

  const script = (path: string) => `<script type="module" src="${portal.origin}${path}"></script>`;
  const hotNews = () => `<portal-hot-news endpoint="${portal.origin}/api"></portal-hot-news>`;
  const articleView = () =>
    `<portal-article-view endpoint="${portal.origin}/api" article-id="1"></portal-article-view>`;

  const textOf = async (tag: string): Promise<string> => {
    await watched.page.waitForSelector(`${tag}[state="ready"]`, {timeout: 10_000});
    return watched.page.$eval(tag, (element) => element.shadowRoot?.textContent ?? '');
  };

  const expectSilence = () => {
    expect(watched.faults).toEqual([]);
    expect(watched.warnings).toEqual([]);
    expect(watched.foreign).toEqual([]);
  };

  it.each([
    ['on the same origin', true],
    ['on another origin', false],
  ])('shows what the loader finds, with the files %s', async (_, isSameOrigin) => {
    await open(
      script('/cong/tien-ich/portal-widgets.js') + hotNews() + articleView(),
      isSameOrigin,
    );
    expect(await textOf('portal-hot-news')).toContain('Bài số một');
    expect(await textOf('portal-article-view')).toContain('Thân bài số một');
    expectSilence();
  });

  it('shows a tag that is put into the page later', async () => {
    await open(script('/cong/tien-ich/portal-widgets.js'));
    await watched.page.waitForNetworkIdle({idleTime: 50});
    await watched.page.$eval(
      'body',
      (body, markup) => {
        body.append(document.createRange().createContextualFragment(markup));
      },
      `<div>${hotNews()}</div>`,
    );
    expect(await textOf('portal-hot-news')).toContain('Bài số một');
    expectSilence();
  });

  it('loads nothing for tags that it does not have', async () => {
    const requests: string[] = [];
    watched.page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await open(script('/cong/tien-ich/portal-widgets.js') + hotNews());
    await textOf('portal-hot-news');
    await watched.page.waitForNetworkIdle({idleTime: 50});
    const code = requests.filter((path) => path.endsWith('.js')).join();
    expect(code).toContain('/cong/tien-ich/portal-widgets.js');
    expect(code).not.toContain('sanitize');
  });

  it('shows one element by the file of that element', async () => {
    await open(script('/cong/tien-ich/elements/hot-news.js') + hotNews() + articleView());
    expect(await textOf('portal-hot-news')).toContain('Bài số một');
    const registered = await watched.page.evaluate(
      () => customElements.get('portal-article-view') !== undefined,
    );
    expect(registered).toBe(false);
    expectSilence();
  });

  it('says nothing when the same version is loaded twice', async () => {
    const twice = ['/cong/tien-ich/', '/again/'].flatMap((folder) =>
      ['portal-widgets.js', 'portal-widgets.all.js'].map((file) => script(folder + file)),
    );
    await open(twice.join('') + hotNews());
    expect(await textOf('portal-hot-news')).toContain('Bài số một');
    await watched.page.waitForNetworkIdle({idleTime: 50});
    expectSilence();
  });

  it('says once that two versions are loaded, and which, and goes on with the first', async () => {
    const both = ['/cong/tien-ich/', '/other/'].map((folder) =>
      script(`${folder}elements/hot-news.js`),
    );
    await open(both.join('') + hotNews());
    expect(await textOf('portal-hot-news')).toContain('Bài số một');
    await watched.page.waitForNetworkIdle({idleTime: 50});
    expect(watched.warnings).toHaveLength(1);
    expect(watched.warnings[0]).toContain(version);
    expect(watched.warnings[0]).toContain(otherVersion);
    expect(watched.faults).toEqual([]);
  });

  it('sets no cookie, not even where visits are counted', async () => {
    // Browsers that a program drives are not counted.
    await watched.page.evaluateOnNewDocument(() =>
      Object.defineProperty(navigator, 'webdriver', {value: false}),
    );
    const posts: string[] = [];
    watched.page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(new URL(request.url()).pathname);
    });
    const visitCounter = `<portal-visit-counter endpoint="${portal.origin}/api" record></portal-visit-counter>`;
    await open(
      script('/cong/tien-ich/portal-widgets.js') + hotNews() + articleView() + visitCounter,
    );
    await textOf('portal-hot-news');
    await textOf('portal-article-view');
    await vi.waitFor(() => expect(posts).toEqual(['/api/visits']), {timeout: 10_000});
    expect(await browser.cookies()).toEqual([]);
  });

  it('adds nothing to the page but elements', async () => {
    await open('');
    const before = await watched.page.evaluate(() => Object.keys(window));
    await open(script('/cong/tien-ich/portal-widgets.all.js') + hotNews());
    await textOf('portal-hot-news');
    const after = await watched.page.evaluate(() => ({
      globals: Object.keys(window),
      styles: document.styleSheets.length + document.adoptedStyleSheets.length,
      head: [...document.head.children].map(({localName}) => localName),
    }));
    const added = after.globals.filter((name) => !before.includes(name));
    expect(added).toEqual([]);
    expect(after.styles).toBe(0);
    expect(after.head).toEqual(['title']);
  });
});
