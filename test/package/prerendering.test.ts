import type {Browser} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {PrerenderedSite, type Tag} from './prerendered-site.ts';
import {startChromium, watchPage} from './watched-page.ts';

/** Every section, the text that a reader looks for, and the nodes in which it stands. */
const sections: readonly (Tag & {text: string; nodes: string; name: string})[] = [
  {
    name: 'hot news',
    tag: 'portal-hot-news',
    attributes: {limit: 10, 'show-date': true},
    text: 'Bài <b>số</b> một',
    nodes: 'section, li, a, time',
  },
  {
    name: 'a featured list',
    tag: 'portal-featured-list',
    attributes: {'more-href': '/tin'},
    text: 'Bài số hai',
    nodes: 'section, li, a, svg',
  },
  {
    name: 'linked sites with a filter',
    tag: 'portal-linked-sites',
    text: 'Trang 21',
    nodes: 'section, li, a, input',
  },
  {
    name: 'linked sites to choose from',
    tag: 'portal-linked-sites',
    attributes: {layout: 'select'},
    text: 'Trang 21',
    nodes: 'section, select, option',
  },
  {
    name: 'a visit counter',
    tag: 'portal-visit-counter',
    attributes: {layout: 'digits'},
    text: '3.456',
    nodes: 'section, dl, dd',
  },
  {
    name: 'a calendar',
    tag: 'portal-work-calendar',
    attributes: {week: '2020-W13'},
    text: 'Họp lúc 14 giờ',
    nodes: 'section, table, tr, select, input',
  },
  {
    name: 'a search form',
    tag: 'portal-search-box',
    text: 'Bộ lọc',
    nodes: 'section, form, input, button',
  },
  {
    name: 'results of a search',
    tag: 'portal-search-box',
    attributes: {text: 'bài'},
    text: 'Tóm tắt 1',
    nodes: 'section, form, li, a',
  },
  {
    name: 'hot news in English',
    tag: 'portal-hot-news',
    attributes: {lang: 'en'},
    text: 'Hot news',
    nodes: 'section, li, a',
  },
];

const article: Tag = {
  tag: 'portal-article-view',
  attributes: {'article-id': '1', 'heading-level': 2},
  hasWindow: true,
};

/** Runs on the page before any code of ours. */
const watchShift = `<script>
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const {value} of list.getEntries()) window.shift += value;
  }).observe({type: 'layout-shift', buffered: true});
</script>`;

/** Marks the nodes that a server wrote. */
const mark = (nodes: string): string => `<script>
  const {shadowRoot} = document.querySelector('.section-to-try');
  for (const node of shadowRoot.querySelectorAll('${nodes}')) node.isServed = true;
  window.loads = 0;
  document.querySelector('.section-to-try').addEventListener('portal-load', () => window.loads++);
</script>`;

describe('a prerendered page', () => {
  let site: PrerenderedSite;
  let browser: Browser;
  const markups: string[] = [];

  beforeAll(async () => {
    site = await PrerenderedSite.start();
    browser = await startChromium();
    const tags = [...sections, article].map((section) => ({
      ...section,
      attributes: {...section.attributes, class: 'section-to-try'},
    }));
    const prerendered = await site.prerender(tags);
    expect(prerendered.map(({error}) => error)).toEqual(tags.map(() => undefined));
    markups.push(...prerendered.map(({markup}) => markup));
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  /** Opens a page and waits until the element is its own. */
  const open = async (address: string) => {
    const watched = await watchPage(browser);
    const asked: string[] = [];
    watched.page.on('request', (request) => {
      const {pathname, search} = new URL(request.url());
      if (pathname.startsWith('/api/')) asked.push(pathname + search);
    });
    await watched.page.goto(address, {waitUntil: 'networkidle0'});
    await watched.page.waitForFunction(() => {
      const element = document.querySelector('.section-to-try');
      return element?.shadowRoot && !element.shadowRoot.querySelector('style');
    });
    return {...watched, asked};
  };

  it.each(sections.map((section, index) => ({...section, index})))(
    'has $name on screen without scripts',
    async ({index, text}) => {
      const page = await browser.newPage();
      await page.setJavaScriptEnabled(false);
      await page.goto(site.page(markups[index] ?? ''));
      const {children = []} = (await page.accessibility.snapshot({interestingOnly: false})) ?? {};
      expect(JSON.stringify(children)).toContain(JSON.stringify(text).slice(1, -1));
      await page.close();
    },
  );

  it.each(sections.map((section, index) => ({...section, index})))(
    'has $name taken over node by node, without asking, moving or a word in the console',
    async ({index, nodes}) => {
      const markup = markups[index] ?? '';
      const {page, asked, faults, warnings} = await open(
        site.page(markup + mark(nodes), watchShift),
      );
      const outcome = await page.evaluate((selector) => {
        const element = document.querySelector('.section-to-try');
        const found = [...(element?.shadowRoot?.querySelectorAll(selector) ?? [])];
        const {loads, shift} = window as unknown as {loads: number; shift: number};
        return {
          foreign: found.filter((node) => !('isServed' in node)).map((node) => node.outerHTML),
          count: found.length,
          state: element?.getAttribute('state'),
          sheets: element?.shadowRoot?.adoptedStyleSheets.length,
          loads,
          shift: shift.toFixed(3),
        };
      }, nodes);
      const isIdle = markup.includes('state="idle"');
      expect(outcome).toMatchObject({
        foreign: [],
        state: isIdle ? 'idle' : 'ready',
        loads: isIdle ? 0 : 1,
        shift: '0.000',
      });
      expect(outcome.count).toBeGreaterThan(1);
      expect(outcome.sheets).toBeGreaterThan(1);
      expect({asked, faults, warnings}).toEqual({asked: [], faults: [], warnings: []});
      await page.close();
    },
  );

  it('has an article on screen without scripts, and drawn anew in one go with them', async () => {
    const markup = markups.at(-1) ?? '';
    expect(markup).toContain('<p>Thân <b>bài</b> viết</p>');
    const {page, asked, faults, warnings} = await open(
      site.page(markup + mark('section'), watchShift),
    );
    const outcome = await page.evaluate(() => {
      const root = document.querySelector('.section-to-try')?.shadowRoot;
      const {loads, shift} = window as unknown as {loads: number; shift: number};
      return {
        body: root?.querySelector('.body')?.textContent,
        headings: root?.querySelectorAll('h2, h3').length,
        tools: root?.querySelectorAll('.toolbar .tool').length,
        isRated: root?.querySelector('.rating form') !== null,
        isHacked: 'hacked' in window,
        shift: shift.toFixed(3),
        loads,
      };
    });
    expect(outcome).toEqual({
      body: 'Mục mộtThân bài viếtĐoạn cuối',
      headings: 2,
      tools: 7,
      isRated: true,
      isHacked: false,
      shift: '0.000',
      loads: 1,
    });
    expect({asked, faults, warnings}).toEqual({asked: [], faults: [], warnings: []});
    await page.evaluate(() =>
      document.querySelector('.section-to-try')?.setAttribute('article-id', '2'),
    );
    await page.waitForFunction(() =>
      document
        .querySelector('.section-to-try')
        ?.shadowRoot?.querySelector('.heading')
        ?.textContent.includes('Bài số hai'),
    );
    expect(asked).toEqual(['/api/articles/2']);
    await page.close();
  });

  it('asks when the question becomes another one, and when it is told to', async () => {
    const {page, asked} = await open(site.page(markups[0] ?? ''));
    await page.evaluate(() =>
      document.querySelector('portal-hot-news')?.setAttribute('limit', '2'),
    );
    await page.waitForFunction(
      () =>
        document.querySelector('portal-hot-news')?.shadowRoot?.querySelectorAll('li').length === 2,
    );
    expect(asked).toEqual(['/api/articles?section=hot&limit=2']);
    await page.evaluate(() =>
      (document.querySelector('portal-hot-news') as unknown as {reload(): Promise<void>}).reload(),
    );
    expect(asked).toHaveLength(2);
    await page.close();
  });

  it('tells readers as of when the server had its content, when asking again fails', async () => {
    const asOf = Date.parse('2020-03-27T09:05:00+07:00');
    const markup = (markups[0] ?? '').replace(/"answeredAt":\d+/, `"answeredAt":${asOf}`);
    expect(markup).not.toBe(markups[0]);
    const {page} = await open(site.page(markup));
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url().includes('/api/')) void request.respond({status: 503});
      else void request.continue();
    });
    await page.evaluate(() =>
      (document.querySelector('portal-hot-news') as unknown as {reload(): Promise<void>}).reload(),
    );
    const note = await page.waitForSelector('portal-hot-news >>> [part="stale"]');
    const text = await note?.evaluate(({textContent}) => textContent);
    expect(text).toContain('09:05');
    expect(text).toContain('27/03/2020');
    expect(await page.$$('portal-hot-news >>> li')).toHaveLength(3);
    await page.close();
  });

  const kinds = [
    {name: 'a feed', attributes: {type: 'rss', endpoint: '/tin.rss'}},
    {name: 'a WordPress site', attributes: {type: 'wordpress', endpoint: '/wp'}},
  ].map(({name, attributes}) => ({
    name,
    tag: 'portal-featured-list',
    attributes: {...attributes, summaries: 'all', class: 'section-to-try'},
  }));

  it.each(kinds)('has what $name says, where the server has a parser', async (kind) => {
    const [{markup, message} = {markup: ''}] = await site.prerender([kind], true);
    expect(message).toBeUndefined();
    const {page, faults, warnings} = await open(site.page(markup + mark('section, li, a')));
    const items = await page.$$eval('portal-featured-list >>> li', (found) =>
      found.map((item) => [(item as HTMLElement).innerText, 'isServed' in item] as const),
    );
    const texts = items.map(([text]) => text).sort();
    expect(texts).toHaveLength(3);
    expect(items.every(([, isServed]) => isServed)).toBe(true);
    for (const [place, [name, number]] of [
      ['ba', 3],
      ['hai', 2],
      ['một', 1],
    ].entries()) {
      expect(texts[place]).toContain(`Bài số ${name}`);
      expect(texts[place]).toContain(`Tóm tắt ${number}`);
    }
    expect({faults, warnings}).toEqual({faults: [], warnings: []});
    await page.close();
  });

  it('leaves feeds and WordPress sites to the browser where the server has no parser', async () => {
    for (const {markup, message} of await site.prerender(kinds)) {
      expect(markup).toMatch(/^<portal-featured-list [^>]*><\/portal-featured-list>$/);
      expect(message).toContain('DOMParser');
    }
  });

  it('leaves focus on the link where a reader is', async () => {
    const focus = `<script>document.querySelector('.section-to-try').shadowRoot.querySelectorAll('a')[1].focus()</script>`;
    for (const markup of [markups[0], (markups[0] ?? '').replace('20/03/2020', 'another day')]) {
      const {page} = await open(site.page(`${markup ?? ''}${focus}`));
      const focused = await page.evaluate(
        () => document.activeElement?.shadowRoot?.activeElement?.textContent,
      );
      expect(focused).toBe('Bài số hai');
      await page.close();
    }
  });

  it('waits for the provider around an element', async () => {
    const [prerendered] = await site.prerender([
      {
        tag: 'portal-hot-news',
        attributes: {class: 'section-to-try', endpoint: false},
        options: {settings: {endpoint: '/api', articleHref: '/doc?bai={id}'}},
      },
    ]);
    const markup = `<portal-provider endpoint="/api" article-href="/doc?bai={id}">${prerendered?.markup ?? ''}</portal-provider>`;
    const {page, asked, faults} = await open(site.page(markup + mark('section, a')));
    const links = await page.$$eval('portal-hot-news >>> a', (found) =>
      found.map((link) => [link.getAttribute('href')?.split('/').at(-1), 'isServed' in link]),
    );
    expect(links[0]).toEqual(['doc?bai=1', true]);
    expect({asked, faults}).toEqual({asked: [], faults: []});
    await page.close();
  });

  it('counts a visit once, and on the reader’s side only', async () => {
    const markup = await site.markupOf({
      tag: 'portal-visit-counter',
      attributes: {record: true, class: 'section-to-try'},
    });
    const sent: string[] = [];
    const watched = await watchPage(browser);
    watched.page.on('request', (request) => {
      if (request.url().includes('/api/')) sent.push(request.method());
    });
    // The visits of programs are not counted.
    await watched.page.evaluateOnNewDocument(() => {
      Object.defineProperty(navigator, 'webdriver', {get: () => false});
    });
    await watched.page.goto(site.page(markup));
    await watched.page.waitForRequest((request) => request.method() === 'POST', {timeout: 20_000});
    expect(sent).toEqual(['POST']);
    await watched.page.close();
  });
});
