import {expect} from '@open-wc/testing';
import type {Client} from '../../../src/source/client/client.ts';
import {createJsonFeedSource} from '../../../src/source/kinds/json-feed.ts';
import type {ArticleQuery, PortalSource} from '../../../src/source/portal-source.ts';
import {sourceChecks} from '../../../src/testing/index.ts';
import {faultEndpoint} from '../../browser/fault-endpoint.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {rejection, timeZone} from './feed-answers.ts';

const {signal} = new AbortController();
const url = 'https://xamau.example/feed.json';
const version = 'https://jsonfeed.org/version/1.1';

const page = guardPage();

const asked: string[] = [];
beforeEach(() => {
  asked.length = 0;
});

/** A source whose documents are these, by address. */
const feedOf = (
  documents: Readonly<Record<string, unknown>>,
  endpoint = url,
): Required<PortalSource> => {
  const client: Pick<Client, 'getJson'> = {
    getJson: (address) => {
      asked.push(address);
      return Promise.resolve(documents[address]);
    },
  };
  return createJsonFeedSource({endpoint, timeZone}, client) as Required<PortalSource>;
};

const articlesOf = async (feed: unknown, query: ArticleQuery = {}) =>
  (await feedOf({[url]: feed}).articles(query, {signal})).items;

describe('a JSON Feed that cannot be used', () => {
  const cases: readonly (readonly [string, unknown, RegExp])[] = [
    ['nothing', undefined, /no JSON Feed/],
    ['null', null, /no JSON Feed/],
    ['a list', [], /no JSON Feed: version/],
    ['another version', {version: '1.1', items: []}, /no JSON Feed: version/],
    ['items that are no list', {version, items: {}}, /no JSON Feed: items/],
    ['items of which none can be used', {version, items: [{}, {id: '1'}]}, /2 of 2 items/],
  ];
  for (const [name, feed, message] of cases) {
    it(`is an error that says why: ${name}`, async () => {
      const error = await rejection(articlesOf(feed));
      expect(error).to.include({code: 'invalid'});
      expect(error.message).to.match(message);
    });
  }

  it('has items that cannot be used named in one warning, and the others shown', async () => {
    const feed = {version, items: [{id: '1'}, {id: '2', title: 'Hai'}, {id: '', title: 'Ba'}]};
    expect((await articlesOf(feed)).map(({id}) => id)).to.deep.equal(['2']);
    expect(page.consoleLines).to.have.length(1);
  });

  it('does not lead to another host by its next page, nor in circles', async () => {
    const item = {id: '1', title: 'Một'};
    for (const next of ['https://elsewhere.example/2.json', url, 'javascript:1', 7]) {
      const source = feedOf({[url]: {version, items: [item], next_url: next}});
      expect(await source.articles({}, {signal})).to.include({total: 1, pageCount: 1});
    }
    expect(asked).to.deep.equal([url, url, url, url]);
  });

  it('ends after twenty pages, though there are more', async () => {
    let count = 0;
    const client = {
      getJson: () => {
        const id = String(++count);
        return Promise.resolve({version, items: [{id, title: id}], next_url: `/${id}.json`});
      },
    };
    const source = createJsonFeedSource(
      {endpoint: url, timeZone},
      client,
    ) as Required<PortalSource>;
    const found = await source.articles({text: '7'}, {signal});
    expect(found.items.map(({id}) => id)).to.deep.equal(['7']);
    expect(found).to.not.have.property('total');
    expect(count).to.equal(20);
  });
});

describe('an item of a JSON Feed', () => {
  it('of version 1 has its one author, and a number for an id', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1',
      author: {name: 'Ban biên tập'},
      items: [
        {id: 7, title: 'Có tác giả', author: {name: 'Bình Minh'}},
        {id: 6, title: 'Không có'},
      ],
    };
    const items = await articlesOf(feed);
    expect(items.map(({id, authors}) => [id, ...authors])).to.deep.equal([
      ['7', 'Bình Minh'],
      ['6', 'Ban biên tập'],
    ]);
  });

  it('without a title has the beginning of its text for one', async () => {
    const feed = {
      version,
      items: [{id: '1', content_html: '<p>Mưa &amp; gi&oacute;</p><p>lớn.</p>'}],
    };
    expect((await articlesOf(feed))[0]?.title).to.equal('Mưa & gió lớn.');
  });

  it('without a word in it is named as unusable', async () => {
    const items = [
      {id: '1', content_html: '<p><img src="anh.jpg"></p>'},
      {id: '2', content_text: ' ', content_html: '<p>Chữ</p>'},
      {id: '3', content_text: ' '},
    ];
    expect((await articlesOf({version, items})).map(({title}) => title)).to.deep.equal(['Chữ']);
    expect(page.consoleLines.join()).to.match(/2 of 3 items/);
  });

  it('has the picture, the address and the language that stand elsewhere', async () => {
    const feed = {
      version,
      language: 'vi',
      items: [
        {id: '1', title: 'A', external_url: '/a', banner_image: 'anh.jpg', tags: ['Văn hóa']},
      ],
    };
    expect((await articlesOf(feed))[0]).to.deep.include({
      url: 'https://xamau.example/a',
      image: {url: 'https://xamau.example/anh.jpg', alt: ''},
      language: 'vi',
      category: {id: 'Văn hóa', title: 'Văn hóa'},
    });
  });

  it('has its summary for a text where it has no other', async () => {
    const source = feedOf({[url]: {version, items: [{id: '1', title: 'A', summary: 'a < b'}]}});
    const {bodyHtml, bodyBase} = await source.article('1', {signal});
    expect(bodyHtml).to.equal('<p>a &lt; b</p>');
    expect(bodyBase).to.equal(url);
  });
});

describe('the pages of a JSON Feed', () => {
  const documents = {
    [url]: {
      version,
      items: [1, 2, 3].map((id) => ({id, title: `Bài ${id}`})),
      next_url: '?trang=2',
    },
    // What was added in between has moved an item to the second page.
    [`${url}?trang=2`]: {version, items: [3, 4].map((id) => ({id, title: `Bài ${id}`}))},
  };

  it('are fetched only as far as they are needed', async () => {
    const first = await feedOf(documents).articles({limit: 2}, {signal});
    expect(first.items.map(({id}) => id)).to.deep.equal(['1', '2']);
    expect(first).to.not.have.property('total');
    expect(asked).to.deep.equal([url]);
  });

  it('count once what two of them have', async () => {
    const second = await feedOf(documents).articles({limit: 2, page: 2}, {signal});
    expect(second.items.map(({id}) => id)).to.deep.equal(['3', '4']);
    expect(second).to.include({total: 4, pageCount: 2});
  });

  it('are asked with the query of the endpoint, but without what the page says of sections', async () => {
    const endpoint = `${url}?key=1&hot=tag:nóng&featured=1`;
    const address = `${url}?key=1&featured=1`;
    const feed = {
      version,
      items: [
        {id: '1', title: 'A', tags: ['Nóng']},
        {id: '2', title: 'B'},
      ],
    };
    const source = feedOf({[address]: feed}, endpoint);
    const {items} = await source.articles({section: 'hot'}, {signal});
    expect(items.map(({id}) => id)).to.deep.equal(['1']);
    expect(asked).to.deep.equal([address]);
  });

  it('have the sections that the feed itself says', async () => {
    const feed = {
      version,
      items: [
        {id: '1', title: 'A', _portal: {sections: ['hot']}},
        {id: '2', title: 'B'},
      ],
    };
    expect((await articlesOf(feed, {section: 'hot'})).map(({id}) => id)).to.deep.equal(['1']);
    expect(await articlesOf(feed, {section: 'featured'})).to.deep.equal([]);
  });
});

const open = (name: string) => () =>
  createJsonFeedSource({endpoint: new URL(`feeds/${name}`, import.meta.url).href, timeZone});
const inTrouble = (fault: string) => () =>
  createJsonFeedSource({endpoint: faultEndpoint(fault).url, timeZone});

describe('a JSON Feed, as every source,', () => {
  const checks = sourceChecks({
    open: open('kit-1.json'),
    answers: ['articles', 'article', 'categories'],
    trouble: {
      unreachable: inTrouble('fault/reset-headers'),
      garbage: inTrouble('fault/html-200'),
      silent: inTrouble('fault/hang'),
      partlyUnusable: open('kit-bad.json'),
    },
  });
  for (const check of checks) it(check.name, () => check.run());
});
