import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import type {BrowserPage} from './browsers/browser.ts';
import {installedEngines} from './browsers/start.ts';
import {startHostSite, type HostSite} from './host-site.ts';
import {watchPage, type WatchedWindow} from './in-host.ts';
import {sections, sectionsMarkup} from './portal-answers.ts';
import {useBrowser} from './use-demo-site.ts';

/** What sections ask at once, each once. */
const early = [
  'GET /api/articles',
  'GET /api/articles',
  'GET /api/articles/1',
  'GET /api/calendar',
  'GET /api/links',
  'GET /api/visits',
];

/** What waits for the search box, for it knows what its field says. */
const late = 'GET /api/articles';

const askingFile = '/portal-widgets/chunks/ask-early-';

/** The page asks for this file as soon as the code of any section runs. */
const codeRuns = '/portal-widgets/portal-widgets.css';
const sayWhenCodeRuns = `<script>
  Promise.race(${JSON.stringify(sections.map(({tag}) => tag))}.map((tag) => customElements.whenDefined(tag)))
    .then(() => fetch('${codeRuns}'));
</script>`;

/** Notes the paths that the page asks `fetch` for, in their order. */
interface AskingWindow extends Window {
  readonly asked: string[];
}
const noteQuestions = (): void => {
  const ask = window.fetch.bind(window);
  const asked: string[] = [];
  Object.assign(window, {asked});
  window.fetch = (input, init) => {
    asked.push(new URL(new Request(input).url).pathname);
    return ask(input, init);
  };
};

/** How many sections had their code asked for before the file was there that asks early. */
const sectionsBeforeQuestions = () => {
  const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const asking = files.find(({name}) => name.includes('ask-early'))?.responseEnd ?? 0;
  return files.filter(({name, startTime}) => name.includes('/elements/') && startTime < asking)
    .length;
};

/** When the code of the last section was there, milliseconds after the page was asked for. */
interface DefiningWindow extends Window {
  definedAt?: number;
}
const noteDefinitions = (tags: readonly string[]): void => {
  void Promise.all(tags.map((tag) => customElements.whenDefined(tag))).then(() =>
    Object.assign(window, {definedAt: performance.now()}),
  );
};

const textsOf = (tags: readonly string[]) =>
  tags.map((tag) => document.querySelector(tag)?.shadowRoot?.textContent ?? '');

/** All elements in one file, with what it imports and an article named ahead, as the documentation tells. */
const everything = 'portal-widgets.all.js';
const {[everything]: files = []} = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../dist/cdn/preload.json'), 'utf8'),
) as Record<string, string[]>;
const ahead = `<link rel="preload" as="fetch" href="/api/articles/1">
  ${files.map((file) => `<link rel="modulepreload" href="/portal-widgets/${file}">`).join('')}
  ${[...files.filter((file) => file.includes('/source-')), everything]
    .map((file) => `<script type="module" src="/portal-widgets/${file}"></script>`)
    .join('')}`;

const noteAllDefined = `<script>
  (${noteDefinitions.toString()})(${JSON.stringify(sections.map(({tag}) => tag))});
</script>`;

const pageOf = (head: string) => ({
  body: `<!doctype html><html lang="vi"><head><title>Cổng</title><script>(${watchPage.toString()})()</script>
    ${head}</head><body>${sectionsMarkup('/api')}</body></html>`,
});

const hasContent = (page: BrowserPage) =>
  vi.waitFor(
    async () => {
      const texts = await page.run(
        textsOf,
        sections.map(({tag}) => tag),
      );
      for (const [index, {shows}] of sections.entries()) expect(texts[index]).toContain(shows);
    },
    {timeout: 30_000},
  );

let site: HostSite;
beforeAll(async () => {
  site = await startHostSite();
  site.pages['/'] = pageOf(
    `<script>(${noteQuestions.toString()})()</script>${noteAllDefined}${sayWhenCodeRuns}<script type="module" src="/portal-widgets/portal-widgets.js"></script>`,
  );
  site.pages['/ahead'] = pageOf(ahead);
  // As on a line where code takes its time.
  site.delays['/portal-widgets/chunks/core-'] = 1000;
  site.delays[askingFile] = 300;
});
afterAll(() => site.stop());

describe.each(installedEngines)('what a page asks early in $name', (engine) => {
  const browser = useBrowser(engine);
  let page: BrowserPage;
  beforeAll(async () => void (page = await browser().open()));

  it('is its data, of two tags, while the code is on its way, in the order of the page and each question once', async () => {
    site.requests.length = 0;
    await page.go(`${site.origin}/`);
    await hasContent(page);
    const isQuestion = (request: string): boolean => /\/api\/(?!.*\.png)/.test(request);
    expect(site.requests.filter(isQuestion).sort()).toEqual([...early, late].sort());
    // A host may answer six at a time: what is asked does not wait behind the code of all sections.
    expect(await page.run(sectionsBeforeQuestions)).toBe(2);
    // As the sections stand on the page, so that no heavy one at the top waits behind the others.
    const asked = await page.run(() => (window as unknown as AskingWindow).asked);
    expect(asked.slice(0, asked.indexOf(codeRuns))).toEqual([
      '/api/articles/1',
      '/api/articles',
      '/api/articles',
      '/api/calendar',
      '/api/links',
      '/api/visits',
    ]);
    const {faults, errors} = await page.run(() => (window as unknown as WatchedWindow).watched);
    expect([...faults, ...errors]).toEqual([]);
  });

  it('is asked once where its head names it: the files of one script for all, and the data', async () => {
    site.requests.length = 0;
    await page.go(`${site.origin}/ahead`);
    await hasContent(page);
    const asked = (part: string) => site.requests.filter((request) => request.includes(part));
    for (const part of [everything, ...files, '/api/articles/1'])
      expect(asked(part), part).toHaveLength(1);
    // What the search box loads on demand asks for the file of its element.
    expect(asked('/elements/').filter((request) => !request.includes('search-box'))).toEqual([]);
    expect(asked('ask-early')).toEqual([]);
    const {faults, errors} = await page.run(() => (window as unknown as WatchedWindow).watched);
    expect([...faults, ...errors]).toEqual([]);
  });
});

describe.each(installedEngines)('where the file that asks early does not come, $name', (engine) => {
  // One that has not kept it.
  const browser = useBrowser(engine);

  it('holds no section up', async () => {
    const page = await browser().open();
    site.delays[askingFile] = 15_000;
    await page.go(`${site.origin}/`).finally(() => (site.delays[askingFile] = 300));
    await hasContent(page);
    const definedAt = await page.run(() => (window as DefiningWindow).definedAt);
    expect(definedAt).toBeLessThan(12_000);
  });
});
