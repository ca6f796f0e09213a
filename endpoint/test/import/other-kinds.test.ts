import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {listSources} from '../../src/import/import-sources.ts';
import {slowStart} from '../sample-endpoint.ts';
import {startImporting, type Importing} from './importing.ts';

let database: Importing['database'];
let source: Importing['source'];
let folder: Importing['folder'];
let run: Importing['run'];
let titles: Importing['titles'];
let clear: Importing['clear'];
let close: Importing['close'];

beforeAll(async () => {
  ({database, source, folder, run, titles, clear, close} = await startImporting());
}, slowStart);

beforeEach(() => clear());
afterAll(() => close());

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

  it('is read to its end again after an import that did not come to it', async () => {
    let last = 2;
    source.answer((request, response) => {
      const page = Number(new URL(request.url ?? '', source.url).searchParams.get('page'));
      response
        .writeHead(page > last ? 500 : 200, {'X-WP-TotalPages': '4'})
        .end(JSON.stringify([post(page)]));
    });
    await expect(run('wordpress', source.url)).rejects.toThrow(/status 500/u);
    expect((await listSources(database))[0]?.failure).toMatch(/status 500/u);
    last = 3;
    await expect(run('wordpress', source.url)).rejects.toThrow(/status 500/u);
    last = 4;
    expect(await run('wordpress', source.url)).toMatchObject({added: 1, unchanged: 3});
    source.requests.length = 0;
    expect(await run('wordpress', source.url)).toMatchObject({unchanged: 1});
    expect(source.requests).toHaveLength(1);
  });
});

describe('a calendar file', () => {
  const event = (id: number) =>
    `BEGIN:VEVENT\r\nUID:${id}\r\nSUMMARY:Họp ${id}\r\nDTSTART:2020032${id}T020000Z\r\nEND:VEVENT\r\n`;
  const calendar = `BEGIN:VCALENDAR\r\n${event(3)}${event(4)}END:VCALENDAR\r\n`;

  it('that ends too early leaves the calendar as it was', async () => {
    const file = join(folder, 'lich.ics');
    await writeFile(file, calendar);
    expect(await run('ics', file)).toMatchObject({added: 2});
    await writeFile(file, calendar.slice(0, calendar.indexOf('UID:4')));
    await expect(run('ics', file)).rejects.toThrow('is cut off');
    await writeFile(file, calendar);
    expect(await run('ics', file)).toMatchObject({added: 0, unchanged: 2});
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
