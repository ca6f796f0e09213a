import {expect, it, vi} from 'vitest';
import {axeFindings} from '../axe-findings.ts';
import {contentFilters, filterInPage} from '../content-filters.ts';
import {
  checkAddress,
  enterAddress,
  holdAnswers,
  readSnippets,
  snippetsFor,
} from '../embed-builder.ts';
import type {DocsSite} from './docs-site.ts';

/** Tests of the page that gives the code for a site. */
export function testEmbedBuilder(site: () => DocsSite): void {
  it.each([
    ['/tao-ma.html', 'Chép mã'],
    ['/en/builder.html', 'Copy the code'],
  ])('shows the sample and its code at once: %s', async (path, label) => {
    const {page, faults, foreign} = await site().open(path);
    await page.waitForSelector('.preview portal-hot-news[state="ready"]');
    const [snippet] = await readSnippets(page);
    expect(snippet?.code).toContain('<portal-hot-news limit="3" show-date>');
    expect(await page.$eval('.copy', (button) => button.textContent)).toContain(label);
    expect(await axeFindings(page, '.builder')).toEqual([]);
    expect({faults, foreign}).toEqual({faults: [], foreign: []});
    await page.close();
  });

  it('says what is wrong with an address', async () => {
    const {page} = await site().open('/tao-ma.html');
    const text = await checkAddress(page, `${site().origin}/quy-dinh.html`);
    expect(text).toContain('Chưa dùng được địa chỉ này');
    expect(await page.$$('.findings li')).not.toHaveLength(0);
    await page.close();
  });

  it('leaves an address alone that was changed while another was checked', async () => {
    const {page} = await site().open('/tao-ma.html');
    await enterAddress(page, `${site().origin}/api`);
    const answers = await holdAnswers(page, `${site().origin}/api`);
    await page.click('.builder .check');
    await answers.isAsked;
    await enterAddress(page, '/khac');
    await answers.release();
    await page.waitForSelector('.builder .check:not([disabled])');
    const address = await page.$eval(
      '[name="endpoint"]',
      (field) => (field as HTMLInputElement).value,
    );
    expect(address).toBe('/khac');
    expect(await page.$$('.findings li')).toHaveLength(0);
    expect(await page.$eval('.status', ({textContent}) => textContent)).toBe('');
    await page.close();
  });

  it.each([
    ['', 'công khai kết quả giải quyết', true],
    ['&article-view.param=bai', 'công khai kết quả giải quyết', false],
  ])('shows the first article of a source: %s', async (options, title, isAdvised) => {
    const hash = `#endpoint=/mau&type=static&section=article-view${options}`;
    const {page, faults} = await site().open(`/tao-ma.html${hash}`);
    await page.waitForSelector('.preview portal-article-view[state="ready"]');
    const text = await page.$eval(
      '.preview portal-article-view',
      ({shadowRoot}) => shadowRoot?.textContent,
    );
    expect(text).toContain(title);
    expect((await page.$('.lacks-article')) !== null).toBe(isAdvised);
    const [snippet] = await readSnippets(page);
    expect(snippet?.code).not.toContain('article-id');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('gives code for the article that was named, in each system', async () => {
    const hash =
      '#endpoint=https://portal.example/api&section=article-view&article-view.article-id=12';
    const {page} = await site().open(`/tao-ma.html${hash}`);
    await page.waitForSelector('.preview portal-article-view[article-id="12"]');
    for (const [system, code] of [
      ['html', '<portal-article-view article-id="12">'],
      ['wordpress', '<div data-portal="article-view" data-article-id="12">'],
      ['sharepoint', 'src="https://portal.example/api/embed/article-view?article-id=12"'],
      ['react', `endpoint="https://portal.example/api" article-id="12">`],
    ] as const) {
      const snippets = await snippetsFor(page, system);
      expect(snippets.map((snippet) => snippet.code).join('\n'), system).toContain(code);
    }
    await page.close();
  });

  it('chooses what an address has, and gives code that shows it in each system', async () => {
    const {page, faults} = await site().open('/tao-ma.html');
    expect(await checkAddress(page, `${site().origin}/api`)).toContain('loại portal');
    await page.waitForSelector('.preview portal-visit-counter[state="ready"]');
    const tags = ['portal-hot-news', 'portal-linked-sites', 'portal-visit-counter'];
    for (const system of ['html', 'wordpress', 'joomla', 'nukeviet']) {
      const snippets = await snippetsFor(page, system);
      const [once, inPage] = ['once', 'page'].map((where) =>
        snippets.find((snippet) => snippet.where === where),
      );
      const loader = once?.language === 'js' ? `<script>${once.code}</script>` : (once?.code ?? '');
      const filter = contentFilters[system];
      const markup = inPage?.code ?? '';
      const filtered = filter ? await page.evaluate(filterInPage, markup, filter) : markup;
      site().answers['/host'] =
        `<!doctype html><html lang="vi"><title>Xã Mẫu</title><body>${filtered}${loader}`;
      const host = await site().open('/host');
      for (const tag of tags) await host.page.waitForSelector(`${tag}[state="ready"]`);
      expect(loader + markup, system).toContain('portal-widgets.js');
      expect(host.faults, system).toEqual([]);
      await host.page.close();
    }
    // The check also asks the address itself, where this endpoint has nothing.
    expect(faults.filter((fault) => !fault.endsWith('/api'))).toEqual([]);
    await page.close();
  });

  it('gives frames to SharePoint, and imports to those who bundle', async () => {
    const {page} = await site().open(
      '/tao-ma.html#endpoint=https://portal.example/api&theme=red&section=hot-news&hot-news.limit=7',
    );
    await page.waitForSelector('.preview portal-hot-news');
    const [frame] = await snippetsFor(page, 'sharepoint');
    expect(frame?.code).toContain(
      'src="https://portal.example/api/embed/hot-news?limit=7&amp;theme=red"',
    );
    const [react] = await snippetsFor(page, 'react');
    expect(react?.code).toContain("import 'portal-widgets/elements/hot-news/define';");
    expect(react?.code).toContain('limit={7}');
    expect(react?.code).toContain("import 'portal-widgets/themes.css';");
    expect(react?.code).toContain('<div data-portal-theme="red">');
    const [vue] = await snippetsFor(page, 'vue');
    expect(vue?.code).toContain(':limit="7"');
    await page.close();
  });

  it('keeps the choice in its address, without code that others could have chosen', async () => {
    const first = await site().open('/tao-ma.html');
    await first.page.waitForSelector('.preview portal-hot-news[state="ready"]');
    await first.page.click('.builder [value="visit-counter"]');
    await first.page.select('.builder [name="theme"]', 'red');
    await vi.waitFor(() => expect(first.page.url()).toContain('theme=red'));
    const [written] = await readSnippets(first.page);
    const {hash} = new URL(first.page.url());
    await first.page.close();
    const evil = '&base=https://evil.example&hot-news.onclick=alert(1)&theme=x&section=evil';
    for (const more of ['', evil]) {
      const {page} = await site().open(`/tao-ma.html${hash}${more}`);
      await page.waitForSelector('.preview portal-visit-counter');
      const [read] = await readSnippets(page);
      expect(read?.code).toBe(written?.code);
      expect(read?.code).toContain('data-portal-theme="red"');
      await page.close();
    }
  });
}
