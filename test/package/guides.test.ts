import {join} from 'node:path';
import type {Browser} from 'puppeteer-core';
import {afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {embeddable, embedPage} from '../../endpoint/src/embed/embed-page.ts';
import {frameScript, frameStyle} from '../../endpoint/src/embed/frame-script.ts';
import {portalAnswers, portalAnswerTexts} from '../pages/portal-answers.ts';
import {contentFilters, filterInPage} from './content-filters.ts';
import {readSnippets, sectionInPage, type Snippet} from './guide-snippets.ts';
import {attributesOf} from './manifest.ts';
import {root} from './project.ts';
import {serveSite, type StaticSite} from './static-site.ts';
import {startChromium, watchPage, type WatchedPage} from './watched-page.ts';

const vietnamese = readSnippets('docs/guides');
const english = readSnippets('docs/en/guides');
const snippets = [...vietnamese, ...english];

/** What the guide of a snippet has the administrator paste once, each way of it. */
const loadersBeside = ({guide}: Snippet): string[] =>
  snippets
    .filter((other) => other.guide === guide && other.hasLoader && !other.hasSection)
    .map(({markup}) => markup);

/** Every section with every loader of its guide; a guide without any would leave it without. */
const sections = snippets
  .filter(({hasSection}) => hasSection)
  .flatMap((snippet) => {
    const loaders = snippet.hasLoader ? [] : loadersBeside(snippet);
    return (loaders.length > 0 ? loaders : ['']).map((loader, index) => ({
      ...snippet,
      loader,
      what: `${snippet.place} by loader ${index + 1}`,
    }));
  });

const frames = snippets.filter(({hasFrame}) => hasFrame);

/** Parameters of a frame's address that are for its page, not for the element. */
const isForPage = (name: string): boolean => name === 'theme' || name === 'lang';

describe('the guides for webmasters', () => {
  let site: StaticSite;
  let browser: Browser;
  let watched: WatchedPage;

  beforeAll(async () => {
    const files = join(root, 'dist/cdn');
    site = await serveSite({
      folders: {'/portal-widgets/': files, '/api/portal-widgets/': files},
      answers: {
        ...portalAnswerTexts,
        '/du-lieu/sections/hot.json': JSON.stringify(portalAnswers['/api/articles']),
        '/api/embed.js': frameScript,
        '/api/embed.css': frameStyle,
        '/empty': '<!doctype html>',
      },
    });
    browser = await startChromium();
    return async () => {
      await browser.close();
      await site.stop();
    };
  });

  beforeEach(async () => {
    watched = await watchPage(browser);
    await watched.page.goto(`${site.origin}/empty`);
  });

  afterEach(() => watched.page.close());

  /** The same with this machine in place of the sites that the guides name. */
  const toLocal = (markup: string): string =>
    markup
      .replaceAll('https://portal.example/api', `${site.origin}/api`)
      .replaceAll('https://cdn.example/portal-widgets', `${site.origin}/portal-widgets`);

  const open = async (body: string) => {
    site.answers['/page'] =
      `<!doctype html><html lang="vi"><title>Xã Mẫu</title><body>${toLocal(body)}`;
    await watched.page.goto(`${site.origin}/page`);
  };

  const expectSilence = () => {
    const {faults, warnings, foreign} = watched;
    expect({faults, warnings, foreign}).toEqual({faults: [], warnings: [], foreign: []});
  };

  /** Serves what the endpoint would serve for the address of a frame. */
  const serveFrame = (address: string): URL => {
    const url = new URL(toLocal(address));
    const base = `${site.origin}/api`;
    const home = `${site.origin}/`;
    const place = {base, url: url.href, home, title: 'Xã Mẫu', isListed: () => false};
    const name = url.pathname.replace('/api/embed/', '');
    expect(Object.keys(embeddable)).toContain(name);
    site.answers[url.pathname] = embedPage(name, url.searchParams, place);
    return url;
  };

  /** The element in the frame of the page, once it shows its content. */
  const readyInFrame = async ({pathname}: URL) => {
    const frame = await watched.page.$('iframe');
    const inside = await frame?.contentFrame();
    const tag = pathname.replace('/api/embed/', 'portal-');
    return inside?.waitForSelector(`${tag}[state="ready"]`, {timeout: 10_000});
  };

  const addressOf = ({markup}: Snippet): string => /src="(.*?)"/.exec(markup)?.[1] ?? '';

  it('have the same snippets in both languages, in seven guides each', () => {
    const contents = (all: Snippet[]) => all.map(({system, markup}) => ({system, markup}));
    expect(contents(english)).toEqual(contents(vietnamese));
    expect(new Set(vietnamese.map(({system}) => system)).size).toBe(7);
  });

  it.each(snippets)('paste only what is tested here, without colours: $place', (snippet) => {
    const {markup, hasLoader, hasSection, hasFrame, hasListener} = snippet;
    expect(hasLoader || hasSection || hasFrame || hasListener).toBe(true);
    expect(markup).not.toMatch(/#[\da-f]{3,8}\b/i);
  });

  it.each(sections)('show a section: $what', async ({system, markup, hasLoader, loader}) => {
    const {page} = watched;
    // Whoever may write a script is not filtered.
    const filter = hasLoader ? undefined : contentFilters[system];
    const filtered = filter ? await page.evaluate(filterInPage, markup, filter) : markup;
    const written = await page.evaluate(sectionInPage, markup);
    expect(written?.link).toMatch(/^https:\/\/portal\.example\/./);
    expect(await page.evaluate(sectionInPage, filtered)).toEqual(written);
    const {tag = '', attributes = [], link} = written ?? {};
    expect(attributesOf(tag)).toEqual(expect.arrayContaining([...attributes]));

    await open(filtered + loader);
    const section = await page.waitForSelector(`${tag}[state="ready"]`, {timeout: 10_000});
    const names = await section?.evaluate((element) => element.getAttributeNames());
    expect(names).toEqual(expect.arrayContaining([...attributes]));
    expect(await section?.$eval('a', (anchor) => anchor.getAttribute('href'))).toBe(link);
    expectSilence();
  });

  it.each(frames)('show a frame: $place', async (snippet) => {
    const {page} = watched;
    const url = serveFrame(addressOf(snippet));
    await open(snippet.markup);
    const {title, loading, src} = await page.$eval('iframe', (element) => ({
      title: element.title,
      loading: element.loading,
      src: element.src,
    }));
    expect({loading, src}).toEqual({loading: 'lazy', src: url.href});
    const name = url.pathname.replace('/api/embed/', '');
    expect(title).toBe(embeddable[name]);

    const options = [...url.searchParams.keys()].filter((option) => !isForPage(option));
    expect(attributesOf(`portal-${name}`)).toEqual(expect.arrayContaining(options));
    const section = await readyInFrame(url);
    const names = await section?.evaluate((element) => element.getAttributeNames());
    expect(names).toEqual(expect.arrayContaining(options));
    expectSilence();
  });

  it.each(snippets.filter(({hasListener}) => hasListener))(
    'give frames the height of what is in them: $place',
    async ({guide, markup}) => {
      const [frame] = frames.filter((other) => other.guide === guide);
      const url = serveFrame(addressOf(frame!));
      await open(frame!.markup + markup);
      const section = await readyInFrame(url);
      expect(section).toBeTruthy();
      // A test's frame is of the same origin as its page, which may look into it.
      const isFitting = () => {
        const {height, contentDocument} = document.querySelector('iframe')!;
        const box = contentDocument!.documentElement.getBoundingClientRect();
        return Number(height) === Math.ceil(box.height);
      };
      await watched.page.waitForFunction(isFitting, {timeout: 10_000});
      expectSilence();
    },
  );
});
