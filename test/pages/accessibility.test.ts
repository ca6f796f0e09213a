import {source as axeSource} from 'axe-core';
import type {SerializedAXNode} from 'puppeteer-core';
import {beforeEach, describe, expect, it} from 'vitest';
import type {BrowserPage} from './browsers/browser.ts';
import type {PuppeteerPage} from './browsers/puppeteer.ts';
import {installedEngine, installedEngines} from './browsers/start.ts';
import {breakSource} from './in-page.ts';
import {openDemo, useBrowser, useDemoSite, usePuppeteer} from './use-demo-site.ts';

type Media = readonly {readonly name: string; readonly value: string}[];

const site = useDemoSite();
const chromium = installedEngine('chromium');

/** What axe finds wrong on a page, shadow trees included. */
const faults = async (page: BrowserPage, exceptions: readonly string[] = []): Promise<string[]> => {
  await page.run((source) => {
    const script = document.createElement('script');
    script.textContent = source;
    document.head.append(script);
  }, axeSource);
  const {violations, passes} = await page.run(async (except) => {
    const {axe} = window as unknown as {axe: typeof import('axe-core')};
    const rules = Object.fromEntries(except.map((id) => [id, {enabled: false}]));
    const result = await axe.run(document, {rules});
    return {
      passes: result.passes.length,
      violations: result.violations.flatMap(({id, nodes}) =>
        nodes.map(({target, failureSummary}) => `${id} at ${String(target)}: ${failureSummary}`),
      ),
    };
  }, exceptions);
  expect(passes, 'rules that found something to check').toBeGreaterThan(20);
  return violations;
};

/** The first heading is the article's title: it is missing because that is what did not arrive. */
const exceptionsFor = (state: string) => (state === 'failed' ? ['page-has-heading-one'] : []);

/** Brings both elements into a state. */
const bring = async (page: BrowserPage, state: string): Promise<void> => {
  if (state === 'ready') return;
  await page.run(breakSource, 'portal-article-view', state === 'stale');
  await page.run(breakSource, 'portal-hot-news', state === 'stale');
};

describe.each(installedEngines)('axe in $name', (engine) => {
  const browser = useBrowser(engine);

  it.each(['ready', 'stale', 'failed'])('finds nothing wrong when %s', async (state) => {
    const page = await browser().open();
    await openDemo(page, `${site().origin}/`);
    await bring(page, state);
    expect(await faults(page, exceptionsFor(state))).toEqual([]);
  });
});

describe.each(chromium ? [chromium] : [])('preferences of readers in $name', (engine) => {
  const browser = usePuppeteer(engine);
  let page: PuppeteerPage;

  const prefer = async (features: Media): Promise<void> => {
    const session = await page.raw.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {features: [...features]});
  };

  beforeEach(async () => {
    page = await browser().open();
    await openDemo(page, `${site().origin}/`);
  });

  it.each(['ready', 'stale', 'failed'])('dark: axe finds nothing wrong when %s', async (state) => {
    await prefer([{name: 'prefers-color-scheme', value: 'dark'}]);
    await bring(page, state);
    const background = await page.run(() => getComputedStyle(document.body).backgroundColor);
    expect(background).toBe('rgb(23, 19, 18)');
    expect(await faults(page, exceptionsFor(state))).toEqual([]);
  });

  it.each(['light', 'dark'])('forced colours, %s: edges and marks stay visible', async (scheme) => {
    await page.run(breakSource, 'portal-hot-news', true);
    // The badge is seen by its ground, which forced colours take away.
    expect((await page.run(edgeOf, '.badge')).edge).toBe('rgba(0, 0, 0, 0)');
    await prefer([
      {name: 'forced-colors', value: 'active'},
      {name: 'prefers-color-scheme', value: scheme},
    ]);
    for (const selector of ['.retry', '.notice', '.badge']) {
      const {hasEdge, edge, ground} = await page.run(edgeOf, selector);
      expect(hasEdge, selector).toBe(true);
      expect(edge, selector).not.toBe(ground);
      expect(edge, selector).not.toBe('rgba(0, 0, 0, 0)');
    }
    // The colours of text are the reader's own now, which computed styles do not tell.
    expect(await faults(page, ['color-contrast'])).toEqual([]);
  });

  it('forced colours: marked words stand on the whole colour of marks', async () => {
    await page.run(() =>
      document.querySelector('portal-search-box')?.setAttribute('text', 'huyện'),
    );
    await prefer([{name: 'forced-colors', value: 'active'}]);
    await page.raw.waitForFunction(() =>
      document.querySelector('portal-search-box')?.shadowRoot?.querySelector('mark'),
    );
    const ground = await page.run(() => {
      const box = document.querySelector('portal-search-box');
      return getComputedStyle(box!.shadowRoot!.querySelector('mark')!).backgroundColor;
    });
    expect(ground).toMatch(/^rgb\(/);
  });

  it('forced colours, dark: marked words of a suggestion have the colour of marks', async () => {
    await prefer([
      {name: 'forced-colors', value: 'active'},
      {name: 'prefers-color-scheme', value: 'dark'},
    ]);
    await page.run(() => {
      const root = document.querySelector('portal-search-box')!.shadowRoot!;
      const field = root.querySelector<HTMLInputElement>('#text')!;
      field.focus();
      field.value = 'xã';
      field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    });
    await page.raw.waitForFunction(() =>
      document.querySelector('portal-search-box')?.shadowRoot?.querySelector('.option mark'),
    );
    const [color, ofMarks] = await page.run(() => {
      const root = document.querySelector('portal-search-box')!.shadowRoot!;
      const probe = document.createElement('p');
      probe.style.color = 'MarkText';
      document.body.append(probe);
      const marked = root.querySelector('.option mark')!;
      return [marked, probe].map((each) => getComputedStyle(each).color);
    });
    expect(color).toBe(ofMarks);
  });

  it('nothing moves, whatever a reader prefers', async () => {
    for (const value of ['no-preference', 'reduce']) {
      await prefer([{name: 'prefers-reduced-motion', value}]);
      expect(await page.run(movements)).toEqual([]);
    }
  });
});

describe.each(chromium ? [chromium] : [])('what assistive technology gets in $name', (engine) => {
  const browser = usePuppeteer(engine);

  it('headings in order, and regions with names', async () => {
    const page = await browser().open();
    await openDemo(page, `${site().origin}/`);
    const tree = await page.raw.accessibility.snapshot({interestingOnly: false});
    const nodes = flat(tree ?? undefined);
    const title = /^UBND huyện - Khối MTTQ và các đoàn thể .* năm 2020$/;
    expect(nodes.filter(({role}) => role === 'heading')).toMatchObject([
      {level: 1, name: expect.stringMatching(title) as string},
      {level: 2, name: 'Tìm kiếm'},
      {level: 2, name: 'Tin nóng'},
      {level: 2, name: 'Tin tiêu điểm'},
      {level: 2, name: 'Lịch công tác'},
      {level: 2, name: 'Website liên kết'},
      {level: 2, name: 'Thống kê truy cập'},
    ]);
    const roles = /^(banner|navigation|main|complementary|contentinfo|region|search)$/;
    const landmarks = nodes.filter(({role}) => roles.test(role));
    expect(landmarks.map(({role, name}) => [role, name ?? ''])).toEqual([
      ['banner', ''],
      ['navigation', 'Chuyên trang'],
      ['main', ''],
      ['region', expect.stringMatching(title)],
      ['region', 'Bạn có hài lòng với thông tin này không?'],
      ['complementary', 'Các mục khác'],
      ['region', 'Tìm kiếm'],
      ['search', 'Tìm kiếm'],
      ['region', 'Tin nóng'],
      ['region', 'Tin tiêu điểm'],
      ['region', 'Lịch công tác'],
      ['region', 'Website liên kết'],
      ['region', 'Thống kê truy cập'],
      ['contentinfo', ''],
    ]);
    const lists = nodes.filter(({role}) => role === 'list').map(({children}) => children?.length);
    expect(lists, 'the menu, the hot news and the featured list').toEqual([4, 6, 4]);
  });
});

const flat = (node?: SerializedAXNode): SerializedAXNode[] =>
  node ? [node, ...(node.children ?? []).flatMap((child) => flat(child))] : [];

/** Colour of the border or outline of a part of the hot news, and of the ground it stands on. */
const edgeOf = (selector: string) => {
  const part = document.querySelector('portal-hot-news')!.shadowRoot!.querySelector(selector)!;
  const {borderTopStyle, borderTopColor, outlineStyle, outlineColor} = getComputedStyle(part);
  const probe = document.createElement('p');
  probe.style.backgroundColor = 'Canvas';
  document.body.append(probe);
  const ground = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const hasEdge = borderTopStyle !== 'none' || outlineStyle !== 'none';
  return {hasEdge, ground, edge: borderTopStyle === 'none' ? outlineColor : borderTopColor};
};

/** Parts of the page that move or fade, shadow trees included. */
const movements = (): string[] => {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? all(element.shadowRoot) : []),
    ]);
  const lasts = (durations: string): boolean =>
    durations.split(',').some((each) => parseFloat(each) > 0);
  return all(document)
    .filter((element) => {
      const {animationDuration, transitionDuration} = getComputedStyle(element);
      return (
        element.localName === 'marquee' || lasts(animationDuration) || lasts(transitionDuration)
      );
    })
    .map(({localName, className}) => `${localName}.${className}`);
};
