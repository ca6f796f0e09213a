/* global document -- Some functions are sent into the page. */
/*
 * Takes pictures of the demo page and of all stories, for people to look at:
 * .reports/screenshots/<engine>-<page>-<variant>.png, where a page is `demo` or an element, with its
 * stories side by side. Needs nothing built; names what is missing.
 * `npm run screenshots -- chromium demo work-calendar 320` takes only those of these engines, pages and variants.
 */
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {serveSite} from '../test/package/static-site.ts';
import {installedEngines} from '../test/pages/browsers/start.ts';
import {DemoSite} from '../test/pages/demo-site.ts';
import {root, run} from './run.mjs';

const folder = join(root, '.reports/screenshots');
const chosen = process.argv.slice(2);
mkdirSync(folder, {recursive: true});

const isChosen = (names, name) => {
  const some = chosen.filter((each) => names.includes(each));
  return some.length === 0 || some.includes(name);
};

/** What a picture differs in: width in CSS pixels, what the reader prefers, size of text. */
const variants = {
  // What a reader sees first; the others show the whole page. docs/images/demo.png is made of it.
  fold: {height: 1000, isWhole: false},
  1280: {},
  '1280-dark': {theme: 'dark'},
  768: {width: 768},
  '768-dark': {width: 768, theme: 'dark'},
  320: {width: 320},
  '320-dark': {width: 320, theme: 'dark'},
  'text-200-320': {width: 320, css: 'html { font-size: 200%; }'},
  print: {width: 794, media: 'print'},
  forced: {features: {'forced-colors': 'active'}},
  english: {language: 'en'},
};

/** Only Chromium can be told all of these; in the others a few show what differs between engines. */
const variantsOf = (engine) => (engine === 'chromium' ? Object.keys(variants) : ['1280', '320']);

/** Runs in a document; says whether it has all its content, its pictures too. */
const isSettled = () => {
  const rooms = [
    document,
    ...[...document.querySelectorAll('iframe')].map((f) => f.contentDocument),
  ];
  return rooms.every((room) => {
    const sections = [...(room?.querySelectorAll('[state]') ?? [])];
    const mayLoad = /loading/.test(room?.location.search ?? '');
    const images = sections.flatMap((section) => [
      ...(section.shadowRoot?.querySelectorAll('img') ?? []),
    ]);
    for (const image of images) image.loading = 'eager';
    const isOver = (section) => section.getAttribute('state') !== 'loading' || mayLoad;
    const isSheet = room === document && document.querySelector('iframe');
    if (isSheet) return true;
    return sections.length > 0 && sections.every(isOver) && images.every((image) => image.complete);
  });
};

const settle = async (page) => {
  for (let tries = 0; tries < 300; tries++) {
    if (await page.run(isSettled)) return delay(300);
    await delay(100);
  }
  throw new Error('A page did not settle within 30 seconds.');
};

/** Runs in a page: larger text in it and in its frames, then frames as high as their content; gives the area of all. */
const arrange = (css) => {
  const frames = [...document.querySelectorAll('iframe')];
  for (const room of [document, ...frames.map((frame) => frame.contentDocument)]) {
    if (!css) break;
    const sheet = new room.defaultView.CSSStyleSheet();
    sheet.replaceSync(css);
    room.adoptedStyleSheets = [...room.adoptedStyleSheets, sheet];
  }
  for (const frame of frames) {
    frame.height = frame.contentDocument.querySelector('#storybook-root').scrollHeight + 40;
  }
  return frames.reduce((area, frame) => area + frame.offsetWidth * frame.offsetHeight, 0);
};

/** The page is as high as its content where that is possible, so that a picture holds all of it. */
const capture = async (page, {width = 1280, isWhole = true}) => {
  if (!isWhole) return page.screenshot();
  if ('raw' in page) return page.raw.screenshot({fullPage: true});
  const height = await page.run(() => document.documentElement.scrollHeight);
  if (width >= 500) await page.resize(width, Math.min(height, 900));
  return page.screenshot();
};

const prefer = async (page, {media = '', features = {}, theme}) => {
  const list = Object.entries({...features, ...(theme && {'prefers-color-scheme': theme})});
  if (media === '' && list.length === 0) return;
  const session = await page.raw.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    media,
    features: list.map(([name, value]) => ({name, value})),
  });
};

/** Stories of an element side by side, each in a frame, so that a story has the width of a window. */
const sheetOf = (stories, {width = 1280, theme = 'light', language = 'vi'}) => {
  const globals = `a11y.manual:!true;theme:${theme};language:${language}`;
  const frames = stories.map(
    ({id, name}) => `<figure><figcaption>${name}</figcaption>
      <iframe src="/iframe.html?viewMode=story&amp;id=${id}&amp;globals=${globals}" width="${width}" height="200"></iframe></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Stories</title>
    <style>body{display:flex;flex-wrap:wrap;gap:8px;margin:4px;align-items:start;font:14px monospace;background:#888}
    figure{margin:0}iframe{border:0;background:#fff}</style>${frames.join('')}`;
};

const take = async (engine, browser, name, address, variant) => {
  const settings = variants[variant];
  const {width = 1280, height = 900, language, css} = settings;
  const isSheet = name !== 'demo';
  const page = await browser.open();
  await page.resize(width, height);
  await prefer(page, settings);
  await page.go(address);
  if (language && !isSheet) {
    await page.run((tag) => void (document.documentElement.lang = tag), language);
  }
  await settle(page);
  await page.run(arrange, css);
  await delay(200);
  const area = await page.run(arrange);
  // A sheet is about one and a half times as wide as high.
  if (isSheet) await page.resize(Math.max(width + 8, Math.round(Math.sqrt(area * 1.6))), height);
  writeFileSync(join(folder, `${engine}-${name}-${variant}.png`), await capture(page, settings));
  if ('raw' in page) await page.raw.close();
};

/** Stories by element, from the index of a built Storybook. */
const readStories = (storybook) => {
  const {entries} = JSON.parse(readFileSync(join(storybook, 'index.json'), 'utf8'));
  const stories = Object.values(entries).filter(({type}) => type === 'story');
  return Map.groupBy(stories, ({title}) =>
    title
      .replace(/^\w+\//, '')
      .toLowerCase()
      .replaceAll(' ', '-'),
  );
};

const storybook = mkdtempSync(join(tmpdir(), 'portal-screenshots-'));
const demo = await DemoSite.create();
await run('storybook', ['build', '--quiet', '--output-dir', storybook]);
const site = await serveSite({folders: {'/': storybook}});
try {
  const stories = readStories(storybook);
  const pages = ['demo', ...stories.keys()];
  const engineIds = installedEngines.map(({id}) => id);
  for (const {id, name, start} of installedEngines.filter((each) => isChosen(engineIds, each.id))) {
    const browser = await start();
    try {
      for (const page of pages.filter((each) => isChosen(pages, each))) {
        for (const variant of variantsOf(id)) {
          if (!isChosen(Object.keys(variants), variant)) continue;
          if (page !== 'demo') {
            if (variant === 'fold') continue;
            site.answers['/sheet'] = sheetOf(stories.get(page), variants[variant]);
          }
          const address = page === 'demo' ? `${demo.origin}/` : `${site.origin}/sheet`;
          await take(id, browser, page, address, variant);
        }
      }
      console.log(`screenshots: ${name} done`);
    } finally {
      await browser.close();
    }
  }
  console.log(`screenshots: they are in ${folder}`);
} finally {
  await site.stop();
  await demo.remove();
  rmSync(storybook, {recursive: true, force: true});
}
