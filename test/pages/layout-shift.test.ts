import {setTimeout} from 'node:timers/promises';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {installedEngines} from './browsers/start.ts';
import {startHostSite, type HostSite} from './host-site.ts';
import {stateOf} from './in-page.ts';
import {useBrowser} from './use-demo-site.ts';

/** The window of a page that adds up how far things move by themselves (https://wicg.github.io/layout-instability/). */
interface ShiftWindow extends Window {
  shift: number;
  areFontsThere: boolean;
}

const watch = `<script>
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const {value} of list.getEntries()) window.shift += value;
  }).observe({type: 'layout-shift', buffered: true});
</script>`;

const style = '<link rel="stylesheet" href="/portal-widgets/portal-widgets.css">';
const script = '<script type="module" src="/portal-widgets/portal-widgets.js"></script>';
const allInOne = script.replace('.js', '.all.js');

/**
 * The font of a page that chose the one before it with care: letters as wide, in lines that would be higher. It comes
 * when all else is there, in browsers that find it on this machine.
 */
const lateFont = `<script>
  window.areFontsThere = false;
  setTimeout(() => {
    const names = {400: 'NotoSans-Regular', 700: 'NotoSans-Bold'};
    const faces = Object.entries(names).map(async ([weight, name]) => {
      const metrics = {weight, ascentOverride: '112%', descentOverride: '36%'};
      document.fonts.add(await new FontFace('Late', 'local("' + name + '")', metrics).load());
    });
    Promise.allSettled(faces).then(() => (window.areFontsThere = true));
  }, 1500);
</script>`;

/** A page of a site, with what it loads in its head. */
const pageOf = (head: string, body: string): string => `<!doctype html>
<html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>body { margin: 8px; font: 16px/1.5 Late, 'Noto Sans' } h1 { line-height: 1.5 }
.columns { display: grid; grid-template-columns: 1fr 300px; gap: 16px }</style>
${watch}${lateFont}${head}
<h1>Cổng thông tin</h1>
${body}`;

/** The section among what the site has itself, as wide as its column. */
const column = (section: string, width: number): string =>
  `<div style="inline-size: ${width}px; max-inline-size: 100%">${section}</div>`;

const footer = '<p>Chân trang của cổng thông tin, ngay dưới khối nội dung</p>';

/** More than a screen of text of the site's own, on a phone as on a wide page. */
const screen = `<p>${'Bài viết mẫu của trang, không phải tin thật. '.repeat(12)}</p>`.repeat(12);

const titles = [
  'Hội nghị giao ban công tác tháng ba của Ủy ban nhân dân xã',
  'Lịch tiếp công dân định kỳ của lãnh đạo xã',
  'Hướng dẫn nộp hồ sơ trực tuyến tại bộ phận một cửa',
  'Tiêm chủng mở rộng cho trẻ em tại trạm y tế',
  'Kiểm tra tiến độ xây dựng đường liên thôn',
];
const items = titles.map((title, index) => ({
  id: `${index + 1}`,
  title,
  url: `/bai/${index + 1}`,
  image: '/anh/mau.svg',
  date_published: '2020-03-27T09:00:00+07:00',
  content_html: `<p>${'Thân bài mẫu, không phải tin thật. '.repeat(150)}</p>`,
  authors: [{name: 'Người viết mẫu'}],
}));
const sites = titles.map((title, index) => ({
  title: title.slice(0, 24),
  url: `https://trang-${index + 1}.example/`,
}));
const events = [...Array(14).keys()].map((index) => ({
  id: `${index}`,
  title: `Họp mẫu số ${index + 1}`,
  start: `2020-03-${23 + Math.floor(index / 3)}T0${8 + (index % 2)}:00:00+07:00`,
  chair: 'Chủ trì mẫu',
}));

const answers: Readonly<Record<string, object>> = {
  '/api/articles': {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Mẫu',
    items,
    _portal: {total: 5, page: 1, page_count: 1},
  },
  '/api/articles/1': items[0]!,
  '/api/calendar': {items: events},
  '/api/links': {items: sites},
  '/api/visits': {today: 123, total: 456_789, as_of: '2020-03-27T09:00:00+07:00'},
};

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0h40v30z"/></svg>';

/** Every section with the options that its room follows. */
const sections = [
  ['hot-news', 'limit="5"'],
  ['hot-news', 'limit="5" layout="thumbnails"'],
  ['featured-list', 'limit="5" summaries="none"'],
  ['featured-list', 'limit="5" layout="list" summaries="none"'],
  ['linked-sites', ''],
  ['visit-counter', 'layout="list"'],
  ['visit-counter', 'metrics="today total" layout="inline"'],
  ['work-calendar', 'week="2020-W13"'],
  ['article-view', 'article-id="1" related="0" rating="off"'],
  ['search-box', ''],
] as const;

/** One of each element. */
const eachOnce = sections.filter(
  ([name], index) => sections.findIndex(([other]) => other === name) === index,
);

const tagOf = (name: string, options: string): string =>
  `<portal-${name} endpoint="/api" ${options}><a href="/tin">Trên cổng</a></portal-${name}>`;

let site: HostSite;

beforeAll(async () => {
  site = await startHostSite();
  for (const [path, answer] of Object.entries(answers))
    site.pages[path] = {body: JSON.stringify(answer), type: 'application/json'};
  site.pages['/anh/mau.svg'] = {body: picture, type: 'image/svg+xml'};
  // Code, then data, then pictures, each long after the page was drawn with what was there before.
  Object.assign(site.delays, {
    '/portal-widgets/portal-widgets.js': 150,
    '/portal-widgets/chunks/source': 300,
    '/api/': 300,
    '/anh/': 300,
  });
});
afterAll(() => site.stop());

// Only Chromium tells how far things move.
const telling = installedEngines.filter(({id}) => id.startsWith('chrom'));

const areFontsThere = (): boolean => (window as unknown as ShiftWindow).areFontsThere;

describe.each(telling)('what follows a section in $name', (engine) => {
  const browser = useBrowser(engine);

  /** How far things move until the section is there, with its pictures and what it loads after its text. */
  const shiftOf = async (name: string, markup: string, width: number): Promise<number> => {
    site.pages['/trang'] = {body: markup};
    const page = await browser().open();
    await page.resize(width, 720);
    await page.go(`${site.origin}/trang`);
    const state = name === 'search-box' ? 'idle' : 'ready';
    await vi.waitFor(async () => expect(await page.run(stateOf, `portal-${name}`)).toBe(state), {
      timeout: 20_000,
    });
    await setTimeout(800);
    await vi.waitFor(async () => expect(await page.run(areFontsThere)).toBe(true), {
      timeout: 10_000,
    });
    await setTimeout(200);
    return page.run(() => (window as unknown as ShiftWindow).shift);
  };

  it.each(sections)('stays where it is: %s %s', async (name, options) => {
    const tag = tagOf(name, options);
    const narrow = pageOf(style + script, column(tag, 344) + footer);
    expect(await shiftOf(name, narrow, 360)).toBeLessThan(0.0005);
    const wide = pageOf(style + script, column(tag, 700) + footer);
    expect(await shiftOf(name, wide, 1280)).toBeLessThan(0.0005);
  });

  it.each(eachOnce)(
    'stays where it is with all tags in the body, before a screen of text: %s %s',
    async (name, options) => {
      const page = pageOf('', style + script + column(tagOf(name, options), 344) + screen);
      expect(await shiftOf(name, page, 360)).toBeLessThan(0.0005);
    },
  );

  it.each(eachOnce)(
    'hardly moves without the style sheet, below the first screen and beside the text: %s %s',
    async (name, options) => {
      const tag = tagOf(name, options);
      const below = pageOf(script, screen + column(tag, 344) + screen);
      expect(await shiftOf(name, below, 360)).toBeLessThan(0.05);
      const beside = `<div class="columns"><div>${screen}</div><div>${tag}${footer}</div></div>`;
      expect(await shiftOf(name, pageOf(script, beside), 1280)).toBeLessThan(0.05);
    },
  );

  it('hardly moves without the style sheet, with several sections that come at once', async () => {
    const names = ['hot-news', 'search-box', 'work-calendar', 'visit-counter'];
    const tags = names.map((wanted) => {
      const [name, options] = eachOnce.find(([other]) => other === wanted)!;
      return tagOf(name, options);
    });
    const page = pageOf(allInOne, tags.join('') + footer);
    expect(await shiftOf('work-calendar', page, 1280)).toBeLessThan(0.05);
  });
});
