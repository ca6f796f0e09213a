import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {createApp} from '../../src/app.ts';
import {formatReport} from '../../src/import/import-report.ts';
import {listSources} from '../../src/import/import-sources.ts';
import {now, slowStart} from '../sample-endpoint.ts';
import {startImporting, type Importing} from './importing.ts';
import {item, rss} from './source-server.ts';

let database: Importing['database'];
let source: Importing['source'];
let serve: Importing['serve'];
let run: Importing['run'];
let titles: Importing['titles'];
let clear: Importing['clear'];
let close: Importing['close'];

beforeAll(async () => {
  ({database, source, serve, run, titles, clear, close} = await startImporting());
}, slowStart);

beforeEach(() => clear());
afterAll(() => close());

describe('a feed that cannot be imported', () => {
  it.each([
    ['is no feed', '<html><body>Bảo trì</body></html>', 'is not an RSS or Atom feed'],
    ['is empty', '', 'is not an RSS or Atom feed'],
    [
      'expands entities',
      `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${rss(item(1))}`,
      'declares entities of its own',
    ],
    ['has nothing usable', rss('<item><title>Không ngày</title></item>'), 'Nothing in'],
  ])('%s: nothing changes, and the failure is kept', async (_, body, message) => {
    serve(rss(item(1)));
    await run('rss');
    serve(body);
    await expect(run('rss')).rejects.toThrow(message);
    expect(await titles()).toEqual(['Tin số 1']);
    expect((await listSources(database))[0]?.failure).toContain(message);
  });
});

describe('a source of which nothing was ever imported', () => {
  it.each([
    ['rss', 'Bảo trì'],
    ['rss', rss('<item><title>Không ngày</title></item>')],
    ['wordpress', 'Bảo trì'],
    ['json-feed', '{}'],
    ['ics', 'Bảo trì'],
    ['csv', 'Bảo trì'],
  ] as const)('is not remembered: its address may be mistyped (%s)', async (kind, body) => {
    serve(body);
    await expect(run(kind)).rejects.toThrow();
    expect(await listSources(database)).toEqual([]);
  });
});

describe('a feed with bad items', () => {
  it('has its good ones imported, and the bad ones named', async () => {
    const undated = '<item><title>Không ngày</title><link>https://bache.example/x</link></item>';
    const misdated = item(2).replace(/<pubDate>.*<\/pubDate>/u, '<pubDate>hôm kia</pubDate>');
    serve(
      rss(
        [
          item(1),
          undated,
          misdated,
          item(1),
          '<item><link>https://bache.example/y</link></item>',
          item(3),
        ].join(''),
      ),
    );
    const report = await run('rss');
    expect(report).toMatchObject({added: 2, changed: 0, unchanged: 0});
    expect(formatReport('x', report)).toBe(
      [
        'x: 2 added, 0 changed, 0 unchanged, 4 skipped.',
        '  skipped Không ngày: it has no date',
        '  skipped Tin số 2: its date cannot be read: "hôm kia"',
        '  skipped Tin số 1: its id "news_1" came before',
        '  skipped https://bache.example/y: it has neither title nor text',
      ].join('\n'),
    );
  });

  it('has notes without a title imported, which begin as their text does', async () => {
    const text = `Nước sông lên nhanh, bà con ở vùng trũng ${'rất '.repeat(40)}cần đi sớm`;
    serve(
      rss(
        `<item><guid>1</guid><description>&lt;p&gt;${text}&lt;/p&gt;</description><pubDate>Fri, 27 Mar 2020 09:00:00 +0700</pubDate></item>`,
      ),
    );
    expect(await run('rss')).toMatchObject({added: 1, skipped: []});
    expect(await titles()).toEqual([expect.stringMatching(/^Nước sông lên nhanh, .{80,}…$/u)]);
    await clear();
    const date_published = '2020-03-27T09:00:00+07:00';
    const items = [
      {id: 1, content_text: 'Mất điện ở xóm 2', date_published, author: {name: 'Mai'}},
      {id: 2, content_html: '<img src="a.jpg">', date_published},
    ];
    serve(JSON.stringify({version: 'https://jsonfeed.org/version/1', items}));
    const report = await run('json-feed');
    expect(report.skipped.map(({reason}) => reason)).toEqual(['it has neither title nor text']);
    expect(await titles()).toEqual(['Mất điện ở xóm 2']);
    const [row] = await database.query<{authors: string[]}>('select authors from articles');
    expect(row?.authors).toEqual(['Mai']);
  });

  it('has them named in a line each, without what a terminal would obey', async () => {
    const spoof = 'x\nhttps://a.example: 9 added.\u001B[2J\u009B';
    const items = [
      {id: 1, title: 'A', content_html: 'a', date_published: '2020-03-27'},
      {id: 2, title: 'B', content_html: 'b', date_published: spoof},
      {id: `${spoof}${'y'.repeat(1900)}`, title: 'C', date_published: '2020-03-27'},
      {id: `${spoof}${'y'.repeat(1900)}`, title: 'D', date_published: '2020-03-27'},
    ];
    const feed = (list: object[]) =>
      JSON.stringify({version: 'https://jsonfeed.org/version/1.1', title: spoof, items: list});
    serve(feed(items));
    const lines = formatReport('x', await run('json-feed')).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.join('')).not.toMatch(/\p{Cc}/u);
    expect(Math.max(...lines.map(({length}) => length))).toBeLessThan(700);
    await clear();
    serve(feed(items.slice(0, 1)));
    await run('json-feed');
    serve(feed([{...items[1], title: 'E'}]));
    await expect(run('json-feed')).rejects.toThrow(/^[^\p{Cc}]*$/u);
    expect((await listSources(database))[0]?.failure).not.toMatch(/\p{Cc}/u);
  });

  it('that is broken XML somewhere has the whole items imported', async () => {
    const broken = '<item><title><![CDATA[Hỏng]]></title><description><![CDATA[không đóng</item>';
    serve(rss(item(1) + broken + item(2)).slice(0, -40));
    await run('rss');
    expect(await titles()).toContain('Tin số 1');
    serve(rss(item(3) + item(4)).slice(0, -200));
    const report = await run('rss');
    expect(await titles()).toContain('Tin số 3');
    expect(report.skipped).toEqual([{item: 'item 2', reason: 'its XML is broken'}]);
  });

  it('in another encoding than it says is read, or skipped where it cannot be', async () => {
    // It says ISO-8859-1, and is UTF-8.
    serve(rss(item(1)).replace('utf-8', 'iso-8859-1'), {
      'Content-Type': 'text/xml; charset=iso-8859-1',
    });
    await run('rss');
    expect(await titles()).toEqual(['Tin số 1']);
    // It says ISO-8859-1, and is UTF-8 but for a letter that a summary was cut within.
    await clear();
    const cut = Buffer.from(item(2).replace('Tóm tắt &amp; 2', 'Tóm t\u0000')).toString('latin1');
    const bytes = Buffer.from(rss(item(1) + 'ITEM').replace('utf-8', 'iso-8859-1')).toString(
      'latin1',
    );
    serve(Buffer.from(bytes.replace('ITEM', cut.replace('\u0000', '\u00E1\u00BA')), 'latin1'), {
      'Content-Type': 'text/xml; charset=iso-8859-1',
    });
    await run('rss');
    expect(await titles()).toEqual(['Tin số 1']);
    // It says UTF-8, and item 2 is not.
    const spoilt = Buffer.concat([
      Buffer.from(rss('').split('</channel>')[0] ?? ''),
      Buffer.from(item(3)),
      Buffer.from(item(2).replaceAll('ố', '\u00F3'), 'latin1'),
      Buffer.from('</channel></rss>'),
    ]);
    serve(spoilt);
    const report = await run('rss');
    expect(report.skipped).toMatchObject([
      {reason: 'it is not in the encoding that the source names'},
    ]);
    expect(await titles()).toEqual(['Tin số 1', 'Tin số 3']);
  });
});

describe('a feed of NukeViet', () => {
  it('is imported as its readers know it', async () => {
    const body =
      '<content:encoded><![CDATA[<p>Toàn văn <img src="/a.jpg" onerror="x()"></p>]]></content:encoded>';
    serve(rss(item(1, `${body}<dc:creator>Bình Minh</dc:creator>`) + item(2)));
    await run('rss', undefined, {category: 'Kinh tế', section: 'hot'});
    const app = createApp(database, {now: () => now});
    const list = (await (await app.request('/articles?section=hot&category=kinh-te')).json()) as {
      items: {id: string}[];
    };
    expect(list.items.map(({id}) => id)).toEqual(['127.0.0.1-news_1', '127.0.0.1-news_2']);
    const response = await app.request('/articles/127.0.0.1-news_1');
    expect(await response.json()).toMatchObject({
      title: 'Tin số 1',
      summary: 'Tóm tắt & 1',
      image: 'https://bache.example/anh/1.jpg',
      // The minutes were the month, so that nobody knows them.
      date_published: '2020-03-27T09:00:00+07:00',
      authors: [{name: 'Bình Minh'}],
      // As it was given, but for the address.
      content_html: '<p>Toàn văn <img src="https://bache.example/a.jpg" onerror="x()"></p>',
      _portal: {source: 'Cổng TTĐT Ba Chẽ', category: {id: 'kinh-te', title: 'Kinh tế'}},
    });
    const found = (await (await app.request('/articles?q=toan+van')).json()) as typeof list;
    expect(found.items.map(({id}) => id)).toEqual(['127.0.0.1-news_1']);
  });

  it('keeps its minutes where they are not all the month', async () => {
    serve(rss(item(1) + item(2, '', '41')));
    await run('rss');
    const rows = await database.query<{published: Date}>(
      'select published from articles order by id',
    );
    expect(rows.map(({published}) => published.toISOString().slice(11, 16))).toEqual([
      '02:03',
      '02:41',
    ]);
  });
});

describe('an import that is repeated', () => {
  it('adds nothing twice, and changes what changed', async () => {
    serve(rss(item(1) + item(2)));
    expect(await run('rss')).toMatchObject({added: 2});
    expect(await run('rss')).toMatchObject({added: 0, changed: 0, unchanged: 2});
    serve(rss(item(1).replace('Tin số 1', 'Tin số 1 (sửa)') + item(2) + item(3)));
    expect(await run('rss')).toMatchObject({added: 1, changed: 1, unchanged: 1});
    expect(await titles()).toEqual(['Tin số 1 (sửa)', 'Tin số 2', 'Tin số 3']);
  });

  it('asks whether there is anything new, and asks for all when it is imported in another way', async () => {
    serve(rss(item(1)), {ETag: '"a"', 'Last-Modified': 'Fri, 27 Mar 2020 02:00:00 GMT'});
    await run('rss');
    expect(await run('rss')).toMatchObject({isUnchanged: true});
    expect(source.requests[1]?.headers).toMatchObject({
      'if-none-match': '"a"',
      'if-modified-since': 'Fri, 27 Mar 2020 02:00:00 GMT',
    });
    expect(await run('rss', undefined, {section: 'hot'})).toMatchObject({changed: 1});
  });

  it('of a JSON Feed knows what is unchanged, from a server that says no more than that', async () => {
    const date = 'Fri, 27 Mar 2020 02:00:00 GMT';
    const items = [{id: 1, title: 'A', content_html: 'a', date_published: '2020-03-27'}];
    source.answer((request, response) => {
      if (request.headers['if-modified-since'] === date) response.writeHead(304).end();
      else {
        response
          .writeHead(200, {'Last-Modified': date})
          .end(JSON.stringify({version: 'https://jsonfeed.org/version/1.1', items}));
      }
    });
    expect(await run('json-feed')).toMatchObject({added: 1, isUnchanged: false});
    expect(await run('json-feed')).toMatchObject({isUnchanged: true});
    expect(await run('json-feed')).toMatchObject({isUnchanged: true});
  });

  it('does not take the article of another source', async () => {
    serve(rss(item(1)));
    await run('rss');
    serve(rss(item(1) + item(2)));
    const report = await run('rss', `${source.url}/other`);
    expect(report).toMatchObject({added: 1});
    expect(report.skipped[0]?.reason).toContain('belongs to an article from elsewhere');
  });
});
