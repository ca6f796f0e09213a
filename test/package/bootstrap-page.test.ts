import {join} from 'node:path';
import type {Browser} from 'puppeteer-core';
import {beforeAll, describe, expect, it} from 'vitest';
import {portalAnswerTexts} from '../pages/portal-answers.ts';
import {PackedProject} from './packed-project.ts';
import {root} from './project.ts';
import {serveSite, type StaticSite} from './static-site.ts';
import {startChromium, watchPage} from './watched-page.ts';

/** A page as many portals still are: Bootstrap 3 with its tabs and dialogs, by jQuery. */
const markup = `<!doctype html>
<html lang="vi">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Xã Mẫu</title>
  <link rel="stylesheet" href="/bootstrap/css/bootstrap.css">
  <link rel="stylesheet" href="/portal-widgets/portal-widgets.css">
  <script src="/jquery/jquery.js"></script>
  <script src="/bootstrap/js/bootstrap.js"></script>
  <script type="module" src="/portal-widgets/portal-widgets.js" data-endpoint="/api"></script>
</head>
<body>
  <div class="container"><div class="row">
    <div class="col-sm-8"><p class="own">Văn bản của trang</p>
      <ul class="nav nav-tabs"><li class="active"><a href="#moi" data-toggle="tab">Mới</a></li>
        <li><a href="#lich" data-toggle="tab">Lịch</a></li></ul>
      <div class="tab-content">
        <div class="tab-pane active" id="moi"><portal-hot-news show-date></portal-hot-news></div>
        <div class="tab-pane" id="lich"><portal-work-calendar week="2020-W13"></portal-work-calendar></div>
      </div>
    </div>
    <div class="col-sm-4" id="ben"></div>
  </div></div>
  <div class="modal" id="hop"><div class="modal-dialog"><div class="modal-content"></div></div></div>
</body>
</html>`;

describe('a page with Bootstrap 3 and jQuery', () => {
  let project: PackedProject;
  let site: StaticSite;
  let browser: Browser;

  beforeAll(async () => {
    project = await PackedProject.create();
    site = await serveSite({
      folders: {
        '/bootstrap/': join(root, 'node_modules/bootstrap/dist'),
        '/jquery/': join(root, 'node_modules/jquery/dist'),
        '/portal-widgets/': join(project.packageFolder, 'dist/cdn'),
      },
      answers: {...portalAnswerTexts, '/trang': markup},
    });
    browser = await startChromium();
    return async () => {
      await browser.close();
      await site.stop();
      await project.remove();
    };
  });

  const open = async () => {
    const watched = await watchPage(browser);
    await watched.page.goto(`${site.origin}/trang`);
    await watched.page.waitForSelector('portal-hot-news[state="ready"]');
    return watched;
  };

  it('shows sections in its columns and tabs, in its own font and size', async () => {
    const {page, faults, foreign} = await open();
    await page.click('a[href="#lich"]');
    await page.waitForSelector('portal-work-calendar[state="ready"]', {visible: true});
    await page.click('a[href="#moi"]');
    const fonts = await page.evaluate(() => {
      const title = document.querySelector('portal-hot-news')?.shadowRoot?.querySelector('.title');
      return [document.querySelector('.own'), title].map((element) => {
        const {fontFamily, fontSize} = getComputedStyle(element!);
        return {fontFamily, fontSize};
      });
    });
    expect(fonts[1]).toEqual(fonts[0]);
    expect(fonts[0]?.fontSize).toBe('14px');
    expect({faults, foreign}).toEqual({faults: [], foreign: []});
    await page.close();
  });

  it('takes sections that jQuery adds, moves and fills, and tells it what happens', async () => {
    const {page, faults} = await open();
    await page.evaluate(() => {
      const $ = (window as unknown as {$: (what: string) => JQueryLike}).$;
      interface JQueryLike {
        append(what: unknown): JQueryLike;
        on(event: string, task: (event: {preventDefault(): void}) => void): JQueryLike;
        attr(name: string, value: string): JQueryLike;
        modal(what: string): JQueryLike;
        text(text: string): JQueryLike;
      }
      $('#ben').append('<portal-visit-counter><a href="/">Truy cập</a></portal-visit-counter>');
      $('.modal-content').append($('portal-hot-news'));
      $('#hop').modal('show');
      $('portal-hot-news')
        .attr('heading', 'Tin do jQuery đặt tên')
        .on('portal-article-select', (event) => {
          event.preventDefault();
          $('.own').text('đã chọn');
        });
    });
    await page.waitForSelector('portal-visit-counter[state="ready"]');
    const title = await page.waitForSelector('portal-hot-news >>> a.title', {visible: true});
    expect(await page.$eval('portal-hot-news >>> .heading', (heading) => heading.textContent)).toBe(
      'Tin do jQuery đặt tên',
    );
    await title?.click();
    expect(await page.$eval('.own', ({textContent}) => textContent)).toBe('đã chọn');
    expect(page.url()).toBe(`${site.origin}/trang`);
    expect(faults).toEqual([]);
    await page.close();
  });
});
