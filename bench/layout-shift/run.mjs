/* global document -- What runs in a page uses it. */
/*
 * How far a page moves when a section comes that no style sheet keeps room for: `npm run bench:layout-shift`, after
 * "npm run build". Each element by itself, on slow 4G with a processor four times slower, at several places of a page.
 * With SHEET=1 the page has portal-widgets.css in its head.
 */
import {chromium} from 'playwright-core';
import {chromiumArguments, engines} from '../../scripts/engines.mjs';
import {watchLoad} from '../compare/load-watch.js';
import {lines} from '../compare/measure-load.mjs';
import {ourFile, script, sheet} from '../compare/our-files.mjs';
import {articles, events, sites, visits, week} from '../compare/sample-data.mjs';
import {serve} from '../slow-page.mjs';

const paragraph = `<p>${'Bài viết mẫu của trang, không phải tin thật. '.repeat(8)}</p>`;
const screen = paragraph.repeat(12);

const tags = {
  'hot-news': '',
  'featured-list': 'limit="5"',
  'linked-sites': '',
  'visit-counter': '',
  'work-calendar': `week="${week.name}"`,
  'article-view': 'article-id="1" related="0" rating="off"',
  'search-box': '',
};

const [article] = articles(1).items;
const answers = {
  '/api/articles': articles(5),
  '/api/articles/1': {...article, content_html: screen},
  '/api/calendar': events(),
  '/api/links': {items: sites(5)},
  '/api/visits': visits,
};

const phone = {width: 360, height: 720};
const desk = {width: 1280, height: 720};
const beside = (tag) =>
  `<div class="columns"><div>${screen}</div><div>${tag}<p>Chân cột mẫu</p></div></div>`;

/** Where the section stands, what is around it, and on which screen. */
const places = {
  'phone, first': [phone, (tag) => tag + screen],
  'phone, after half a screen': [phone, (tag) => paragraph.repeat(2) + tag + screen],
  'phone, below the first screen': [phone, (tag) => screen + tag + screen],
  'wide, first': [desk, (tag) => tag + screen],
  'wide, after half a screen': [desk, (tag) => paragraph.repeat(4) + tag + screen],
  'wide, side column': [desk, beside],
};

const head = (process.env.SHEET === '1' ? sheet : '') + script;
const pageOf = (content) => `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Trang mẫu</title>
<style>body { font: 16px/1.5 sans-serif } .columns { display: grid; grid-template-columns: 1fr 300px; gap: 16px }</style>
${head}
<h1>Trang mẫu, không phải tin thật</h1>
${content}`;

const pages = new Map();
const site = await serve(async (path) => {
  if (pages.has(path)) return ['text/html; charset=utf-8', pages.get(path)];
  if (path in answers) return ['application/json', JSON.stringify(answers[path])];
  return ourFile(path);
});

/** Runs in a page: whether the section is there, with its content if it asks for any. */
const isThere = (tag) =>
  /^(ready|idle)$/.test(document.querySelector(tag)?.getAttribute('state') ?? '');

async function shiftOf(browser, name, viewport, path) {
  const context = await browser.newContext({viewport, timezoneId: 'Asia/Ho_Chi_Minh'});
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', lines.slow.network);
    await session.send('Emulation.setCPUThrottlingRate', {rate: lines.slow.rate});
    await page.addInitScript(watchLoad, []);
    await page.goto(site.origin + path, {waitUntil: 'commit'});
    await page.waitForFunction(isThere, `portal-${name}`, {polling: 200, timeout: 30_000});
    await page.waitForTimeout(1000);
    return await page.evaluate(() => globalThis.loadWatch.shift);
  } finally {
    await context.close();
  }
}

const executablePath = await engines.find(({id}) => id === 'chromium').find();
const browser = await chromium.launch({executablePath, args: chromiumArguments});
try {
  console.log(`Chromium ${browser.version()}\n`);
  console.log(`| section | ${Object.keys(places).join(' | ')} |`);
  console.log(`| --- |${' ---: |'.repeat(Object.keys(places).length)}`);
  for (const [name, options] of Object.entries(tags)) {
    const tag = `<portal-${name} endpoint="/api" ${options}><a href="/tin">Trên cổng</a></portal-${name}>`;
    const shifts = [];
    for (const [place, [viewport, around]] of Object.entries(places)) {
      const path = `/${name}/${encodeURIComponent(place)}`;
      pages.set(path, pageOf(around(tag)));
      shifts.push(await shiftOf(browser, name, viewport, path));
    }
    const cells = shifts.map((shift) => shift.toFixed(3));
    console.log(`| \`${name}\` | ${cells.join(' | ')} |`);
  }
} finally {
  await browser.close();
  site.close();
}
