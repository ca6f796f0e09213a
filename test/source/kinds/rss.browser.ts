import {expect} from '@open-wc/testing';
import {createRssSource} from '../../../src/source/kinds/rss.ts';
import type {PortalSource} from '../../../src/source/portal-source.ts';
import {sourceChecks} from '../../../src/testing/index.ts';
import {faultEndpoint} from '../../browser/fault-endpoint.ts';
import {guardPage} from '../../browser/page-guard.ts';
import {
  articleOf,
  feedUrl,
  fixture,
  itemsOf,
  rejection,
  rss,
  rssOf,
  timeZone,
} from './feed-answers.ts';

const {signal} = new AbortController();
const page = guardPage();

const failure = (text: string) => rejection(itemsOf(text));
const item = (inside: string) => rss(`<item><guid>1</guid><title>Tin</title>${inside}</item>`);
const first = async (text: string) => {
  const [found] = await itemsOf(text);
  if (!found) throw new Error('There is no item.');
  return found;
};

describe('a feed that cannot be used', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['an empty answer', '', /no XML/],
    ['a page', '<!DOCTYPE html><html><body>Đăng nhập</body></html>', /a page, not a feed/],
    ['JSON', '{"items": []}', /no XML; it begins with "{"items"/],
    ['XML that was cut off', '<rss><channel><item><title>A</title>', /no XML/],
    [
      'XML of another kind',
      '<urlset xmlns="http://www.sitemaps.org/"/>',
      /neither RSS nor Atom: <urlset>/,
    ],
    ['RSS without its channel', '<rss version="2.0"/>', /neither RSS nor Atom: <rss>/],
    [
      'another encoding',
      rss('<item><title>T\uFFFDn t\uFFFDc m\uFFFDi\uFFFD</title></item>'),
      /not in UTF-8/,
    ],
    [
      'entities of its own',
      `<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>${rss('<item><title>&b;</title></item>')}`,
      /declares entities of its own/,
    ],
    [
      'items of which none can be used',
      rss('<item/>', '<item><title>A</title></item>'),
      /2 of 2 items/,
    ],
  ];
  for (const [name, text, message] of cases) {
    it(`is an error that says why: ${name}`, async () => {
      const error = await failure(text);
      expect(error).to.include({name: 'PortalError', code: 'invalid'});
      expect(error.message).to.match(message).and.to.have.length.below(400);
    });
  }

  it('is too large when it has a hundred thousand elements', async () => {
    expect(await failure(item('<i/>'.repeat(100_001)))).to.include({code: 'too-large'});
  });

  it('does not hold up the page when it is nested very deep', async () => {
    const depth = 20_000;
    const deep = item(`<x>${'<y>'.repeat(depth)}${'</y>'.repeat(depth)}</x>`);
    // Engines differ in whether they take it; a page must survive both.
    const [result] = await Promise.allSettled([itemsOf(deep)]);
    if (result.status === 'rejected') expect(result.reason).to.include({code: 'invalid'});
    else expect(result.value).to.have.length(1);
  });

  it('runs nothing and loads nothing that stands in it', async () => {
    const found = await articleOf(
      item(
        '<description><![CDATA[<img src="/none.png" onerror="window.hacked = 1"><script>window.hacked = 1</script>Tin]]></description>',
      ),
    );
    expect(found.summary).to.equal('Tin');
    expect(window).to.not.have.property('hacked');
    expect(performance.getEntriesByType('resource').map(({name}) => name)).to.deep.equal([]);
  });

  it('has items that cannot be used named in one warning, and the others shown', async () => {
    const text = rss('<item/>', '<item><guid>2</guid><title>Hai</title></item>');
    expect((await itemsOf(text)).map(({id}) => id)).to.deep.equal(['2']);
    expect(page.consoleLines).to.have.length(1);
    expect(page.consoleLines[0]).to.match(/^\[portal-widgets\] 1 of 2 items of .* unusable/);
  });
});

describe('a feed that real servers spoil', () => {
  it('is read with blanks and a byte order mark before its declaration', async () => {
    const text = `\uFEFF\n  <?xml version="1.0"?>${item('')}`;
    expect(await itemsOf(text)).to.have.length(1);
  });

  it('is read with control characters in it', async () => {
    const text = rss('<item><guid>1</guid><title>Mẫu\u000B số 1\u0001</title></item>');
    expect((await first(text)).title).to.equal('Mẫu số 1');
  });

  it('is read with ampersands and HTML entities that XML does not know', async () => {
    const text = rss(
      '<item><guid>1</guid><title>V&agrave; &nbsp;R&D &amp; TT&TT</title><link>https://a.example/?a=1&b=2</link></item>',
    );
    const {title, url} = await first(text);
    expect(title).to.equal('Và R&D & TT&TT');
    expect(url).to.equal('https://a.example/?a=1&b=2');
  });

  it('is in the language of its words where it says another that nobody chose', async () => {
    const channel = '<language>en-US</language>';
    const one = '<item><guid>1</guid><title>Họp giao ban tuần 13</title></item>';
    const other = '<item><guid>2</guid><title>Province welcomes investors</title></item>';
    const items = await itemsOf(rss(channel, one, other));
    expect(items.map(({language}) => language)).to.deep.equal(['vi', 'en-US']);
  });

  it('has summaries without what WordPress says below them', async () => {
    const described = (html: string) => item(`<description><![CDATA[${html}]]></description>`);
    const link = '<a href="https://a.example/x/">Họp xã</a>';
    for (const [html, summary] of [
      [`<p>Sáng nay, xã họp [&#8230;]</p>\n<p>The post ${link} appeared first on ${link}.</p>`],
      [`<p>Sáng nay, xã họp [...]</p><p>Bài viết ${link} đã xuất hiện đầu tiên vào ngày ${link}.`],
      ['Bài viết [...] của Bí thư', 'Bài viết [...] của Bí thư'],
    ] as const) {
      expect((await first(described(html))).summary).to.equal(summary ?? 'Sáng nay, xã họp…');
    }
  });

  it('follows no link that runs a script, and shows no such picture', async () => {
    const found = await first(
      item(
        '<link>javascript:alert(1)</link><enclosure url="data:image/png;base64,AA" type="image/png"/>' +
          '<description><![CDATA[<img src="javascript:alert(1)">A]]></description>',
      ),
    );
    expect(found).to.not.have.any.keys('url', 'image');
  });

  it('has no time where it says none that exists', async () => {
    for (const time of [
      '',
      'Fri, 31 Feb 2024 09:00:00 +0700',
      'hôm nay',
      'Mon, 01 Jan 0001 00:00:00 GMT',
    ]) {
      expect(await first(item(`<pubDate>${time}</pubDate>`)), time).to.not.have.property(
        'published',
      );
    }
  });
});

describe('the picture of an item in its markup', () => {
  for (const [what, markup] of [
    ['loaded late by a script', '<img src="data:image/gif;base64,AA" data-src="a.jpg" alt="A">'],
    ['behind a pixel that counts', '<img src="/count.gif" width="1" height="1"><img src="a.jpg">'],
  ] as const) {
    it(`is found: ${what}`, async () => {
      const found = await first(item(`<description><![CDATA[${markup}Tin]]></description>`));
      expect(found.image?.url).to.match(/\/a\.jpg$/);
    });
  }
});

describe('the feed of a NukeViet portal', () => {
  it('has its pictures from descriptions, ids without blanks, and addresses made absolute', async () => {
    const [bridge, meeting] = await itemsOf(await fixture('nukeviet.xml'));
    expect(bridge).to.deep.include({
      id: 'news_123',
      summary: 'Sáng 27/3, xã khởi công cầu dân sinh.',
      image: {url: 'https://xamau.example/uploads/news/2024_03/cau.jpg', alt: ''},
      authors: [],
      language: 'vi',
    });
    expect(meeting?.title).to.equal('Họp giao ban & triển khai "nước sạch"');
    expect(meeting).to.not.have.property('image');
  });

  it('has days without a time where its minutes are the month', async () => {
    const items = await itemsOf(await fixture('nukeviet.xml'));
    expect(items.map(({published}) => published)).to.deep.equal([
      '2024-03-27',
      '2024-03-26',
      '2024-02-29',
    ]);
  });

  it('has its minutes where they are right', async () => {
    const text = (await fixture('nukeviet.xml')).replace('14:02:00', '14:45:00');
    const [bridge] = await itemsOf(text);
    expect(bridge?.published).to.equal('2024-03-27T02:03:00.000Z');
  });
});

describe('RSS with modules', () => {
  it('gives all that they say, whatever their prefixes', async () => {
    const article = await articleOf(await fixture('modules.xml'));
    expect(article).to.deep.equal({
      id: 'https://bao.example/?p=7',
      title: 'Lễ hội đền Thượng',
      url: 'https://bao.example/le-hoi',
      summary: 'Sáng nay, lễ hội khai mạc.',
      image: {
        url: 'https://bao.example/anh/le-hoi.jpg',
        alt: 'Toàn cảnh lễ hội',
        width: 800,
        height: 450,
      },
      published: '2024-03-20T02:30:00.000Z',
      category: {id: 'Văn hóa', title: 'Văn hóa'},
      authors: ['Thu Hà', 'Bình Minh', 'Ban biên tập'],
      source: 'Thông tấn xã',
      sections: [],
      tags: ['Văn hóa', 'Lễ hội'],
      language: 'vi-VN',
      bodyHtml: '<p>Sáng nay, <a href="/den">đền Thượng</a> khai hội.</p>',
      bodyBase: 'https://bao.example/le-hoi',
      attachments: [
        {url: 'https://bao.example/chuong-trinh.pdf', mimeType: 'application/pdf', size: 2048},
        {url: 'https://bao.example/le-hoi.mp4', mimeType: 'video/mp4', size: 1000},
      ],
    });
  });

  it('takes a thumbnail, an enclosure without size, and a guid for a link where there is no better', async () => {
    const [, small, inside] = await itemsOf(await fixture('modules.xml'));
    expect(small).to.deep.include({
      url: 'https://bao.example/chi-co-anh-nho',
      published: '2024-03-19T23:30:00.000Z',
      image: {url: 'https://bao.example/anh/nho.png', alt: '', width: 180, height: 108},
    });
    expect(inside).to.deep.include({
      id: 'https://bao.example/anh-trong-bai',
      published: '2024-03-18T01:00:00.000Z',
      image: {url: 'https://bao.example/anh/bai', alt: ''},
    });
  });
});

describe('Atom and RDF', () => {
  it('give what they say, text as text and markup as markup', async () => {
    const text = await fixture('atom.xml');
    const article = await articleOf(text);
    expect(article).to.deep.include({
      id: 'tag:somau.example,2024:tin/2',
      title: 'Giá trị a < b &amp; c',
      url: 'https://somau.example/tin/2',
      summary: 'Dòng một & dòng hai.',
      published: '2024-03-20T02:00:00.000Z',
      modified: '2024-03-20T03:00:00.000Z',
      category: {id: 'Cải cách hành chính', title: 'Cải cách hành chính'},
      authors: ['Văn phòng Sở'],
      language: 'vi',
      attachments: [
        {
          url: 'https://somau.example/van-ban.pdf',
          mimeType: 'application/pdf',
          title: 'Văn bản',
          size: 512,
        },
      ],
    });
    expect(article.bodyHtml).to.match(/^<p.*>Nội dung <em.*>đầy đủ<\/em>\.<\/p>$/);
    const [, older] = await itemsOf(text);
    expect(older).to.deep.include({
      title: 'Hành chính công',
      published: '2024-03-19T08:00:00.000Z',
      image: {url: 'https://somau.example/anh/1.jpg', alt: 'Một cửa'},
    });
  });

  it('give what they say where the items stand beside the channel', async () => {
    expect(await first(await fixture('rdf.xml'))).to.deep.include({
      id: 'https://thuvien.example/sach-moi',
      title: 'Sách mới tháng 3',
      published: '2024-03-20T01:00:00.000Z',
      authors: ['Lan'],
      category: {id: 'Sách', title: 'Sách'},
    });
  });
});

describe('questions to a feed', () => {
  it('are searched in titles first, then in texts, with or without marks', async () => {
    const text = await fixture('nukeviet.xml');
    expect((await itemsOf(text, {text: 'cau dan sinh'})).map(({id}) => id)).to.deep.equal([
      'news_123',
    ]);
    const [found] = await itemsOf(text, {text: 'căn cước'});
    expect(found).to.include({
      id: 'news_121',
      snippet: 'Công an xã cấp căn cước tại nhà văn hóa. Công an xã cấp căn cước tại nhà văn hóa.',
    });
    expect(await itemsOf(text, {text: 'nước sach'})).to.have.length(1);
  });

  it('find what is abbreviated and what is written out by both', async () => {
    const titles = ['Cấp CCCD', 'Cấp căn cước công dân', 'Tin khác'];
    const items = titles.map(
      (title) => `<item><title>${title}</title><guid>${title}</guid></item>`,
    );
    const text = `<rss version="2.0"><channel>${items.join('')}</channel></rss>`;
    for (const typed of ['cccd', 'Căn cước công dân']) {
      const found = (await itemsOf(text, {text: typed})).map(({title}) => title);
      expect(found, typed).to.have.members(titles.slice(0, 2));
    }
  });

  it('have the section that the page chose, or all of a feed that knows no sections', async () => {
    const text = await fixture('modules.xml');
    expect(await itemsOf(text, {section: 'hot'})).to.have.length(3);
    const endpoint = `${feedUrl}?hot=category:v%C4%83n%20h%C3%B3a`;
    const {items} = await rssOf(text, endpoint).articles({section: 'hot'}, {signal});
    expect(items.map(({title}) => title)).to.deep.equal(['Lễ hội đền Thượng']);
  });
});

describe('a feed that other sites may not read', () => {
  it('is an error that names the missing header, and offers the import', async () => {
    const endpoint = faultEndpoint('no-cors/ok').url;
    const source = createRssSource({endpoint, timeZone}) as Required<PortalSource>;
    const error = await rejection(source.articles({}, {signal}));
    expect(error).to.include({name: 'PortalError', code: 'network'});
    expect(error.message)
      .to.include(`${endpoint} answers, but without the header Access-Control-Allow-Origin`)
      .and.include(`"portal-endpoint import rss ${endpoint}"`);
  });

  it('is told apart from one whose server cannot be reached', async () => {
    const endpoint = faultEndpoint('fault/reset-headers').url;
    const source = createRssSource({endpoint, timeZone}) as Required<PortalSource>;
    const {message} = await rejection(source.articles({}, {signal}));
    expect(message).to.include('cannot be reached').and.not.include('portal-endpoint import');
  });
});

const open = (name: string) => () =>
  createRssSource({endpoint: new URL(`feeds/${name}`, import.meta.url).href, timeZone});
const inTrouble = (fault: string) => () =>
  createRssSource({endpoint: faultEndpoint(fault).url, timeZone});

describe('a feed, as every source,', () => {
  const checks = sourceChecks({
    open: open('kit-1.xml'),
    answers: ['articles', 'article', 'categories'],
    trouble: {
      unreachable: inTrouble('fault/reset-headers'),
      garbage: inTrouble('fault/html-200'),
      silent: inTrouble('fault/hang'),
      partlyUnusable: open('kit-bad.xml'),
    },
  });
  for (const check of checks) it(check.name, () => check.run());
});
