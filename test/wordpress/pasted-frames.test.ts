import {beforeAll, describe, expect, it, vi} from 'vitest';
import {pastedSnippets} from '../package/pasted-snippets.ts';
import {
  contentHeight,
  expectSilence,
  frameHeight,
  readyFrame,
  useOpenedPosts,
  type PostFrame,
} from './opened-posts.ts';
import {htmlBlock, writePosts} from './written-posts.ts';

const posts = useOpenedPosts();

/** What the guide to frames has pasted: the script that listens, and each of its frames. */
const ofGuide = pastedSnippets.filter(({subject}) => subject === 'guide-frame');
const [listener] = ofGuide.filter(({markup}) => markup.includes('addEventListener'));
const frames = ofGuide.filter(({markup}) => markup.includes('<iframe'));

const contents: Readonly<Record<string, (markup: string) => string>> = {
  'HTML block': (markup) => `${htmlBlock(listener!.markup)}\n\n${htmlBlock(markup)}`,
  'classic text': (markup) => `${listener!.markup}\n\n${markup}`,
};

const cases = Object.keys(contents).flatMap((form) =>
  frames.map(({name, markup}) => ({form, name, markup})),
);

describe('the frames of the guide', () => {
  let written: {address: string; shown: string}[];
  let byAuthor: {address: string; shown: string}[];

  beforeAll(async () => {
    const contentOf = ({form, markup}: (typeof cases)[number]) =>
      contents[form]!(markup).replaceAll('https://portal.example/api', posts.endpoint().url);
    const write = (role: 'author' | 'administrator') =>
      writePosts(
        cases.map((each) => ({role, isKept: true, title: 'Khung', content: contentOf(each)})),
        'bare',
      );
    written = await write('administrator');
    byAuthor = await write('author');
  });

  const addressOf = (each: (typeof cases)[number]): string => written[cases.indexOf(each)]!.address;

  const sectionOf = ({markup}: (typeof cases)[number]): string =>
    /\/embed\/([\w-]+)/.exec(markup)![1]!;

  const expectFit = (frame: PostFrame): Promise<void> =>
    vi.waitFor(async () => expect(await frameHeight(frame)).toBe(await contentHeight(frame)), {
      timeout: 10_000,
    });

  /** Opens one that is as high as its content, so that nothing in it moves any more. */
  const openFitting = async (each: (typeof cases)[number]) => {
    const watched = await posts.open(addressOf(each));
    const frame = await readyFrame(watched.page, sectionOf(each));
    // A frame of HTML has a border of 2 px, which its height is without.
    await frame.element.evaluate((element) => element.style.setProperty('border', '0'));
    await expectFit(frame);
    return {watched, frame};
  };

  it.each(cases)('by an administrator are as high as their content: $name, $form', async (each) => {
    const {watched, frame} = await openFitting(each);
    const before = await frameHeight(frame);
    expect(before).toBeGreaterThan(200);
    await frame.inside.$eval(`portal-${sectionOf(each)}`, (element) => {
      element.setAttribute('layout', 'list');
      element.setAttribute('limit', '12');
    });
    await vi.waitFor(async () => expect(await frameHeight(frame)).toBeGreaterThan(before), {
      timeout: 10_000,
    });
    await expectFit(frame);
    expectSilence(watched);
  });

  it.each(cases)('by an administrator lead the whole page: $name, $form', async (each) => {
    const {watched, frame} = await openFitting(each);
    const link = await frame.inside.waitForSelector(`portal-${sectionOf(each)} >>> a.title`);
    const href = await link!.evaluate((element) => element.href);
    await Promise.all([watched.page.waitForNavigation(), link!.click()]);
    expect(watched.page.url()).toBe(href);
    expectSilence(watched);
  });

  it('by an author are dropped, with the link beside them left', async () => {
    for (const {address} of byAuthor) {
      const {page} = await posts.open(address);
      expect(await page.$('iframe')).toBeNull();
      const link = await page.$('main a[href^="https://portal.example/"]');
      expect(await link!.isVisible()).toBe(true);
    }
  });
});
