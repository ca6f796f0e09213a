import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {PackedProject} from './packed-project.ts';
import {serveSite} from './static-site.ts';
import {startChromium, watchPage} from './watched-page.ts';

const article = {
  id: 'a',
  title: 'Bài <b>mẫu</b>',
  url: 'https://portal.example/bai/a',
  summary: 'Tóm tắt của bài mẫu',
  published: '2020-03-27',
  authors: ['Ban Biên tập'],
  source: 'Cổng mẫu',
  sections: ['hot'],
  tags: [],
  attachments: [],
  bodyHtml: '<p>Thân bài</p>',
  bodyBase: 'https://portal.example/bai/a',
};

/** The shadow tree of an element as a server writes it down. */
const shadowOf = (markup: string, tag: string): string => {
  const pattern = new RegExp(
    `<${tag}[^>]*><template[^>]* shadowrootmode="open"[^>]*>(.*)</template>`,
    's',
  );
  return pattern.exec(markup)?.[1] ?? '';
};

/** What a reader sees of markup. */
const textOf = (markup: string): string =>
  markup
    .replace(/<style>.*?<\/style>|<!--.*?-->|<[^>]*>/gs, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('a server that renders with @lit-labs/ssr', () => {
  let project: PackedProject;

  beforeAll(async () => {
    project = await PackedProject.create(['@lit-labs/ssr']);
    return async () => {
      await project.remove();
    };
  });

  /** Renders a template, some times over, as a server does that lives long. */
  const render = async (template: string, times = 1): Promise<string> => {
    const answer = await project.evaluate(`
      import {render} from '@lit-labs/ssr';
      import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
      import {html} from 'lit';
      import 'portal-widgets/define';
      const article = ${JSON.stringify(article)};
      let result;
      for (let turn = 0; turn < ${times}; turn++) {
        result = await collectResult(render(html\`${template}\`));
        await new Promise((resolve) => setImmediate(resolve));
        await import('portal-widgets/elements/article-view');
      }`);
    return String(answer);
  };

  it('gets a list with its heading, and titles as text', async () => {
    const markup = await render(
      '<portal-hot-news show-date .data=${{items: [article], page: 1}}></portal-hot-news>',
    );
    const shadow = shadowOf(markup, 'portal-hot-news');
    expect(textOf(shadow)).toBe('Tin nóng Bài &lt;b&gt;mẫu&lt;/b&gt; 27/03/2020');
    expect(shadow).toContain('href="https://portal.example/bai/a"');
    expect(markup).toMatch(/<portal-hot-news[^>]* state="ready"/);
  });

  it('gets a skeleton where the browser is to ask an endpoint', async () => {
    const markup = await render(
      '<portal-hot-news endpoint="/api"><a href="/tin">Tin nóng của cổng</a></portal-hot-news>',
    );
    expect(shadowOf(markup, 'portal-hot-news')).toContain('part="skeleton"');
    expect(markup).toContain('<a href="/tin">Tin nóng của cổng</a>');
  });

  it('gets all of an article but its body, which only a browser can make safe', async () => {
    const markup = await render(
      '<portal-article-view .data=${article}></portal-article-view>',
      // The second time everything is loaded that comes on demand.
      3,
    );
    const text = textOf(shadowOf(markup, 'portal-article-view'));
    expect(text).toContain('Bài &lt;b&gt;mẫu&lt;/b&gt;');
    expect(text).toContain('27/03/2020');
    expect(text).toContain('Tóm tắt của bài mẫu');
    expect(text).toContain('Tác giả : Ban Biên tập');
    expect(text).toContain('Nguồn : Cổng mẫu');
    expect(text).not.toContain('Thân bài');
  });

  it('gets a provider with the elements inside it', async () => {
    const markup = await render(
      '<portal-provider endpoint="/api"><portal-hot-news></portal-hot-news></portal-provider>',
    );
    expect(shadowOf(markup, 'portal-provider')).toContain('<slot></slot>');
    expect(textOf(shadowOf(markup, 'portal-hot-news'))).toContain('Tin nóng');
  });

  it('has its markup taken over by the browser, with nothing shown twice', async () => {
    const markup = await render('<portal-hot-news endpoint="/api"></portal-hot-news>');
    const site = await serveSite({
      folders: {'/files/': join(project.packageFolder, 'dist/cdn')},
      answers: {
        '/page': `<!doctype html><html lang="vi"><body>${markup}
          <script type="module" src="/files/portal-widgets.js"></script>`,
        '/api/articles': JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          items: [{id: '1', title: 'Bài số một'}],
        }),
      },
    });
    const browser = await startChromium();
    try {
      const {page, faults} = await watchPage(browser);
      await page.goto(`${site.origin}/page`);
      await page.waitForSelector('portal-hot-news[state="ready"]');
      const headings = await page.$$eval('portal-hot-news >>> .heading', (list) => list.length);
      expect(headings).toBe(1);
      expect(await page.$$eval('portal-hot-news >>> .item', (list) => list.length)).toBe(1);
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
      await site.stop();
    }
  });
});
