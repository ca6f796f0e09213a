import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Hono} from 'hono';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createApp} from '../../src/app.ts';
import type {Database} from '../../src/database/database.ts';
import type {OEmbed} from '../../src/embed/oembed.ts';
import {SetupError} from '../../src/setup-error.ts';
import {openSampleEndpoint, slowStart} from '../sample-endpoint.ts';

let app: Hono;
let database: Database;
let widgetsFolder: string;

const base = 'https://portal.example/api';

beforeAll(async () => {
  widgetsFolder = await mkdtemp(join(tmpdir(), 'portal-widgets-'));
  await writeFile(join(widgetsFolder, 'portal-widgets.js'), '/* the loader */');
  ({app, database} = await openSampleEndpoint({
    widgetsFolder,
    publicUrl: base,
    title: 'Xã "Mẫu"',
    frameAncestors: 'https://xa.example, https://*.tinh.example',
  }));
}, slowStart);

afterAll(async () => {
  await database.close();
  await rm(widgetsFolder, {recursive: true, force: true});
});

describe('an embedded page', () => {
  it('escapes whatever an address says, and takes nothing that could run', async () => {
    const query = new URLSearchParams({
      heading: '"><script>alert(1)</script>',
      theme: '"><img>',
      onclick: 'alert(1)',
      style: 'color:red',
      endpoint: 'https://other.example',
      type: 'rss',
      'media-hosts': 'other.example',
      'page-metadata': '',
      'Bad Name': 'x',
      'data-x=': 'y',
    });
    const text = await (await app.request(`/embed/hot-news?${query}`)).text();
    const [, element = ''] = /<body>([^]*)<\/body>/.exec(text) ?? [];
    expect(element).not.toMatch(
      /<script|onclick|style=|other\.example|media-hosts|Bad Name|data-x/,
    );
    expect(text).not.toMatch(/<script>|<img/);
    expect(text).toContain('heading="&#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62;"');
    expect(text).toContain(`<portal-hot-news endpoint="${base}" `);
  });

  it('leads to the portal and to the sites that may show it, and nowhere else by what an address says', async () => {
    const pageOf = async (name: string, option: string, address: string) => {
      const query = new URLSearchParams({[option]: address});
      const text = await (await app.request(`/embed/${name}?${query}`)).text();
      return /<body[^]*<\/body>/.exec(text)?.[0] ?? '';
    };
    for (const address of [
      '/tin?bai={id}',
      '?bai={id}',
      'https://portal.example/bai/{id}',
      'https://xa.example/tin?bai={id}',
      'https://xa.tinh.example/{id}',
    ]) {
      const page = await pageOf('hot-news', 'article-href', address);
      expect(page).toContain(` article-href="${address}"`);
      expect(page).not.toContain('data-left-out');
    }
    for (const address of [
      'https://la.example/{id}',
      '//la.example/{id}',
      'http://xa.example/{id}',
      'https://xa.example.la.example/{id}',
      'https://tinh.example/{id}',
      'https://la.example/tinh.example',
      'https://portal.example@la.example/',
      'https://[',
      'javascript:alert(1)',
    ]) {
      for (const [name, option] of [
        ['hot-news', 'article-href'],
        ['search-box', 'results-href'],
        ['featured-list', 'more-href'],
      ] as const) {
        const page = await pageOf(name, option, address);
        expect(page).not.toContain(` ${option}="`);
        // Said to whoever looks into the console.
        expect(page).toContain(`<body data-left-out="${option}">`);
      }
    }
  });

  it('leads to the portal alone where every site may show it', async () => {
    const open = createApp(database, {widgetsFolder, publicUrl: base});
    const address = encodeURIComponent('https://xa.example/{id}');
    const text = await (await open.request(`/embed/hot-news?article-href=${address}`)).text();
    expect(text).not.toContain(' article-href="');
  });

  it('leads to a site that is named beside all that may show it', async () => {
    const both = createApp(database, {
      widgetsFolder,
      publicUrl: base,
      frameAncestors: '* https://xa.example',
    });
    const address = encodeURIComponent('https://xa.example/{id}');
    const response = await both.request(`/embed/hot-news?article-href=${address}`);
    expect(response.headers.get('Content-Security-Policy')).toMatch(
      /frame-ancestors \* https:\/\/xa\.example$/,
    );
    expect(await response.text()).toContain(' article-href="https://xa.example/{id}"');
  });

  it('can be in a frame of the sites that may, and of no other', async () => {
    const response = await app.request('/embed/hot-news?limit=3');
    const policy = response.headers.get('Content-Security-Policy');
    expect(policy).toMatch(/frame-ancestors https:\/\/xa\.example https:\/\/\*\.tinh\.example$/);
    expect(policy).toContain("default-src 'none'");
    expect(response.headers.get('X-Frame-Options')).toBeNull();
    expect(await response.text()).toContain(' limit="3"');
  });

  it('works at a name with "_", as networks of offices have it, which browsers leave out of policies', async () => {
    const inOffice = createApp(database, {widgetsFolder});
    const response = await inOffice.request('http://xa_mau.local/embed/hot-news', {
      headers: {Host: 'xa_mau.local'},
    });
    expect(response.status).toBe(200);
    const policy = response.headers.get('Content-Security-Policy');
    expect(policy).toMatch(/script-src 'self'; style-src 'self'; connect-src 'self'; /);
    expect(policy).not.toContain('_');
    expect(await response.text()).toContain('endpoint="http://xa_mau.local"');
  });

  it('is not there for what is no element, and says which there are', async () => {
    for (const name of ['no-such', 'provider', 'constructor', '__proto__']) {
      const response = await app.request(`/embed/${name}`);
      expect(response.status).toBe(404);
      expect(((await response.json()) as {detail: string}).detail).toContain('hot-news');
    }
  });

  it('keeps the room of its section before that is there, so that the frame is not low first', async () => {
    const text = await (await app.request('/embed/hot-news')).text();
    expect(text).toContain(
      `<link rel="stylesheet" href="${base}/portal-widgets/portal-widgets.css">`,
    );
  });

  it('has the files of the elements, and no others', async () => {
    const file = await app.request('/portal-widgets/portal-widgets.js');
    expect(await file.text()).toBe('/* the loader */');
    expect(file.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(file.headers.get('Access-Control-Allow-Origin')).toBe('*');
    for (const path of ['none.js', '..%2Fsecret.js', 'a/b/c.js', '.env', 'chunks/../../x.js']) {
      expect((await app.request(`/portal-widgets/${path}`)).status).toBe(404);
    }
  });

  it('names where it is described', async () => {
    const text = await (await app.request('/embed/hot-news?limit=3&show-date')).text();
    const [, href = ''] = /application\/json\+oembed" href="([^"]*)"/.exec(text) ?? [];
    const address = new URL(
      href.replace(/&#(\d+);/g, (_all, code) => String.fromCodePoint(Number(code))),
    );
    expect(address.searchParams.get('url')).toBe(`${base}/embed/hot-news?limit=3&show-date`);
    const described = await app.request(`/oembed${address.search}`);
    expect(described.status).toBe(200);
  });
});

describe('oEmbed', () => {
  const describePage = (url: string, more = '') =>
    app.request(`/oembed?url=${encodeURIComponent(url)}${more}`);

  it('describes an embedded page, within the room that the site has', async () => {
    const response = await describePage(
      `${base}/embed/work-calendar?view=agenda&x="`,
      '&maxwidth=480&maxheight=300',
    );
    const embed = (await response.json()) as OEmbed;
    expect(embed).toMatchObject({version: '1.0', type: 'rich', width: 480, height: 300});
    expect(embed).toMatchObject({provider_name: 'Xã "Mẫu"', title: 'Lịch công tác'});
    expect(embed.html).toBe(
      '<blockquote><a href="https://portal.example/">Lịch công tác - Xã &quot;Mẫu&quot;</a></blockquote>' +
        `<iframe src="${base}/embed/work-calendar?view=agenda&amp;x=%22" title="Lịch công tác" width="480" height="300" frameborder="0" loading="lazy"></iframe>`,
    );
  });

  it.each([
    'https://other.example/api/embed/hot-news',
    `${base}/articles`,
    `${base}/embed/no-such`,
    // What every object has is no element, and what is below one is no page.
    `${base}/embed/constructor`,
    `${base}/embed/__proto__`,
    `${base}/embed/more/hot-news`,
    'no address',
    '',
  ])('knows nothing of %j', async (url) => {
    expect((await describePage(url)).status).toBe(404);
  });

  it('takes room that is none for no limit', async () => {
    for (const room of ['-5', '0', '0.5', 'x', '1e999']) {
      const more = `&maxwidth=${room}&maxheight=${room}`;
      const response = await describePage(`${base}/embed/hot-news`, more);
      expect(await response.json()).toMatchObject({width: 600, height: 400});
    }
  });

  it('says that it has no XML', async () => {
    expect((await describePage(`${base}/embed/hot-news`, '&format=xml')).status).toBe(501);
  });
});

describe('without the files of the elements', () => {
  it('there are no embedded pages', async () => {
    expect((await createApp(database).request('/embed/hot-news')).status).toBe(404);
  });

  it('sites that make no list are refused at the start', () => {
    for (const frameAncestors of [
      "https://xa.example; script-src 'unsafe-inline'",
      'xa.example',
      'http://xa_mau.local',
    ]) {
      expect(() => createApp(database, {widgetsFolder, frameAncestors})).toThrow(SetupError);
    }
  });
});
