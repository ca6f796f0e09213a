import {spawnSync} from 'node:child_process';
import {beforeEach, describe, expect, it} from 'vitest';
import type {PortalArticleView, PortalHotNews, PortalLinkedSites} from '../../src/index.ts';
import type {PuppeteerPage} from './browsers/puppeteer.ts';
import {installedEngine} from './browsers/start.ts';
import {breakSource, stallSource, textOf} from './in-page.ts';
import {overflows} from './reflow.ts';
import {openDemo, reach, useDemoSite, usePuppeteer} from './use-demo-site.ts';

const chromium = installedEngine('chromium');
const hasPdfToText = spawnSync('pdftotext', ['-v']).error === undefined;
if (!hasPdfToText) {
  console.warn('!!! pdftotext IS MISSING: printed pages are not read (install poppler-utils).');
}

/** Text without white space, for a printed page breaks its lines elsewhere. */
const packed = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');

/** Text of the pages that printing gives. */
const print = async (page: PuppeteerPage): Promise<string> => {
  const input = await page.raw.pdf({format: 'A4', printBackground: false});
  // As it stands: otherwise a hyphen at the end of a line is taken for that of a broken word.
  const {stdout, status} = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], {input});
  expect(status).toBe(0);
  return stdout.toString('utf8');
};

const site = useDemoSite();

describe.each(chromium ? [chromium] : [])('printed by $name', (engine) => {
  const browser = usePuppeteer(engine);
  let page: PuppeteerPage;

  beforeEach(async () => {
    page = await browser().open();
    await openDemo(page, `${site().origin}/`);
  });

  it.runIf(hasPdfToText)('the article is whole, and alone', async () => {
    const paragraphs = await page.run(paragraphsOf, 'portal-article-view');
    expect(paragraphs.length).toBeGreaterThan(9);
    const text = await print(page);
    const printed = packed(text);
    expect(paragraphs.filter((paragraph) => !printed.includes(packed(paragraph)))).toEqual([]);
    expect(text).not.toContain('Tin nóng');
    expect(text).not.toContain('Nguồn dữ liệu');
  });

  it.runIf(hasPdfToText)('old content says how old it is, without a button', async () => {
    await page.run(breakSource, 'portal-article-view', true);
    expect(await page.run(textOf, 'portal-article-view')).toContain('Thử lại');
    const text = await print(page);
    expect(packed(text)).toContain(packed('Nội dung dưới đây có từ lúc'));
    expect(text).not.toContain('Thử lại');
  });

  it('a table that scrolls on the screen fits on the paper', async () => {
    await page.resize(794, 1123);
    await page.run(showWideTable, 'portal-article-view');
    expect(await page.run(hiddenWidth, 'portal-article-view')).toBeGreaterThan(100);
    await page.raw.emulateMediaType('print');
    expect(await page.run(hiddenWidth, 'portal-article-view')).toBe(0);
    expect(await page.run(overflows)).toEqual([]);
  });

  it.each(['portal-hot-news', 'portal-featured-list'])(
    'badges of %s need no ground',
    async (tag) => {
      await page.run(showNewArticle, tag);
      const onScreen = await page.run(badgeOf, tag);
      expect(onScreen.color).not.toBe(onScreen.titleColor);
      await page.raw.emulateMediaType('print');
      const {color, titleColor, edge, ground} = await page.run(badgeOf, tag);
      expect(color).toBe(titleColor);
      expect(edge).toBe(titleColor);
      expect(ground).toBe('rgba(0, 0, 0, 0)');
    },
  );

  it('what was found says what was searched for', async () => {
    await page.go(`${site().origin}/?q=xã&from=2000-01-31`);
    await reach(page, 'ready', 'portal-search-box');
    const words = '“xã”, từ ngày 31/01/2000';
    // On the screen the form says it.
    expect(await page.run(displayOf, 'portal-search-box', '.asked')).toBe('none');
    expect(await page.run(textOf, 'portal-search-box')).not.toContain(words);
    await page.raw.emulateMediaType('print');
    expect(await page.run(displayOf, 'portal-search-box', '.asked')).toBe('block');
    // The page prints its article alone.
    await page.raw.addStyleTag({content: '* { display: revert !important }'});
    expect(await page.run(textOf, 'portal-search-box')).toContain(words);
  });

  it.runIf(hasPdfToText)('sites to choose from are a list', async () => {
    await page.run(showAlone, 'portal-linked-sites', [0]);
    await page.run(showSites, 'portal-linked-sites');
    expect(await page.run(displayOf, 'portal-linked-sites', '.choice ~ *')).toBe('none');
    const lines = (await print(page)).trim().split('\n');
    const headings = ['Website liên kết', 'Bộ, ngành', 'Website khác'];
    expect(lines.sort()).toEqual([...headings, 'Bộ Mẫu', 'Cục Mẫu', 'Xã Mẫu'].sort());
  });

  it.runIf(hasPdfToText)(
    'no heading of a section stands alone at the foot of a sheet',
    async () => {
      // A sheet is 1123 px high: the heading begins higher and higher above its end.
      const rooms = Array.from({length: 12}, (_, index) => 1080 - index * 8);
      await page.run(showAlone, 'portal-linked-sites', rooms);
      await page.run(showSites, 'portal-linked-sites');
      const sheets = (await print(page)).split('\f').map((text) => text.trim());
      expect(sheets.filter((text) => text.includes('Cục Mẫu'))).toHaveLength(rooms.length);
      expect(sheets.filter((text) => /(Website liên kết|Bộ, ngành)$/.test(text))).toEqual([]);
    },
  );

  it('there is neither a button nor a skeleton', async () => {
    await page.run(breakSource, 'portal-article-view', false);
    await page.run(stallSource, 'portal-hot-news');
    const shown = () => ({
      retry: page.run(displayOf, 'portal-article-view', '.retry'),
      skeleton: page.run(displayOf, 'portal-hot-news', '.loading'),
    });
    expect(await shown().retry).toBe('block');
    expect(await shown().skeleton).toBe('block');
    await page.raw.emulateMediaType('print');
    expect(await shown().retry).toBe('none');
    expect(await shown().skeleton).toBe('none');
  });
});

/** Puts a table of twelve columns of long words into an article. */
const showWideTable = async (tag: string): Promise<void> => {
  const view = document.querySelector<PortalArticleView>(tag)!;
  const cells = Array.from({length: 12}, (_, index) => `<td>Khoảnthungânsách${index}</td>`);
  view.data = {
    id: 'bang',
    title: 'Bảng',
    authors: [],
    sections: [],
    tags: [],
    attachments: [],
    bodyHtml: `<table><tr>${cells.join('')}</tr></table>`,
    bodyBase: location.href,
  };
  await view.updateComplete;
};

/** How much of a frame that scrolls is out of sight, CSS pixels. */
const hiddenWidth = (tag: string): number => {
  const frame = document.querySelector(tag)!.shadowRoot!.querySelector('.scroll')!;
  return frame.scrollWidth - frame.clientWidth;
};

/** Leaves nothing on the page but a section at the top of so many sheets, with so much room above each, CSS pixels. */
const showAlone = (tag: string, rooms: readonly number[]): void => {
  const section = document.querySelector(tag)!;
  const sheets = rooms.map((room) => {
    const [sheet, above] = [document.createElement('div'), document.createElement('div')];
    sheet.style.breakAfter = 'page';
    above.style.blockSize = `${room}px`;
    sheet.append(above, section.cloneNode());
    return sheet;
  });
  document.body.style.margin = '0';
  document.body.replaceChildren(...sheets);
};

/** Puts sites with a group and without one into sections. */
const showSites = async (tag: string): Promise<void> => {
  const data = [
    {title: 'Xã Mẫu', url: 'https://xa.example/'},
    {title: 'Bộ Mẫu', url: 'https://bo.example/', group: 'Bộ, ngành'},
    {title: 'Cục Mẫu', url: 'https://cuc.example/', group: 'Bộ, ngành'},
  ];
  for (const section of document.querySelectorAll<PortalLinkedSites>(tag)) {
    section.data = data;
    await section.updateComplete;
  }
};

/** Puts an article into a list that is marked as new. */
const showNewArticle = async (tag: string): Promise<void> => {
  const list = document.querySelector<PortalHotNews>(tag)!;
  const published = new Date().toISOString();
  const items = [{id: 'moi', title: 'Bài mới', published, authors: [], sections: [], tags: []}];
  list.data = {items, page: 1};
  await list.updateComplete;
};

/** How the first badge of a list looks. */
const badgeOf = (tag: string) => {
  const root = document.querySelector(tag)!.shadowRoot!;
  const [badge, title] = ['.badge', '.title'].map((part) =>
    getComputedStyle(root.querySelector(part)!),
  );
  return {
    color: badge!.color,
    titleColor: title!.color,
    edge: badge!.outlineColor,
    ground: badge!.backgroundColor,
  };
};

const displayOf = (tag: string, selector: string): string =>
  getComputedStyle(document.querySelector(tag)!.shadowRoot!.querySelector(selector)!).display;

/** All paragraphs that an article shows: category, title, date, lead, body, captions, byline. */
const paragraphsOf = (tag: string): string[] =>
  [
    ...document
      .querySelector(tag)!
      .shadowRoot!.querySelectorAll<HTMLElement>('p, h1, h2, h3, figcaption'),
  ].map(({innerText}) => innerText);
