import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Page} from 'puppeteer-core';
import {expect, it} from 'vitest';
import {siteFolder, type DocsSite} from './docs-site.ts';

/** Opens the search by its key, types words and waits for what is found. */
async function typeInSearch(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.waitForSelector('.VPLocalSearchBox input:focus');
  await page.keyboard.type(words);
  await page.waitForSelector('.VPLocalSearchBox :is(.result.selected, .no-results)');
}

/** The titles that were found, in their order. */
const foundTitles = (page: Page): Promise<string[]> =>
  page.$$eval('.VPLocalSearchBox .result', (results) =>
    results.map((result) => result.getAttribute('aria-label') ?? ''),
  );

/** Tests of finding a page by words. */
export function testSearch(site: () => DocsSite): void {
  it.each([
    // Typed without marks, and with them.
    ['/index.html', 'lich cong tac', '/elements/work-calendar.html', 'Lịch công tác'],
    ['/index.html', 'khả năng tiếp cận', '/tiep-can.html', 'Tuyên bố về khả năng tiếp cận'],
    ['/index.html', 'dich vu DOI CHIEU', '/quy-dinh.html', 'Đối chiếu quy định'],
    // A page in English, by its own words and by its name in Vietnamese.
    ['/index.html', 'upgrading', '/upgrade.html', 'Upgrading'],
    ['/index.html', 'nang cap', '/upgrade.html', 'Upgrading'],
    ['/index.html', 'thong bao loi', '/errors.html', 'Thông báo lỗi'],
    // Pages that are made while the site is built, and one that a file has.
    ['/en/index.html', 'prerendering', '/en/prerendering.html', 'Prerendering'],
    ['/en/index.html', 'work calendar', '/en/elements/work-calendar.html', 'Work calendar'],
    ['/en/index.html', 'embed builder', '/en/builder.html', 'Embed builder'],
  ])('leads by keyboard from %s by "%s" to %s', async (start, words, path, title) => {
    const {page, faults, foreign} = await site().open(start);
    await typeInSearch(page, words);
    expect((await foundTitles(page))[0]).toContain(title);
    await page.keyboard.press('Enter');
    await page.waitForFunction((wanted) => location.pathname === wanted, {}, path);
    await page.waitForSelector('.VPLocalSearchBox', {hidden: true});
    await page.waitForFunction(
      (wanted) => document.querySelector('h1')?.textContent.includes(wanted),
      {},
      title,
    );
    expect({faults, foreign}).toEqual({faults: [], foreign: []});
    await page.close();
  });

  it('marks what was found, letters with their marks', async () => {
    const {page} = await site().open('/index.html');
    await typeInSearch(page, 'lich cong');
    await page.waitForSelector('.VPLocalSearchBox .result.selected mark');
    const marked = await page.$$eval('.VPLocalSearchBox .result.selected mark', (found) =>
      found.map(({textContent}) => textContent),
    );
    expect(marked).toEqual(['Lịch', 'công']);
    await page.close();
  });

  it('goes on finding while words are added', async () => {
    const {page, faults} = await site().open('/index.html');
    await typeInSearch(page, 'bai');
    await page.waitForSelector('.VPLocalSearchBox .result mark');
    await page.keyboard.type(' viet', {delay: 100});
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.VPLocalSearchBox .result.selected mark')].some(
        ({textContent}) => textContent === 'viết',
      ),
    );
    expect(faults).toEqual([]);
    await page.close();
  });

  it.each([
    ['/index.html', 'Tìm kiếm trong tài liệu', 'Không tìm thấy'],
    ['/en/index.html', 'Search the documentation', 'Nothing found for'],
  ])('speaks the language of %s, and closes by a key', async (start, label, nothing) => {
    const {page} = await site().open(start);
    const button = '.VPNavBarSearch button';
    expect(await page.$eval(button, (found) => found.getAttribute('aria-label'))).toBe(label);
    await typeInSearch(page, 'qqqqqq');
    expect(await page.$eval('.no-results', ({textContent}) => textContent)).toContain(nothing);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.VPLocalSearchBox', {hidden: true});
    await page.close();
  });

  it('works where a policy forbids code that is made from text', async () => {
    const {answers} = site();
    const html = await readFile(join(siteFolder, 'index.html'), 'utf8');
    const policy = "script-src 'self' 'unsafe-inline'";
    answers['/index.html'] = html.replace(
      '<head>',
      `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`,
    );
    const {page, faults} = await site().open('/index.html');
    delete answers['/index.html'];
    expect(await page.$eval('meta[http-equiv]', ({content}) => content)).toBe(policy);
    await typeInSearch(page, 'lich cong tac');
    expect((await foundTitles(page))[0]).toContain('Lịch công tác');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('keeps its index in files of the site, a language each', async () => {
    const {page} = await site().open('/en/index.html');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await typeInSearch(page, 'theming');
    const indexes = asked.filter((address) => address.includes('localSearchIndex'));
    expect(indexes).toHaveLength(1);
    expect(indexes[0]).toMatch(new RegExp(`^${site().origin}/assets/.*localSearchIndexen`));
    await page.close();
  });
}
