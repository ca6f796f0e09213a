import {describe, expect, it} from 'vitest';
import {elementSections} from '../../../docs/.vitepress/elements/sections.ts';
import {axeFindings} from '../axe-findings.ts';
import {runningExamples} from '../running-examples.ts';
import {widthOnPhone, type DocsSite} from './docs-site.ts';

const bases = ['', '/en'];

/** Paths of the pages that each element has. */
export const testedElementPages: readonly string[] = bases.flatMap((base) =>
  elementSections.map(({name}) => `${base}/elements/${name}.html`),
);

/** Tests of the page that each element has, and of their overview. */
export function testElementPages(site: () => DocsSite): void {
  describe.each(bases)('below "%s"', (base) => {
    it.each(elementSections)('shows $name at work, by the code below it', async (section) => {
      const {page, faults, warnings, foreign} = await site().open(
        `${base}/elements/${section.name}.html`,
      );
      const examples = await runningExamples(page);
      expect(examples).toHaveLength(section.examples.length);
      for (const {served, shown, lost} of examples) {
        expect(served).toBe(shown);
        expect(lost).toEqual([]);
      }
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value}]);
        expect(await axeFindings(page), value).toEqual([]);
      }
      expect(await page.$('.NotFound')).toBeNull();
      expect(await page.$$('h1')).toHaveLength(1);
      expect(await widthOnPhone(page)).toBe(320);
      expect({faults, warnings, foreign}).toEqual({faults: [], warnings: [], foreign: []});
      await page.close();
    });

    it('leads from the overview to each, and to the same in the other language', async () => {
      const {page, faults} = await site().open(`${base}/elements.html`);
      const places = await page.$$eval('.vp-doc [id]', (found) => found.map(({id}) => id));
      expect(places).toEqual(
        expect.arrayContaining(['every-section', 'design-tokens', 'all-tokens']),
      );
      expect(await axeFindings(page)).toEqual([]);
      const links = await page.$$eval('.vp-doc td a', (found) =>
        found.map((link) => new URL(link.href).pathname),
      );
      expect(links).toEqual(elementSections.map(({name}) => `${base}/elements/${name}.html`));
      // A link of the site changes what is shown without loading a page.
      await page.click('.vp-doc td a');
      expect(await runningExamples(page)).toHaveLength(3);
      const other = base === '' ? '/en' : '';
      const [translation] = await page.$$eval('.VPNavBarTranslations a', (found) =>
        found.map((link) => link.getAttribute('href')),
      );
      expect(translation).toBe(`${other}/elements/hot-news.html`);
      expect(faults).toEqual([]);
      await page.close();
    });
  });
}
