import {expect} from '@open-wc/testing';
import {guardPage} from '../../browser/page-guard.ts';
import {itemsOf} from './feed-answers.ts';

/** Milliseconds; each took many times as long. */
const soon = 10_000;

const feed = (inside: string): string =>
  '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>' +
  `<item><guid>1</guid><title>Tin</title>${inside}</item></channel></rss>`;

describe('a feed that is made to stop the page', () => {
  guardPage();

  for (const [what, inside] of [
    ['addresses for authors', `<dc:creator>${'@('.repeat(250)}</dc:creator>`.repeat(2000)],
    ['categories', '<category>a&amp;b</category>'.repeat(60_000)],
  ] as const) {
    it(`is read soon: thousands of ${what}`, async () => {
      const start = performance.now();
      const items = await itemsOf(feed(inside));
      expect(items.map(({title}) => title)).to.deep.equal(['Tin']);
      expect(performance.now() - start).to.be.below(soon);
    });
  }
});
