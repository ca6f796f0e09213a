import type {ElementHandle, Page} from 'puppeteer-core';
import {beforeAll, describe, expect, it, vi} from 'vitest';
import {
  contentHeight,
  expectSilence,
  frameHeight,
  readyFrame,
  useOpenedPosts,
  type PostFrame,
} from './opened-posts.ts';
import {writePosts} from './written-posts.ts';

/** Sections with the parameters of their addresses, and something that is in their content. */
const sections = [
  {section: 'hot-news', query: '?limit=4&show-date=true', content: 'a.title'},
  {section: 'featured-list', query: '?limit=4&layout=list', content: 'a.title'},
  {section: 'work-calendar', query: '?week=2026-W48&view=agenda', content: 'h3, h4, td, li'},
  {section: 'visit-counter', query: '', content: 'dd, li, p'},
  {section: 'linked-sites', query: '', content: 'a'},
] as const;

/** As the block editor saves an address that was pasted. */
const embedBlock = (address: string): string =>
  `<!-- wp:embed {"url":"${address.replaceAll('&', '\\u0026')}"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n` +
  `${address.replaceAll('&', '&amp;')}\n</div></figure>\n<!-- /wp:embed -->`;

const forms = {
  'classic text': (address: string) => `<p>Trước</p>\n\n${address}\n\n<p>Sau</p>`,
  'embed block': (address: string) => `${embedBlock(address)}\n\n<p>Sau</p>`,
};

const posts = useOpenedPosts();
/** Addresses of posts, by the form and the section. */
const written = new Map<string, string>();

beforeAll(async () => {
  const wanted = Object.entries(forms).flatMap(([form, contentOf]) =>
    sections.map(({section, query}) => ({
      key: `${form} ${section}`,
      post: {
        role: 'author' as const,
        isKept: true,
        title: `Dán ${section}`,
        content: contentOf(`${posts.endpoint().url}/embed/${section}${query}`),
      },
    })),
  );
  const answers = await writePosts(
    wanted.map(({post}) => post),
    'bare',
  );
  wanted.forEach(({key}, index) => written.set(key, answers[index]!.address));
});

const addressOf = (section: string, form = 'classic text'): string =>
  written.get(`${form} ${section}`)!;

/** What WordPress makes of a height. */
const clamped = (height: number): number => Math.min(Math.max(height, 200), 1000);

const expectFit = (frame: PostFrame): Promise<void> =>
  vi.waitFor(
    async () => expect(await frameHeight(frame)).toBe(clamped(await contentHeight(frame))),
    {timeout: 10_000},
  );

/** The first link of a section, once nothing moves it away from under the pointer any more. */
const fittingLink = async (page: Page, section: string, selector: string) => {
  const frame = await readyFrame(page, section);
  await expectFit(frame);
  const link = await frame.inside.$(`portal-${section} >>> ${selector}`);
  return link as ElementHandle<HTMLAnchorElement>;
};

const cases = Object.keys(forms).flatMap((form) => sections.map((each) => ({form, ...each})));

describe('the address of an embedded page in a post by an author', () => {
  it.each(cases)('becomes $section, as high as its content: $form', async (each) => {
    const {section, form, content} = each;
    const watched = await posts.open(addressOf(section, form));
    const {page} = watched;
    const frame = await readyFrame(page, section);
    await expectFit(frame);

    expect(await frame.element.evaluate((element) => element.getAttribute('sandbox'))).toBe(
      'allow-scripts',
    );
    // Not only the frame: what is in it can be seen.
    expect(await frame.element.isIntersectingViewport()).toBe(true);
    const shown = await frame.inside.waitForSelector(`portal-${section} >>> :is(${content})`);
    expect(await shown!.isVisible()).toBe(true);
    // The link is for readers without it.
    const quote = await page.$eval('blockquote', (element) => getComputedStyle(element).display);
    expect(quote).toBe('none');
    expectSilence(watched);
  });

  it('takes all options that the address has', async () => {
    const {page} = await posts.open(addressOf('hot-news', 'embed block'));
    const {inside} = await readyFrame(page, 'hot-news');
    expect(await inside.$$('portal-hot-news >>> a.title')).toHaveLength(4);
    expect(await inside.$$('portal-hot-news >>> time')).toHaveLength(4);
  });

  it('follows its content when that grows and shrinks', async () => {
    const watched = await posts.open(addressOf('hot-news'));
    const frame = await readyFrame(watched.page, 'hot-news');
    await expectFit(frame);
    const before = await frameHeight(frame);
    const showArticles = async (limit: number, count: number) => {
      await frame.inside.$eval(
        'portal-hot-news',
        (element, most) => element.setAttribute('limit', String(most)),
        limit,
      );
      const titles = () => frame.inside.$$('portal-hot-news >>> a.title');
      await vi.waitFor(async () => expect(await titles()).toHaveLength(count), {timeout: 10_000});
      await expectFit(frame);
      return frameHeight(frame);
    };
    expect(await showArticles(5, 5)).toBeGreaterThan(before + 40);
    expect(await showArticles(3, 3)).toBeLessThan(before - 40);
    expectSilence(watched);
  });

  it('leads the whole page to an article', async () => {
    const watched = await posts.open(addressOf('hot-news'));
    const {page} = watched;
    const link = await fittingLink(page, 'hot-news', 'a.title');
    const href = await link.evaluate((element) => element.href);
    expect(href).toContain(`${posts.endpoint().url}/articles/`);
    await Promise.all([page.waitForNavigation(), link.click()]);
    expect(page.url()).toBe(href);
    expectSilence(watched);
  });

  it('leads the whole page to a linked site, which is on another host', async () => {
    const {page, foreign} = await posts.open(addressOf('linked-sites'));
    const link = await fittingLink(page, 'linked-sites', 'a');
    const href = await link.evaluate((element) => element.href);
    expect(new URL(href).hostname).not.toBe('127.0.0.1');
    await link.click();
    // There is no way to that host from here.
    await vi.waitFor(() => expect(foreign).toEqual([href]), {timeout: 10_000});
  });

  it('keeps nothing in the browser', async () => {
    const {page} = await posts.open(addressOf('visit-counter'));
    const {inside} = await readyFrame(page, 'visit-counter');
    const rights = await inside.evaluate(() => {
      try {
        return {origin: self.origin, stored: localStorage.length};
      } catch (error) {
        return {origin: self.origin, stored: (error as Error).name};
      }
    });
    expect(rights).toEqual({origin: 'null', stored: 'SecurityError'});
    const session = await page.createCDPSession();
    const {cookies} = await session.send('Network.getAllCookies');
    expect(cookies).toEqual([]);
    for (const origin of [posts.endpoint().url, new URL(page.url()).origin]) {
      const {usage} = await session.send('Storage.getUsageAndQuota', {origin});
      expect(usage).toBe(0);
    }
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  it('fits a screen of 320 px', async () => {
    for (const {section} of sections) {
      const {page} = await posts.open(addressOf(section), 320);
      const frame = await readyFrame(page, section);
      await expectFit(frame);
      for (const place of [page, frame.inside]) {
        const {scrollWidth, clientWidth} = await place.evaluate(() => document.documentElement);
        expect(scrollWidth, section).toBe(clientWidth);
      }
    }
  });

  it('is a link to the portal without scripts', async () => {
    const {page} = await posts.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(addressOf('hot-news'));
    const link = await page.$('blockquote a');
    expect(await link!.isVisible()).toBe(true);
    const html = await page.content();
    expect(html).toContain(`<a href="${posts.endpoint().url}/">Tin nóng`);
  });

  it('is that link too while the endpoint does not answer', async () => {
    const {page} = await posts.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isAway = request.url().startsWith(posts.endpoint().url);
      void (isAway ? request.abort() : request.continue());
    });
    await page.goto(addressOf('hot-news'));
    const link = await page.$('blockquote a');
    expect(await link!.isVisible()).toBe(true);
    const {clip} = await page.$eval('iframe', (element) => ({
      clip: getComputedStyle(element).getPropertyValue('clip'),
    }));
    expect(clip).toBe('rect(1px, 1px, 1px, 1px)');
  });
});
