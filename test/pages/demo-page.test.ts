import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import type {BrowserPage} from './browsers/browser.ts';
import {installedEngines} from './browsers/start.ts';
import {brokenPictures, foreignRequests, linksOf, textOf} from './in-page.ts';
import {startPolicyProxy, type PolicyProxy} from './policy-proxy.ts';
import {openDemo, sections, useBrowser, useDemoSite} from './use-demo-site.ts';

/** The strictest policy that a host may send; the names of Trusted Types policies are free. */
const strictPolicy = [
  "default-src 'none'",
  ...['script-src', 'style-src', 'connect-src', 'img-src'].map((name) => `${name} 'self'`),
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types *',
].join('; ');

/** What the page of 27/03/2020 says, in this order. */
const seedTexts = [
  'Tin tức - Sự kiện',
  'UBND huyện - Khối MTTQ và các đoàn thể chính trị - xã hội huyện ký kết chương trình phối hợp năm 2020',
  '27/03/2020 09:00',
  'Ngày 26/3, UBND huyện và Cơ quan Khối MTTQ và các đoàn thể chính trị - xã hội huyện tổ chức tổng kết',
  'Hai đơn vị ký kết, thống nhất nội dung chương trình phối hợp năm 2020.',
  'Đến hết năm 2019, tỷ lệ hộ nghèo toàn huyện giảm xuống còn 2,13%; 03 xã Minh Cầm, Nam Sơn, Đạp Thanh',
  'Toàn cảnh hội nghị.',
  'phát triển kinh tế - văn hóa - xã hội chung của địa phương./.',
  'Tác giả: Bình Minh',
  'Nguồn: Trung tâm TT&VH Ba Chẽ',
];

const site = useDemoSite();

describe.each(installedEngines)('the demo page in $name', (engine) => {
  const browser = useBrowser(engine);
  let page: BrowserPage;

  beforeAll(async () => {
    page = await browser().open();
    await openDemo(page, `${site().origin}/`);
  });

  it('shows the whole article with author, source and time', async () => {
    const text = await page.run(textOf, 'portal-article-view');
    const places = seedTexts.map((part) => text.indexOf(part));
    expect(places, 'all there, in this order').toEqual([...places].sort((a, b) => a - b));
    expect(
      seedTexts.filter((part) => !text.includes(part)),
      'missing',
    ).toEqual([]);
    expect(await page.run(brokenPictures, 'portal-article-view')).toEqual([]);
  });

  it('lists six pieces of hot news that lead to their articles', async () => {
    const links = await page.run(linksOf, 'portal-hot-news');
    expect(links).toHaveLength(6);
    for (const {text, href} of links) {
      expect(text).not.toBe('');
      expect(href).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?bai=mau-[a-z0-9-]+$/);
    }
    const text = await page.run(textOf, 'portal-hot-news');
    expect(text).toMatch(/^Tin nóng .*\d\d\/\d\d\/\d{4}$/);
    expect(await page.run(brokenPictures, 'portal-hot-news')).toEqual([]);
  });

  it('has the seven sections of a portal in their usual order', async () => {
    const tags = await page.run(() =>
      [...document.querySelectorAll('[state]')].map(({localName}) => localName),
    );
    expect(tags).toEqual(Object.keys(sections));
    const headings = {
      'portal-search-box': 'Tìm kiếm',
      'portal-featured-list': 'Tin tiêu điểm',
      'portal-work-calendar': 'Lịch công tác',
      'portal-linked-sites': 'Website liên kết',
      'portal-visit-counter': 'Thống kê truy cập',
    };
    for (const [tag, heading] of Object.entries(headings)) {
      expect(await page.run(textOf, tag)).toMatch(new RegExp(`^${heading}`));
    }
    expect(await page.run(textOf, 'portal-work-calendar')).toMatch(
      /Tuần \d\d \(\d\d\/\d\d\/\d{4} - /,
    );
    expect(await page.run(textOf, 'portal-visit-counter')).toContain('1.927.');
  });

  it('contacts no other host', async () => {
    expect(await page.run(() => performance.getEntriesByType('resource').length)).toBeGreaterThan(
      5,
    );
    expect(await page.run(foreignRequests)).toEqual([]);
  });

  // WebKit's driver has no access to the console.
  if (engine.id !== 'webkit') {
    it('writes no error to the console', () => {
      expect(page.troubles).toEqual([]);
    });
  }
});

describe.each(installedEngines)('under the strictest policy in $name', (engine) => {
  const browser = useBrowser(engine);
  let proxy: PolicyProxy;

  beforeAll(async () => void (proxy = await startPolicyProxy(site().origin, strictPolicy)));
  afterAll(() => proxy.close());

  it('works as well, and no browser has anything to report', async () => {
    const page = await browser().open();
    await openDemo(page, `${proxy.origin}/`);
    expect(await page.run(textOf, 'portal-article-view')).toContain('Tác giả: Bình Minh');
    expect(await page.run(linksOf, 'portal-hot-news')).toHaveLength(6);
    expect(await page.run(brokenPictures, 'portal-article-view')).toEqual([]);
    expect(await page.run(brokenPictures, 'portal-hot-news')).toEqual([]);
    // A violation of our own shows that reports arrive, and that all before it have.
    await page.run(() => void (new Image().src = 'https://portal.example/forbidden.png'));
    await vi.waitFor(() => expect(proxy.reports.at(-1)).toContain('forbidden.png'), 10_000);
    expect(proxy.reports).toHaveLength(1);
  });
});
