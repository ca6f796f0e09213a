import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {installedEngines} from '../pages/browsers/start.ts';
import {PrerenderedSite} from './prerendered-site.ts';

const tags = [
  {tag: 'portal-hot-news', attributes: {'show-date': true}, text: 'Bài số hai'},
  {tag: 'portal-work-calendar', attributes: {week: '2020-W13'}, text: 'Họp lúc 14 giờ'},
  {tag: 'portal-search-box', attributes: {text: 'bài'}, text: 'Tóm tắt 1'},
  {tag: 'portal-article-view', attributes: {'article-id': '1'}, hasWindow: true, text: 'Đoạn cuối'},
];

/** What a page shows, once the code has come. */
const seen = async (names: readonly string[]) => {
  const elements = names.map((name) => document.querySelector(name));
  const isDone = (element: Element | null) =>
    element?.matches('[state="ready"]:defined') &&
    (element as unknown as {hasUpdated: boolean}).hasUpdated;
  for (let turn = 0; turn < 200 && !elements.every(isDone); turn++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const asked = performance
    .getEntriesByType('resource')
    .filter(({name}) => new URL(name).pathname.startsWith('/api/'));
  return {
    texts: elements.map((element) => element?.shadowRoot?.textContent ?? ''),
    headings: elements.map((element) => element?.shadowRoot?.querySelectorAll('.heading').length),
    asked: asked.map(({name}) => name),
  };
};

describe('a prerendered page', () => {
  let site: PrerenderedSite;
  let address: string;

  beforeAll(async () => {
    site = await PrerenderedSite.start();
    const markups = (await site.prerender(tags)).map(({markup}) => markup);
    address = site.page(markups.join(''));
  });
  afterAll(() => site.stop());

  it.each(installedEngines)(
    'shows its content once, and asks nobody, in $name',
    async ({start}) => {
      const browser = await start();
      try {
        const page = await browser.open();
        await page.go(address);
        const {texts, headings, asked} = await page.run(
          seen,
          tags.map(({tag}) => tag),
        );
        for (const [index, {text}] of tags.entries()) expect(texts[index]).toContain(text);
        expect({headings, asked}).toEqual({headings: [1, 1, 1, 1], asked: []});
        expect(page.troubles ?? []).toEqual([]);
      } finally {
        await browser.close();
      }
    },
  );
});
