import {join} from 'node:path';
import type {Browser, Page} from 'puppeteer-core';
import {beforeAll, describe, expect, it} from 'vitest';
import {portalAnswerTexts} from '../pages/portal-answers.ts';
import {contentFilters, filterInPage} from './content-filters.ts';
import {readRecords, type Outcomes} from './filter-records.ts';
import {pastedSnippets} from './pasted-snippets.ts';
import {root} from './project.ts';
import {serveSite, type StaticSite} from './static-site.ts';
import {understoodInPage, type Understood} from './understood.ts';
import {startChromium} from './watched-page.ts';

const records = readRecords();
const recordOf = (name: string): Outcomes => records.get(name) ?? {};

/** Ways on which WordPress drops frames, loaders and, without our plugin, tags. */
const isFiltered = (way: string): boolean => /^wp_kses_post|^author/.test(way);
const isPlugged = (way: string): boolean => way.endsWith('plugin');

const outcomes = pastedSnippets.flatMap(({name}) => {
  const {pasted, ...others} = recordOf(name);
  return Object.entries(others).map(([way, html]) => ({name, way, html, pasted: pasted ?? ''}));
});

const markers = pastedSnippets.filter(({markup}) => markup.includes('data-portal='));

describe('what content filters leave', () => {
  let site: StaticSite;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const files = join(root, 'dist/cdn');
    site = await serveSite({folders: {'/portal-widgets/': files}, answers: portalAnswerTexts});
    browser = await startChromium();
    page = await browser.newPage();
    await page.goto(`${site.origin}/portal-widgets/integrity.json`);
    return async () => {
      await browser.close();
      await site.stop();
    };
  });

  const known = new Map<string, Promise<Understood>>();

  const understand = async (html: string): Promise<Understood> => {
    const local = html
      .replaceAll('https://cdn.example', site.origin)
      .replaceAll('https://portal.example', site.origin);
    site.answers['/page'] = `<!doctype html><html lang="vi"><title>Xã Mẫu</title>
      <script type="module" src="/portal-widgets/portal-widgets.js" data-endpoint="${site.origin}/api"></script>
      <body>${local}`;
    // The loader has run when the page is loaded.
    await page.goto(`${site.origin}/page`);
    return page.evaluate(understoodInPage);
  };

  /** What the page with the loader has of HTML; asked once for the same. */
  const understood = async (html: string): Promise<Understood> => {
    const found = known.get(html) ?? understand(html);
    known.set(html, found);
    return found;
  };

  it.each(outcomes)('is understood as it was pasted: $name by $way', async (outcome) => {
    const {name, way, html, pasted} = outcome;
    const whole = await understood(pasted);
    const left = await understood(html);
    expect(left.links).toEqual(whole.links);
    expect(left.frames).toEqual(isFiltered(way) ? [] : whole.frames);
    const areTags = pasted.includes('<portal-');
    const areDropped = areTags && isFiltered(way) && !isPlugged(way);
    expect(left.sections).toEqual(areDropped ? [] : whole.sections);
    // A snippet that shows nothing would be understood by anything.
    const {sections, frames} = whole;
    expect(name.includes('guide') || sections.length + frames.length === 1).toBe(true);
  });

  it.each(pastedSnippets)('is known where there is no WordPress: $name', async ({name}) => {
    const {pasted = '', wp_kses_post: real = ''} = recordOf(name);
    const model = await page.evaluate(filterInPage, pasted, contentFilters.wordpress!);
    const parsed = await page.evaluate(
      (html) => new DOMParser().parseFromString(`<body>${html}`, 'text/html').body.innerHTML,
      real,
    );
    expect(model.trim()).toBe(parsed.trim());
  });

  it.each(
    ['joomla', 'nukeviet'].flatMap((system) => markers.map((marker) => ({system, ...marker}))),
  )('of $system is understood as it was pasted: $name', async ({system, markup}) => {
    const filter = contentFilters[system]!;
    const whole = await understood(markup);
    const left = await understood(await page.evaluate(filterInPage, markup, filter));
    const values = (text: string) => (filter.spoilsQuotes ? text.replaceAll('"', "'") : text);
    const sections = whole.sections.map((section) => ({
      ...section,
      options: Object.fromEntries(
        Object.entries(section.options).map(([name, value]) => [name, values(value)]),
      ),
    }));
    expect(left).toEqual({...whole, sections});
  });

  it('is recorded for what the guides and the builder give now', () => {
    for (const {name, markup} of pastedSnippets) expect(recordOf(name).pasted).toBe(markup.trim());
    expect(records.size).toBe(pastedSnippets.length);
  });
});
