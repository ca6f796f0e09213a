import {describe, expect, it} from 'vitest';
import {expectSilence, useOpenedPosts} from './opened-posts.ts';
import {htmlBlock, writePosts} from './written-posts.ts';

const posts = useOpenedPosts();

/** Every section, with what it shows of the sample data. */
const states = {
  'hot-news': 'ready',
  'featured-list': 'ready',
  'work-calendar': 'ready',
  'search-box': 'idle',
  'linked-sites': 'ready',
  'visit-counter': 'ready',
} as const;

const markup: Readonly<Record<string, (name: string, endpoint: string) => string>> = {
  markers: (name, endpoint) =>
    `<div data-portal="${name}" data-endpoint="${endpoint}" data-type="portal" data-heading="Mục &quot;${name}&quot;" ` +
    'data-week="2026-W48" data-show-date="true">\n  <a href="https://portal.example/">Cổng</a>\n</div>',
  tags: (name, endpoint) =>
    `<portal-${name} endpoint="${endpoint}" type="portal" heading="Mục &quot;${name}&quot;" ` +
    `week="2026-W48" show-date>\n  <a href="https://portal.example/">Cổng</a>\n</portal-${name}>`,
};

const cases = Object.keys(markup).flatMap((form) => [
  {form, text: 'HTML block', contentOf: htmlBlock},
  {form, text: 'classic text', contentOf: (content: string) => content},
]);

describe('sections that an author pastes, with the loader of our plugin', () => {
  it.each(cases)('show what the endpoint has: $form, $text', async ({form, contentOf}) => {
    const {url} = posts.endpoint();
    const names = Object.keys(states);
    const content = contentOf(names.map((name) => markup[form]!(name, url)).join('\n\n'));
    const post = {role: 'author', isKept: true, title: 'Các mục', content} as const;
    const [written] = await writePosts([post], 'usual');
    const watched = await posts.open(written!.address);
    for (const [name, state] of Object.entries(states)) {
      const section = await watched.page.waitForSelector(`portal-${name}`);
      // Sections out of sight wait until they are near.
      await section!.scrollIntoView();
      await watched.page.waitForSelector(`portal-${name}[state="${state}"]`, {timeout: 10_000});
      const heading = await section!.evaluate((element) => element.getAttribute('heading'));
      expect(heading).toBe(`Mục "${name}"`);
    }
    expect(await watched.page.$('[data-portal]')).toBeNull();
    // What keeps their room until they are there; with another hash it would have no rules.
    const rules = await watched.page.evaluate(() => {
      const sheets = [...document.styleSheets];
      return sheets.find(({href}) => href?.includes('/portal-widgets.css'))?.cssRules.length;
    });
    expect(rules).toBeGreaterThan(20);
    expectSilence(watched);
  });
});
