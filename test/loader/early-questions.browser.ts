import {expect} from '@open-wc/testing';
import '../../src/define.ts';
import {earlyAddress, earlyTags} from '../../src/loader/early-questions.ts';
import {replace} from '../browser/replace.ts';

/** Sections as pages have them, each with what is to become of it when it is asked for early. */
const asked: readonly string[] = [
  ...earlyTags.map((tag) => `<${tag} endpoint="/api" article-id="bai-1"></${tag}>`),
  '<portal-hot-news endpoint="https://portal.example/api/?khoa=1#x" limit="10" category="tin tức"></portal-hot-news>',
  '<portal-hot-news endpoint=" /cong/ " limit="500"></portal-hot-news>',
  '<portal-hot-news endpoint="/api" limit="không" category=""></portal-hot-news>',
  '<portal-featured-list endpoint="/api" limit="3.7" type="Portal"></portal-featured-list>',
  '<portal-featured-list endpoint="/api" limit="-2" layout="grid"></portal-featured-list>',
  '<portal-article-view endpoint="/api" article-id="a/b c+d?é"></portal-article-view>',
  '<portal-article-view endpoint="/api" param="bai" article-id="bai-2"></portal-article-view>',
  '<portal-work-calendar endpoint="/api" week="2020-w53"></portal-work-calendar>',
  '<portal-work-calendar endpoint="/api" week="2021-W53"></portal-work-calendar>',
  '<portal-work-calendar endpoint="/api" week=" 2020-W13 " view="agenda"></portal-work-calendar>',
  '<portal-provider endpoint="/trong" time-zone="America/Lima"><portal-work-calendar week="2020-W13"></portal-work-calendar></portal-provider>',
  '<portal-provider endpoint="/ngoai" type="static"><portal-provider endpoint="/trong"><p><portal-linked-sites></portal-linked-sites></p></portal-provider></portal-provider>',
  '<portal-provider endpoint="/ngoai"><portal-provider article-href="/x"><portal-visit-counter></portal-visit-counter></portal-provider></portal-provider>',
  '<portal-provider type="rss"><portal-visit-counter endpoint="/api"></portal-visit-counter></portal-provider>',
];

/** Sections that ask nothing, later, or another kind of source. */
const others: readonly string[] = [
  '<portal-hot-news></portal-hot-news>',
  '<portal-hot-news endpoint="https://[" ></portal-hot-news>',
  '<portal-hot-news endpoint="javascript:alert(1)"></portal-hot-news>',
  '<portal-hot-news endpoint="https://ten:mat-khau@portal.example/"></portal-hot-news>',
  '<portal-hot-news endpoint="/feed.xml" type="rss"></portal-hot-news>',
  '<portal-hot-news endpoint="/api" loading="lazy"></portal-hot-news>',
  '<portal-provider endpoint="/data" type="static"><portal-linked-sites></portal-linked-sites></portal-provider>',
  '<portal-article-view endpoint="/api"></portal-article-view>',
  '<portal-article-view endpoint="/api" article-id=".."></portal-article-view>',
  '<portal-search-box endpoint="/api"></portal-search-box>',
  '<portal-hot-news endpoint="/api"><script type="application/json" data-portal-answer>{}</script></portal-hot-news>',
];

/** The section in a page whose elements are not defined. */
const sectionOf = (markup: string): Element => {
  const page = document.implementation.createHTMLDocument();
  const base = page.createElement('base');
  base.href = document.baseURI;
  page.head.append(base);
  page.body.innerHTML = markup;
  const section = page.querySelector([...earlyTags, 'portal-search-box'].join());
  if (!section) throw new Error(`No section in ${markup}`);
  return section;
};

describe('what is asked early', () => {
  let urls: string[];
  let restore: () => void;
  const place = document.createElement('div');
  beforeEach(() => {
    urls = [];
    restore = replace(window, 'fetch', (url: string) => {
      urls.push(url);
      return new Promise(() => undefined);
    });
    document.body.append(place);
  });
  afterEach(() => {
    place.remove();
    place.replaceChildren();
    restore();
  });

  /** What the section itself asks when its code is there. */
  const addressAsked = async (markup: string): Promise<string | undefined> => {
    place.innerHTML = markup;
    // The code of sources comes on demand.
    for (let turn = 0; turn < 150 && urls.length === 0; turn++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    return urls[0];
  };

  for (const markup of asked) {
    it(`is what the section asks: ${markup}`, async () => {
      const address = earlyAddress(sectionOf(markup));
      expect(address).to.be.a('string');
      expect(await addressAsked(markup)).to.equal(address);
    });
  }

  for (const markup of others) {
    it(`is nothing for ${markup}`, () => {
      expect(earlyAddress(sectionOf(markup))).to.equal(undefined);
    });
  }
});
