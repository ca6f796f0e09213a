/* global document, CSSStyleSheet -- Some functions are sent into the page. */
/*
 * Takes pictures of the demo page and of the elements in all their states, for people to look at:
 * .reports/screenshots/<engine>-<page>-<variant>.png. Needs nothing built; names what is missing.
 * `npm run screenshots -- firefox` takes only those of one engine.
 */
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {installedEngines} from '../test/pages/browsers/start.ts';
import {DemoSite} from '../test/pages/demo-site.ts';
import {root} from './run.mjs';
import {startStatesSite} from './screenshots/states-site.mjs';

const folder = join(root, '.reports/screenshots');
const chosen = process.argv.slice(2);

/** What a picture differs in: width in CSS pixels, what the reader prefers, size of text. */
const variants = {
  light: {},
  // What a reader sees first; the others show the whole page. docs/images/demo.png is made of it.
  fold: {height: 1000, isWhole: false},
  dark: {features: {'prefers-color-scheme': 'dark'}},
  320: {width: 320},
  '320-dark': {width: 320, features: {'prefers-color-scheme': 'dark'}},
  768: {width: 768},
  'text-200': {css: 'html { font-size: 200%; }'},
  'text-200-320': {width: 320, css: 'html { font-size: 200%; }'},
  print: {width: 794, media: 'print'},
  forced: {features: {'forced-colors': 'active'}},
  'forced-dark': {features: {'forced-colors': 'active', 'prefers-color-scheme': 'dark'}},
  english: {lang: 'en'},
};

/** Only Chromium can be told all of these; in the others a few show what differs between engines. */
const variantsOf = (engine) => (engine === 'chromium' ? Object.keys(variants) : ['light', '320']);

/** Waits until a page has all its content, its pictures too. */
const settle = async (page) => {
  for (let tries = 0; tries < 200; tries++) {
    const isSettled = await page.run(async () => {
      const {settled} = document.documentElement.dataset;
      const sections = [...document.querySelectorAll('[state]')];
      if (settled === undefined) {
        const isDone = (section) => /ready|empty|failed/.test(section.getAttribute('state'));
        if (sections.length === 0 || !sections.every(isDone)) return false;
      }
      const images = sections.flatMap(({shadowRoot}) => [...shadowRoot.querySelectorAll('img')]);
      for (const image of images) image.loading = 'eager';
      await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
      return true;
    });
    if (isSettled) return;
    await delay(50);
  }
  throw new Error('A page did not settle within ten seconds.');
};

/** The page is as high as its content where that is possible, so that a picture holds all of it. */
const capture = async (page, {width = 1280, isWhole = true}) => {
  if (!isWhole) return page.screenshot();
  if ('raw' in page) return page.raw.screenshot({fullPage: true});
  const height = await page.run(() => document.documentElement.scrollHeight);
  if (width >= 500) await page.resize(width, Math.min(height, 900));
  return page.screenshot();
};

const prefer = async (page, {media = '', features = {}}) => {
  if (media === '' && Object.keys(features).length === 0) return;
  const session = await page.raw.createCDPSession();
  const list = Object.entries(features).map(([name, value]) => ({name, value}));
  await session.send('Emulation.setEmulatedMedia', {media, features: list});
};

const take = async (engine, browser, name, address, variant) => {
  const {width = 1280, height = 900, lang, css} = variants[variant];
  const page = await browser.open();
  await page.resize(width, height);
  await prefer(page, variants[variant]);
  await page.go(lang ? address.replace('LANG', lang) : address.replace('LANG', 'vi'));
  if (lang) await page.run((tag) => void (document.documentElement.lang = tag), lang);
  if (css) {
    await page.run((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, css);
  }
  await settle(page);
  writeFileSync(
    join(folder, `${engine}-${name}-${variant}.png`),
    await capture(page, variants[variant]),
  );
  if ('raw' in page) await page.raw.close();
};

rmSync(folder, {recursive: true, force: true});
mkdirSync(folder, {recursive: true});
const demo = await DemoSite.create();
const states = await startStatesSite();
try {
  const addresses = {
    demo: `${demo.origin}/?lang=LANG`,
    'hot-news': `${states.origin}/states/states.html?element=hot-news&lang=LANG`,
    article: `${states.origin}/states/states.html?element=article-view&lang=LANG`,
  };
  for (const {id, name, start} of installedEngines) {
    if (chosen.length > 0 && !chosen.includes(id)) continue;
    const browser = await start();
    try {
      for (const variant of variantsOf(id)) {
        for (const [page, address] of Object.entries(addresses)) {
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
  states.stop();
  await demo.remove();
}
