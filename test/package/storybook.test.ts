import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {AxeResults} from 'axe-core';
import type {Browser} from 'puppeteer-core';
import {beforeAll, describe, expect, it} from 'vitest';
import {attributesOf, readManifest} from './manifest.ts';
import {runNode} from './project.ts';
import {serveSite, type StaticSite} from './static-site.ts';
import {startChromium, watchPage, type WatchedPage} from './watched-page.ts';

/** An entry of Storybook's index.json. */
interface Entry {
  id: string;
  title: string;
  name: string;
  type: 'story' | 'docs';
}

/** Title of the page of an element: `portal-hot-news` is "Elements/Hot news". */
const titleOf = (tag: string): string => {
  const words = tag.replace(/^portal-/, '').replaceAll('-', ' ');
  return `Elements/${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

/** What Storybook tells of the story on screen. */
interface PreviewWindow {
  __STORYBOOK_PREVIEW__?: {currentRender?: {phase?: string}};
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What the sections of a story show, told by its name. */
const statesOf = (name: string): readonly string[] => {
  if (name.startsWith('Loading')) return ['loading'];
  if (name.startsWith('Stale')) return ['stale'];
  if (name.startsWith('Failed') || name === 'Not Found') return ['failed'];
  // A search box shows its form alone until somebody searches.
  if (['Compact', 'Open', 'On Another Page'].includes(name)) return ['idle'];
  // A source that has nothing: an empty list, and an article that is not found.
  if (name === 'Empty') return ['empty', 'failed'];
  return ['ready'];
};

/** Whether a control, or one of the choices of a control, is that of an attribute. */
const isControlOf = (id: string, name: string): boolean => new RegExp(`-${name}(-\\d+)?$`).test(id);

/** Where an entry is shown; the addon's own axe rests, for two cannot run at once. */
const pathOf = ({id, type}: Entry) =>
  `/iframe.html?viewMode=${type}&id=${id}&globals=a11y.manual:!true`;

describe('Storybook', () => {
  let folder: string;
  let site: StaticSite;
  let browser: Browser;
  let watched: WatchedPage;
  let entries: Entry[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-storybook-'));
    const program = 'node_modules/storybook/dist/bin/dispatcher.js';
    await runNode(program, ['build', '--quiet', '--output-dir', folder]);
    site = await serveSite({folders: {'/': folder}});
    browser = await startChromium();
    watched = await watchPage(browser);
    const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
      entries: Record<string, Entry>;
    };
    entries = Object.values(index.entries);
    return async () => {
      await browser.close();
      await site.stop();
      await rm(folder, {recursive: true, force: true});
    };
  });

  /** What a story has on screen when it does not change any more. */
  const settle = async (name: string): Promise<string[]> => {
    const states = statesOf(name);
    const isSettled = (expected: readonly string[]) => {
      const sections = [...document.querySelectorAll('#storybook-root [state]')];
      const shown = sections.map((section) => section.getAttribute('state') ?? '');
      return sections.length > 0 && shown.every((state) => expected.includes(state));
    };
    await watched.page.waitForFunction(isSettled, {timeout: 10_000}, states).catch(() => undefined);
    return watched.page.$$eval('#storybook-root [state]', (sections) =>
      sections.map((section) => section.getAttribute('state') ?? ''),
    );
  };

  /** Waits for the interactions of a story, and says whether one failed. */
  const interactions = async (): Promise<string> => {
    const handle = await watched.page.waitForFunction(() => {
      const {__STORYBOOK_PREVIEW__: preview} = window as unknown as PreviewWindow;
      const phase = preview?.currentRender?.phase ?? '';
      return ['completed', 'finished', 'errored'].includes(phase) && phase;
    });
    const phase = await handle.jsonValue();
    if (phase !== 'errored') return '';
    return watched.page.$eval('#error-message', ({textContent}) => textContent);
  };

  const violations = async (): Promise<string[]> => {
    await watched.page.addScriptTag({path: axeFile});
    const results = await watched.page.evaluate(() =>
      (window as unknown as {axe: {run(root: string): Promise<AxeResults>}}).axe.run(
        '#storybook-root',
      ),
    );
    expect(results.passes.length).toBeGreaterThan(0);
    return results.violations.flatMap(({id, nodes}) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
    );
  };

  const expectCleanPage = (label: string) => {
    expect(watched.faults, `faults of ${label}`).toEqual([]);
    expect(watched.foreign, `other hosts that ${label} contacts`).toEqual([]);
    const others = watched.warnings.filter((line) => !line.startsWith('[portal-widgets]'));
    expect(others, `warnings of ${label}`).toEqual([]);
  };

  it('shows every story in the state that it is named after, and axe finds nothing', async () => {
    const stories = entries.filter(({type}) => type === 'story');
    expect(stories.length).toBeGreaterThan(30);
    for (const story of stories) {
      const label = `${story.title}, ${story.name}`;
      watched.reset();
      await watched.page.goto(site.origin + pathOf(story));
      expect.soft(await interactions(), `interactions of ${label}`).toBe('');
      const shown = await settle(story.name);
      expect.soft(shown.length, `sections of ${label}`).toBeGreaterThan(0);
      for (const state of shown) expect.soft(statesOf(story.name), label).toContain(state);
      expect.soft(await violations(), label).toEqual([]);
      expectCleanPage(label);
    }
  });

  it('has a page of docs for every element, with a control for every attribute', async () => {
    const docs = entries.filter(
      ({type, title}) => type === 'docs' && title.startsWith('Elements/'),
    );
    const tags = readManifest().flatMap(({tagName}) => tagName ?? []);
    expect(docs.map(({title}) => title).sort()).toEqual(tags.map(titleOf).sort());
    for (const entry of docs) {
      watched.reset();
      await watched.page.goto(site.origin + pathOf(entry));
      await watched.page.waitForSelector('.docblock-argstable [id^="control-"]');
      // A button stands in for the control of what has no value yet.
      const ids = await watched.page.$$eval(
        '.docblock-argstable :is([id^="control-"], [id^="set-"])',
        (controls) => controls.map(({id}) => id),
      );
      const tag = tags.find((one) => titleOf(one) === entry.title) ?? '';
      const attributes = attributesOf(tag);
      expect(attributes.length, `attributes of ${tag}`).toBeGreaterThan(2);
      const missing = attributes.filter((name) => !ids.some((id) => isControlOf(id, name)));
      expect(missing, `attributes of ${tag} without a control`).toEqual([]);
      expectCleanPage(entry.title);
    }
  });

  it('has guides that can be read', async () => {
    const guides = entries.filter(({title}) => title.startsWith('Guides/'));
    expect(guides.map(({title}) => title.replace('Guides/', ''))).toEqual([
      'Start',
      'Which element',
      'Content rules',
      'Parts',
      'Tokens',
    ]);
    for (const entry of guides) {
      watched.reset();
      await watched.page.goto(site.origin + pathOf(entry));
      const heading = await watched.page.waitForSelector('#storybook-docs h1');
      expect(await heading?.evaluate(({textContent}) => textContent)).not.toBe('');
      // MDX knows no tables of Markdown, and would show their signs.
      const text = await watched.page.$eval('#storybook-docs', (page) => page.textContent);
      expect(text, entry.title).not.toMatch(/\|[ :-]+\|/);
      expectCleanPage(entry.title);
    }
  });

  it('asks no other host from its own frame either', async () => {
    watched.reset();
    await watched.page.goto(`${site.origin}/index.html?path=/docs/elements-article-view--docs`);
    await watched.page.waitForSelector('#storybook-preview-iframe');
    const frame = await watched.page.waitForFrame((one) => one.url().includes('iframe.html'));
    await frame.waitForSelector('portal-article-view[state="ready"]');
    expectCleanPage('the manager');
  });
});
