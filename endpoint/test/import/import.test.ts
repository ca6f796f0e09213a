import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {createApp} from '../../src/app.ts';
import type {Database} from '../../src/database/database.ts';
import {migrate} from '../../src/database/migrate.ts';
import {openPglite} from '../../src/database/pglite.ts';
import {startImportLoop} from '../../src/import/import-loop.ts';
import {formatReport} from '../../src/import/import-report.ts';
import {listSources, schedule, type ImportSource} from '../../src/import/import-sources.ts';
import {importSource} from '../../src/import/run-import.ts';
import {now, slowStart} from '../sample-endpoint.ts';
import {item, rss, startSource, type SourceServer} from './source-server.ts';

let database: Database;
let source: SourceServer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  source = await startSource();
  database = await openPglite();
  await migrate(database);
}, slowStart);

afterAll(async () => {
  await source.close();
  await database.close();
  await rm(folder, {recursive: true});
});

beforeEach(async () => {
  for (const table of ['articles', 'categories', 'work_events', 'linked_sites', 'import_sources']) {
    await database.query(`delete from ${table}`);
  }
  source.requests.length = 0;
});

const serve = (body: string | Buffer, headers: Record<string, string> = {}) =>
  source.answer((request, response) => {
    const isKnown = headers.ETag !== undefined && request.headers['if-none-match'] === headers.ETag;
    response.writeHead(isKnown ? 304 : 200, headers).end(isKnown ? undefined : body);
  });
const from = (kind: ImportSource['kind'], address = `${source.url}/feed`, options = {}) => ({
  kind,
  address,
  options: {allowPrivate: true, ...options},
});
const run = (...parameters: Parameters<typeof from>) =>
  importSource(database, from(...parameters), {now, fetch: {deadline: 5000}});
const titles = async () =>
  (await database.query<{title: string}>('select title from articles order by title')).map(
    ({title}) => title,
  );

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
        '  skipped https://bache.example/y: it has no title',
      ].join('\n'),
    );
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

  it('does not take the article of another source', async () => {
    serve(rss(item(1)));
    await run('rss');
    serve(rss(item(1) + item(2)));
    const report = await run('rss', `${source.url}/other`);
    expect(report).toMatchObject({added: 1});
    expect(report.skipped[0]?.reason).toContain('belongs to an article from elsewhere');
  });

  it('is made by the server when it is due, and a failure does not end that', async () => {
    serve(rss(item(1)));
    await run('rss');
    await schedule(database, from('rss'), 600, now);
    let clock = new Date(now.getTime() + 601_000);
    const said: string[] = [];
    let heard = (): void => undefined;
    const next = () => new Promise<void>((resolve) => (heard = resolve));
    const note = (text: string) => {
      said.push(text);
      heard();
    };
    serve('broken');
    let heardNext = next();
    const loop = startImportLoop(database, {now: () => clock, interval: 10, say: note, warn: note});
    await heardNext;
    serve(rss(item(1) + item(2)));
    heardNext = next();
    clock = new Date(clock.getTime() + 601_000);
    await heardNext;
    await loop.stop();
    expect(said[0]).toContain('failed');
    expect(said[1]).toContain('1 added, 0 changed, 1 unchanged');
  });
});

describe('a JSON Feed', () => {
  it('is read page by page, in what it says of sections and categories too', async () => {
    const feed = (items: object[], next?: string) =>
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'X',
        items,
        next_url: next,
      });
    source.answer((request, response) => {
      const first = {
        id: 1,
        title: '1 < 2',
        content_html: '<p>a</p>',
        date_published: '2020-03-27T09:00:00+07:00',
      };
      const second = {
        id: 'b',
        title: 'Hai',
        content_text: 'x & y',
        date_published: '2020-03-28T09:00:00+07:00',
        _portal: {category: {id: 'c', title: 'Y tế'}, sections: ['featured']},
      };
      response.end(
        request.url === '/feed'
          ? feed([first, {title: 'không id'}], '/feed2')
          : feed([second], '/feed'),
      );
    });
    const report = await run('json-feed');
    expect(report).toMatchObject({added: 2, skipped: [{item: 'item 2'}]});
    expect(await titles()).toEqual(['1 < 2', 'Hai']);
    const [row] = await database.query(
      "select body_html, sections, category_id from articles where title = 'Hai'",
    );
    expect(row).toEqual({
      body_html: '<p>x &amp; y</p>',
      sections: ['featured'],
      category_id: 'y-te',
    });
  });
});

describe('a WordPress site', () => {
  const post = (id: number) => ({
    id,
    link: `https://wp.example/${id}`,
    title: {rendered: `B&agrave;i &#8220;${id}&#8221;`},
    excerpt: {rendered: '<p>T&oacute;m tắt</p>'},
    content: {rendered: '<p>Nội dung</p>'},
    date_gmt: '2020-03-27T02:00:00',
    modified_gmt: '2020-03-28T02:00:00',
    _embedded: {author: [{name: 'A'}], 'wp:term': [[{name: 'Y tế', taxonomy: 'category'}]]},
  });

  it('is read page by page, until a page has nothing new', async () => {
    source.answer((request, response) => {
      const page = Number(new URL(request.url ?? '', source.url).searchParams.get('page'));
      response
        .writeHead(200, {'X-WP-TotalPages': '3'})
        .end(JSON.stringify([post(page), {id: 'x'}]));
    });
    expect(await run('wordpress', source.url)).toMatchObject({added: 3, skipped: {length: 3}});
    expect(source.requests[0]?.url).toMatch(
      /^\/wp-json\/wp\/v2\/posts\?page=1&per_page=100&orderby=modified/u,
    );
    expect(await titles()).toContain('Bài “1”');
    source.requests.length = 0;
    expect(await run('wordpress', source.url)).toMatchObject({added: 0, unchanged: 1});
    expect(source.requests).toHaveLength(1);
  });
});

describe('a table of a calendar', () => {
  it('is imported, and what is gone from its days is removed', async () => {
    const file = join(folder, 'lich.csv');
    const head = 'Ngày;Buổi;Giờ;Nội dung;Địa điểm\n';
    await writeFile(
      file,
      `${head}23/03/2020;Sáng;7 giờ 30’;Giao ban;Phòng họp\n;;9h00-11h00;Họp;A\n24/03/2020;;8h;Tiếp dân;B\n`,
    );
    expect(await run('csv', file)).toMatchObject({added: 3});
    await writeFile(
      file,
      `${head}23/03/2020;Sáng;7 giờ 30’;Giao ban;Hội trường\n24/03/2020;;8h;Tiếp dân;B\n`,
    );
    expect(await run('csv', file)).toMatchObject({added: 0, changed: 1, unchanged: 1, removed: 1});
    // Another week in the same file leaves this one alone.
    await writeFile(file, `${head}30/03/2020;;8h;Tuần sau;B\n`);
    expect(await run('csv', file)).toMatchObject({added: 1, removed: 0});
  });
});

describe('a table of links', () => {
  it('is imported with its groups, and without what leads nowhere', async () => {
    const file = join(folder, 'lien-ket.csv');
    await writeFile(
      file,
      'STT,Nhóm,Tên,Địa chỉ\n1,Chính phủ,Cổng Chính phủ,www.chinhphu.vn\n2,,Quốc hội,https://quochoi.vn\n3,,Xấu,javascript:alert(1)\n',
    );
    const report = await run('csv', file);
    expect(report).toMatchObject({added: 2, skipped: [{item: 'row 4 (Xấu)'}]});
    const rows = await database.query(
      'select url, title, group_title from linked_sites order by position',
    );
    expect(rows).toEqual([
      {url: 'https://www.chinhphu.vn/', title: 'Cổng Chính phủ', group_title: 'Chính phủ'},
      {url: 'https://quochoi.vn/', title: 'Quốc hội', group_title: 'Chính phủ'},
    ]);
  });
});
