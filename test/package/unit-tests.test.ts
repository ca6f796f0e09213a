import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {PackedProject} from './packed-project.ts';
import {root, runNode} from './project.ts';

/** The test that the guide gives. */
function testOfGuide(): string {
  const guide = readFileSync(join(root, 'docs/frameworks.md'), 'utf8');
  const [, code] = /^## Tests of your application$[^]*?^```ts\n([^]*?)^```$/m.exec(guide) ?? [];
  if (!code) throw new Error('docs/frameworks.md has no test.');
  return code;
}

/** A source with something for every section. */
const source = `
const summary = {id: '1', title: 'Bài một', authors: [], sections: ['hot'], tags: []};
const event = {id: '1', title: 'Bài một', start: new Date().toISOString(), allDay: false, participants: [],
  attachments: [], status: 'confirmed'};
const source = {
  articles: async () => ({items: [summary], page: 1}),
  article: async () => ({...summary, bodyHtml: '<p>Bài một</p>', bodyBase: 'https://portal.example/', attachments: []}),
  categories: async () => [],
  calendar: async () => [event],
  links: async () => [{title: 'Bài một', url: 'https://portal.example/'}],
  visits: async () => ({today: 1, total: 2026}),
};
`;

/** A test of every section; of the search, what a reader does. */
const everySection = (loading: string): string => `
import 'portal-widgets/define';
import {expect, test, vi} from 'vitest';
${source}
const shows = (element) =>
  vi.waitFor(() => expect(element.shadowRoot?.textContent).toMatch(/Bài một|2[.]026/));
const sections = ['hot-news', 'featured-list', 'article-view', 'work-calendar', 'linked-sites', 'visit-counter'];
test.each(sections)('%s', async (name) => {
  const element = document.createElement('portal-' + name);
  Object.assign(element, {source, articleId: '1', loading: '${loading}'});
  document.body.append(element);
  await shows(element);
});
test('search-box', async () => {
  const element = document.createElement('portal-search-box');
  Object.assign(element, {source, loading: '${loading}'});
  document.body.append(element);
  await vi.waitFor(() => expect(element.shadowRoot?.querySelector('input')).toBeTruthy());
  element.shadowRoot.querySelector('input').value = 'một';
  element.shadowRoot.querySelector('[type=submit]').click();
  await shows(element);
});
`;

describe('tests of an application with sections', () => {
  let project: PackedProject;

  beforeAll(async () => {
    project = await PackedProject.create(['vitest', 'jsdom', 'happy-dom']);
    return async () => {
      await project.remove();
    };
  });

  /** Runs a test in a document that a program makes; rejects when it fails, or anything is thrown beside it. */
  const run = async (environment: string, code: string) => {
    await project.write('section.test.ts', code);
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const {stdout} = await runNode(vitest, ['run', '--environment', environment], project.folder);
    expect(stdout).toContain('passed');
  };

  it.each(['jsdom', 'happy-dom'])('work as the guide says (%s)', async (environment) => {
    await run(environment, testOfGuide());
  });

  it.each([
    ['jsdom', 'eager'],
    // Nothing there can tell what is near.
    ['jsdom', 'lazy'],
    ['happy-dom', 'eager'],
  ])('see the content of every section (%s, %s)', async (environment, loading) => {
    await run(environment, everySection(loading));
  });
});
