import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import type {PuppeteerPage} from './browsers/puppeteer.ts';
import {installedEngine} from './browsers/start.ts';
import {startHostSite, type HostSite} from './host-site.ts';
import {sectionsOnPage} from './in-host.ts';
import {sections, sectionsMarkup} from './portal-answers.ts';
import {usePuppeteer} from './use-demo-site.ts';

const engines = [installedEngine('chromium'), installedEngine('firefox')].filter(
  (engine) => engine !== undefined,
);

let site: HostSite;

beforeAll(async () => {
  site = await startHostSite();
  site.pages['/copy'] = {
    body: `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Xã</title>
      <script type="module" src="/portal-widgets/portal-widgets.js"></script>
      <textarea id="pasted"></textarea>
      <div id="editor" contenteditable></div>
      ${sectionsMarkup('/api')}
      <portal-linked-sites endpoint="/api" heading="Cửa sổ" new-window></portal-linked-sites>
      <portal-visit-counter endpoint="/api" heading="Con số" layout="digits"></portal-visit-counter>`,
  };
});

afterAll(() => site.stop());

const pressWithControl = async ({raw}: PuppeteerPage, ...keys: ('a' | 'c' | 'v')[]) => {
  await raw.keyboard.down('Control');
  for (const key of keys) await raw.keyboard.press(key);
  await raw.keyboard.up('Control');
};

/** What a reader pastes as plain text, a line each. */
const pastedLines = async (page: PuppeteerPage): Promise<string[]> => {
  await page.raw.focus('#pasted');
  await pressWithControl(page, 'v');
  const text = await page.raw.$eval('#pasted', (field) => (field as HTMLTextAreaElement).value);
  return text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
};

/** Pictures, links and tables of what a reader pastes into an editor. */
const pastedMarkup = async (page: PuppeteerPage) => {
  await page.raw.focus('#editor');
  await pressWithControl(page, 'v');
  return page.raw.$eval('#editor', (editor) => ({
    pictures: [...editor.querySelectorAll('img')].map((each) => each.getAttribute('src')),
    links: [...editor.querySelectorAll('a')].map((each) => each.getAttribute('href')),
    cells: [...editor.querySelectorAll('td')].map((each) => each.innerText.trim()),
  }));
};

describe.each(engines)('what is copied from a page in $name', (engine) => {
  const browser = usePuppeteer(engine);
  let page: PuppeteerPage;

  beforeEach(async () => {
    page = await browser().open();
    await page.go(`${site.origin}/copy`);
    await vi.waitFor(
      async () => {
        const shown = await page.run(sectionsOnPage, sections);
        for (const {tag, shows} of sections) expect(shown[tag]?.text, tag).toContain(shows);
      },
      {timeout: 30_000},
    );
    await pressWithControl(page, 'a', 'c');
  });

  it('has the title of the article and the headings of sections', async () => {
    const lines = await pastedLines(page);
    expect(lines).toContain('Thân bài, với văn bản.');
    const count = lines.filter((line) => line === 'Bài số một').length;
    // In the article, both lists and what was found.
    expect(count).toBe(4);
    for (const heading of ['Tin nóng', 'Lịch công tác', 'Website liên kết', 'Thống kê truy cập']) {
      expect(lines).toContain(heading);
    }
  });

  it('has no names of tools, and nothing that is meant for screen readers', async () => {
    const text = (await pastedLines(page)).join('\n');
    for (const word of ['In bài', 'Chép liên kết', 'Thêm vào lịch', 'Tuần sau', 'cửa sổ mới']) {
      expect(text).not.toContain(word);
    }
    expect(text).toContain('Họp giao ban');
  });

  it('has pictures, links and tables as such, with whole addresses', async () => {
    const {pictures, links, cells} = await pastedMarkup(page);
    expect(pictures).toContain(`${site.origin}/api/anh.png`);
    for (const path of ['/bai-1', '/van-ban']) expect(links).toContain(site.origin + path);
    for (const words of ['Cột', 'Họp giao ban']) expect(cells).toContain(words);
  });

  it('has each number of a counter once', async () => {
    const lines = await pastedLines(page);
    expect(lines.filter((line) => line.includes('3.456'))).toHaveLength(2);
    expect(lines).not.toContain('6');
  });
});
