/*
 * A prerendered list of ten beside the same list as static HTML, in one Chromium: `node bench/compare/prerendered.mjs`.
 * The static page has its style sheet in it and no script at all. ROUNDS as for run.mjs. Exits with 1 when the
 * content of the prerendered page takes more than 1.1 of the time on a slow line, or moves.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import {chromiumArguments, engines} from '../../scripts/engines.mjs';
import {prerender} from '../../dist/ssr/index.js';
import {script} from './our-files.mjs';
import {lines, measureLoad} from './measure-load.mjs';
import {medians} from './medians.mjs';
import {page} from './page-parts.mjs';
import {articles} from './sample-data.mjs';
import {startSite} from './site.mjs';

const rounds = Number(process.env.ROUNDS ?? 7);
const limit = 1.1;
const base = 'static HTML';

const days = new Intl.DateTimeFormat('vi', {dateStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh'});

const staticList = () => {
  const items = articles(10).items.map(
    ({title, url, date_published: published}) =>
      `<li><a href="${url}">${title}</a> <time datetime="${published}">${days.format(new Date(published))}</time></li>`,
  );
  return `<div id="list"><h2>Tin nóng</h2><ul class="list">${items.join('')}</ul></div>`;
};

const turned = (list, count) => {
  const start = count % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
};

const pages = new Map();
const site = await startSite(pages);
const styles = readFileSync(join(import.meta.dirname, 'by-hand/list.css'), 'utf8');
pages.set('/static', page(`<style>${styles}</style>`, staticList()));
const list = await prerender(
  'portal-hot-news',
  {endpoint: '/api', limit: 10, 'show-date': true},
  {base: `${site.origin}/`},
);
const hydrate = '<script type="module" src="/portal-widgets.hydrate.js"></script>';
pages.set('/prerendered', page(hydrate + script, list));
pages.set('/prerendered-alone', page('', list));

const variants = {
  [base]: {path: '/static', wanted: [{path: ['#list li a'], count: 10}]},
  prerendered: {path: '/prerendered', wanted: [{path: ['portal-hot-news', 'li a'], count: 10}]},
  'prerendered, without scripts': {
    path: '/prerendered-alone',
    wanted: [{path: ['portal-hot-news', 'li a'], count: 10}],
  },
};

const executablePath = await engines.find(({id}) => id === 'chromium').find();
const browser = await chromium.launch({executablePath, args: chromiumArguments});
try {
  const results = {};
  for (let round = 0; round < rounds; round++) {
    // Each begins as often as the others: who is first pays for what the browser keeps.
    for (const [name, {path, wanted}] of turned(Object.entries(variants), round)) {
      for (const [line, settings] of Object.entries(lines)) {
        const result = await measureLoad(browser, site.origin + path, wanted, settings);
        ((results[name] ??= {})[line] ??= []).push(result);
      }
    }
  }
  const found = medians(results);
  for (const [name, {slow, raw}] of Object.entries(found)) {
    console.log(
      `${name.padEnd(30)} ${slow.bytes} bytes, ${slow.requests} requests; slow: content ${slow.first.toFixed(0)} to ` +
        `${slow.last.toFixed(0)} ms, all tasks ${slow.task.toFixed(0)} ms, longest ${slow.longest.toFixed(0)} ms, ` +
        `layout shift ${slow.shift.toFixed(3)}; raw: content ${raw.last.toFixed(0)} ms`,
    );
  }
  const {slow} = found.prerendered;
  const ratio = slow.last / found[base].slow.last;
  console.log(`Last content on a slow line: ${ratio.toFixed(2)} of static HTML, limit ${limit}.`);
  process.exitCode = ratio > limit || slow.shift >= 0.0005 ? 1 : 0;
} finally {
  await browser.close();
  site.close();
}
