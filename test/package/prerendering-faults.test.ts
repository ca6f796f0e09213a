import type {Browser} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {PackedProject} from './packed-project.ts';
import {PrerenderedSite} from './prerendered-site.ts';
import {startChromium, watchPage} from './watched-page.ts';

const hotNews = {tag: 'portal-hot-news', attributes: {'show-date': true}};
const article = {tag: 'portal-article-view', attributes: {'article-id': '1'}, hasWindow: true};

/** Markup with another answer in it. */
const withAnswer = (markup: string, answer: unknown): string => {
  const json = JSON.stringify(answer).replace(/</g, '\\u003c');
  return markup.replace(/"answer":.*,"answeredAt"/, () => `"answer":${json},"answeredAt"`);
};

/** What Lit would take for a template, if JSON could be one. */
const template = {
  _$litType$: 1,
  strings: ['<img src="x" onerror="window.hacked = 1">'],
  values: [],
};

describe('a prerendered page on which something is wrong', () => {
  let site: PrerenderedSite;
  let browser: Browser;
  let list: string;
  let body: string;

  beforeAll(async () => {
    site = await PrerenderedSite.start();
    browser = await startChromium();
    [list, body] = (await site.prerender([hotNews, article])).map(({markup}) => markup) as [
      string,
      string,
    ];
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  /** What a page looks like when it has settled, and what it asked. */
  const outcomeOf = async (address: string, tag: string) => {
    const {page, faults} = await watchPage(browser);
    const asked: string[] = [];
    page.on('request', (request) => {
      const {pathname} = new URL(request.url());
      if (pathname.startsWith('/api/')) asked.push(pathname);
    });
    await page.goto(address, {waitUntil: 'networkidle0'});
    await page.waitForFunction(
      (name) => !document.querySelector(name)?.shadowRoot?.querySelector('style'),
      {},
      tag,
    );
    const seen = await page.evaluate((name) => {
      const element = document.querySelector(name);
      const root = element?.shadowRoot;
      return {
        state: element?.getAttribute('state'),
        text: root?.textContent.replace(/\s+/g, ' ').trim(),
        links: [...(root?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href')),
        headings: root?.querySelectorAll('.heading').length,
        isHarmed:
          'hacked' in window ||
          'polluted' in {} ||
          document.querySelector('script:not([src], [type])') !== null,
        color:
          root && getComputedStyle(root.querySelector('.heading') ?? document.body).marginBlock,
      };
    }, tag);
    await page.close();
    return {...seen, asked, faults};
  };

  const right = {state: 'ready', headings: 1, isHarmed: false, faults: []};

  it.each([
    ['text was changed', (markup: string) => markup.replace('20/03/2020', 'hôm qua')],
    ['an attribute was changed', (markup: string) => markup.replace(/href="[^"]*"/, 'href="/x"')],
    ['nodes are missing', (markup: string) => markup.replace(/<li.*<\/li>/s, '')],
    ['nodes were added', (markup: string) => markup.replace('<h2', '<p>Quảng cáo</p><h2')],
    ['comments are missing', (markup: string) => markup.replace(/<!--.*?-->/g, '')],
    [
      'another version wrote it',
      (markup: string) => markup.replace(/<!--lit-part [^>]+-->/g, '<!--lit-part AAAAAAAAAAA=-->'),
    ],
    [
      'the browser knows no declarative shadow DOM',
      (markup: string) => markup.replace('shadowroot="open" shadowrootmode="open"', ''),
    ],
    [
      'its texts are in another language',
      (markup: string) => markup.replace('Tin nóng', 'Hot news'),
    ],
  ])('shows the answer, and asks nobody, where %s', async (_what, change) => {
    const changed = change(list);
    expect(changed).not.toBe(list);
    const outcome = await outcomeOf(site.page(changed), hotNews.tag);
    expect(outcome).toMatchObject({...right, asked: []});
    expect(outcome.text).toMatch(/^Tin nóng Bài <b>số<\/b> một .*Bài số ba/);
    expect(outcome.text).not.toMatch(/hôm qua|Quảng cáo/);
    expect(outcome.links.map((link) => link?.replace(site.origin, ''))).toEqual([
      '/bai/1',
      '/bai/2',
      '/bai/3',
    ]);
  });

  it.each([
    ['is broken', (markup: string) => markup.replace('"answeredAt"', '"answeredAt')],
    ['is missing', (markup: string) => markup.replace(/<script.*<\/script>/s, '')],
    [
      'is null',
      (markup: string) =>
        markup.replace(
          /json" data-portal-answer>.*<\/script>/s,
          'json" data-portal-answer>null</script>',
        ),
    ],
    ['is to another question', (markup: string) => markup.replace('limit\\":5', 'limit\\":6')],
    ['has no items', (markup: string) => withAnswer(markup, {page: 1})],
    ['has a number for items', (markup: string) => withAnswer(markup, {page: 1, items: 5})],
    ['has items that are none', (markup: string) => withAnswer(markup, {page: 1, items: [null]})],
    [
      'has a template for a title',
      (markup: string) => withAnswer(markup, {page: 1, items: [{id: '1', title: template}]}),
    ],
  ])('asks the endpoint where the answer %s', async (_what, change) => {
    const changed = change(list);
    expect(changed).not.toBe(list);
    const outcome = await outcomeOf(site.page(changed), hotNews.tag);
    expect(outcome).toMatchObject({...right, asked: ['/api/articles']});
    expect(outcome.text).toContain('Bài số hai');
  });

  it('takes an answer for no more than an endpoint may say', async () => {
    const items = [
      {
        id: '1',
        title: '</script><script>window.hacked = 1</script><!--',
        url: 'javascript:hacked=1',
      },
      {id: '2', title: 'Hai', url: ' java\nscript:window.hacked=1', sections: ['hot']},
    ];
    const changed = withAnswer(list, {page: 1, items}).replace(
      '"page":1',
      '"page":1,"__proto__":{"polluted":true}',
    );
    const outcome = await outcomeOf(site.page(changed), hotNews.tag);
    expect(outcome).toMatchObject({...right, asked: [], links: []});
    expect(outcome.text).toContain('</script><script>window.hacked = 1</script><!--');
  });

  it('makes the body of an article safe again, whatever stands in the page', async () => {
    const hostile = {
      ...{id: '1', title: 'Bài', authors: [], sections: [], tags: [], bodyBase: site.origin},
      bodyHtml: '<p>Thân<img src=x onerror="window.hacked=1"><a href="javascript:hacked=1">bài</a>',
      url: 'javascript:window.hacked=1',
      attachments: [{url: 'javascript:window.hacked=1', mimeType: 'text/plain', title: 'Tệp'}],
      related: [{id: '2', title: template, authors: [], sections: [], tags: []}],
    };
    const outcome = await outcomeOf(site.page(withAnswer(body, hostile)), article.tag);
    expect(outcome).toMatchObject({state: 'ready', isHarmed: false, asked: [], links: [null]});
    expect(outcome.text).toContain('Thân');
  });

  it('asks for an article whose body is no text', async () => {
    const outcome = await outcomeOf(
      site.page(withAnswer(body, {id: '1', title: 'Bài', bodyHtml: {a: 1}, tags: [], authors: []})),
      article.tag,
    );
    expect(outcome).toMatchObject({...right, asked: ['/api/articles/1']});
    expect(outcome.text).toContain('Thân bài viết');
  });

  it('keeps to a strict policy on styles, scripts and markup', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'nonce-abc'; " +
      "require-trusted-types-for 'script'; trusted-types portal-widgets#lit portal-widgets#purify";
    const head = `<meta http-equiv="content-security-policy" content="${policy}">`;
    const tags = [hotNews, article].map((tag) => ({...tag, options: {nonce: 'abc'}}));
    for (const [index, {markup}] of (await site.prerender(tags)).entries()) {
      const {tag} = tags[index] ?? hotNews;
      const outcome = await outcomeOf(site.page(markup, head), tag);
      expect(outcome).toMatchObject({...right, asked: []});
      expect(outcome.color).not.toBe('0px');
    }
  });

  it('writes the plain tag when the endpoint fails, is slow, or is none', async () => {
    const children = '<a href="/tin">Tin</a>';
    const attributes = {heading: '"><script>window.hacked=1</script>', 'data-x': "it's <b> & more"};
    const results = await site.prerender([
      {tag: 'portal-hot-news', attributes: {endpoint: '/nowhere'}, options: {children}},
      {tag: 'portal-hot-news', attributes: {endpoint: 'ftp://x/'}, options: {children}},
      {tag: 'portal-hot-news', options: {timeout: 0, children}},
      {tag: 'portal-article-view', attributes: {'article-id': '99'}},
      {tag: 'portal-hot-news', attributes},
    ]);
    expect(results.map(({error}) => error)).toEqual([
      'not-found',
      'setup',
      'timeout',
      'not-found',
      undefined,
    ]);
    expect(results[0]?.markup).toBe(
      `<portal-hot-news endpoint="/nowhere">${children}</portal-hot-news>`,
    );
    const outcome = await outcomeOf(site.page(results[2]?.markup ?? ''), 'portal-hot-news');
    expect(outcome).toMatchObject({...right, asked: ['/api/articles']});
    const escaped = await outcomeOf(site.page(results[4]?.markup ?? ''), 'portal-hot-news');
    expect(escaped).toMatchObject({...right, asked: []});
    expect(escaped.text).toContain('"><script>window.hacked=1</script>');
  });

  it('has an article without its body where the server has no window', async () => {
    const markup = await site.markupOf({...article, hasWindow: false});
    expect(markup).toContain(`href="${site.origin}/bai/1"`);
    expect(markup).not.toMatch(/<p>Thân|class="(skeleton|bar)/);
    const outcome = await outcomeOf(site.page(markup), article.tag);
    expect(outcome).toMatchObject({...right, asked: []});
    expect(outcome.text).toContain('Thân bài viết');
  });

  it('asks at once where the content is older than `refresh` lets it become', async () => {
    const markup = await site.markupOf({...hotNews, attributes: {refresh: 300}});
    const young = await outcomeOf(site.page(markup), hotNews.tag);
    expect(young).toMatchObject({...right, asked: []});
    const since = Date.parse('2020-03-27T09:05:00+07:00');
    const changed = markup
      .replace('Bài số hai', 'Bài cũ')
      .replace('"title":"Bài số hai"', '"title":"Bài cũ"')
      .replace(/"answeredAt":\d+/, `"answeredAt":${since}`);
    const old = await outcomeOf(site.page(changed), hotNews.tag);
    expect(old).toMatchObject({...right, asked: ['/api/articles']});
    expect(old.text).toContain('Bài số hai');
    expect(old.text).not.toContain('Bài cũ');
  });

  it('shows what it showed before where the page does not name the code that takes over', async () => {
    const address = site.page(list, '', ['portal-widgets.js']);
    const outcome = await outcomeOf(address, hotNews.tag);
    expect(outcome).toMatchObject({...right, asked: ['/api/articles']});
  });

  it('refuses what is no section or no attribute', async () => {
    const told = await site.project.evaluate(`
      import {prerender} from 'portal-widgets/ssr';
      const told = (...values) => prerender(...values).catch((error) => error.name + ': ' + error.message);
      const result = await Promise.all([
        told('portal-provider'), told('p'), told('portal-nothing'),
        told('portal-hot-news', {'a b': 1}), told('portal-hot-news', {onclick: 'hacked=1'}),
        told('portal-hot-news', {'x><script': ''}),
      ]);`);
    expect(told).toEqual([
      'TypeError: <portal-provider> is no section of portal-widgets.',
      'TypeError: <p> is no section of portal-widgets.',
      'TypeError: <portal-nothing> is no section of portal-widgets.',
      'TypeError: "a b" is no attribute that can be prerendered.',
      'TypeError: "onclick" is no attribute that can be prerendered.',
      'TypeError: "x><script" is no attribute that can be prerendered.',
    ]);
  });
});

describe('a project without @lit-labs/ssr', () => {
  it('is told what to install', async () => {
    const project = await PackedProject.create();
    const told = await project.evaluate(`
      import {prerender} from 'portal-widgets/ssr';
      const result = await prerender('portal-hot-news').catch(({message}) => message);`);
    expect(told).toBe('prerender needs the package @lit-labs/ssr: npm install @lit-labs/ssr');
    await project.remove();
  });
});
