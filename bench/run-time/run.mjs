/* global customElements -- A page has it. */
/*
 * What sections cost while a page is used, beside the same by hand, in one Chromium with a CPU four times slower:
 * `npm run bench:run-time`. ROUNDS is how often each is measured, in turn, default 7.
 */
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import {chromiumArguments, engines} from '../../scripts/engines.mjs';
import {countersOf, heapOf, measureLoad} from '../compare/measure-load.mjs';
import {median} from '../compare/medians.mjs';
import {sites} from '../compare/sample-data.mjs';
import {serve} from '../slow-page.mjs';
import * as inPage from './in-page.mjs';
import {answerOf, pages, sections} from './pages.mjs';

const files = join(import.meta.dirname, '../../dist/cdn');
const rounds = Number(process.env.ROUNDS ?? 7);
const slow = {rate: 4};

const {origin, close} = await serve(async (path) => {
  if (pages.has(path)) return ['text/html; charset=utf-8', pages.get(path)];
  if (path.startsWith('/api/')) return ['application/json', JSON.stringify(answerOf(path))];
  return ['text/javascript', await readFile(join(files, path))];
});
const executablePath = await engines.find(({id}) => id === 'chromium').find();
const browser = await chromium.launch({executablePath, args: chromiumArguments});

/** Opens a page in a context of its own, and closes it after the task. */
const onPage = async (path, task) => {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`${path}: ${error.message}`));
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('Emulation.setCPUThrottlingRate', slow);
    await page.goto(origin + path);
    await page.waitForFunction(() => customElements.get('portal-linked-sites'));
    await page.waitForTimeout(300);
    return await task(page, session);
  } finally {
    await context.close();
  }
};

/** Main-thread work of something done in a page, with all that it leads to, milliseconds. */
const workOf = async (page, session, work, value) => {
  const before = await countersOf(session);
  await page.evaluate(work, value);
  await page.waitForTimeout(500);
  return (await countersOf(session)).TaskDuration - before.TaskDuration;
};

/** Measures two ways in turn, and prints their medians and that of the ratios of the rounds. */
const compare = async (name, byHand, ours) => {
  const times = {byHand: [], ours: []};
  for (let round = 0; round < rounds; round++) {
    times.byHand.push(await byHand());
    times.ours.push(await ours());
  }
  const [hand, own] = [median(times.byHand), median(times.ours)];
  const ratio = median(times.ours.map((time, round) => time / times.byHand[round]));
  const numbers = `by hand ${hand.toFixed(2)} ms, portal-widgets ${own.toFixed(2)} ms`;
  console.log(`${name.padEnd(40)} ${numbers}, ratio ${ratio.toFixed(2)}`);
};

const showing = (count, show) => () =>
  onPage('/empty', async (page, session) => {
    // There before, for bringing it to the page is no part of showing it.
    const data = await page.evaluateHandle((value) => value, sites(count));
    return workOf(page, session, show, data);
  });

const changing = (count, show, change) => () =>
  onPage('/empty', async (page, session) => {
    await page.evaluate(show, sites(count));
    const times = 30;
    return (await workOf(page, session, change, {times, place: 3})) / times;
  });

const compareLists = async () => {
  for (const count of [10, 1000]) {
    const {showByHand, showByElement, changeByHand, changeByElement} = inPage;
    await compare(
      `${count} sites shown`,
      showing(count, showByHand),
      showing(count, showByElement),
    );
    await compare(
      `one of ${count} changed`,
      changing(count, showByHand, changeByHand),
      changing(count, showByElement, changeByElement),
    );
  }
};

const counted = async (session) => {
  const heap = await heapOf(session);
  const {Nodes, JSEventListeners} = await countersOf(session);
  return {heap, Nodes, JSEventListeners};
};

/** What a hundred arrivals and departures leave behind. */
const comeAndGo = (tag) =>
  onPage('/empty', async (page, session) => {
    const markup = sections[tag];
    await page.evaluate(inPage.comeAndGo, {markup, times: 50});
    const before = await counted(session);
    await page.evaluate(inPage.comeAndGo, {markup, times: 100});
    const after = await counted(session);
    const heap = `${((after.heap - before.heap) / 1000).toFixed(1)} kB`;
    const nodes = after.Nodes - before.Nodes;
    const listeners = after.JSEventListeners - before.JSEventListeners;
    console.log(`${tag.padEnd(24)} heap ${heap}, nodes ${nodes}, listeners ${listeners}`);
  });

const longestTask = async (path, wanted) => {
  const tasks = [];
  for (let round = 0; round < rounds; round++) {
    tasks.push((await measureLoad(browser, origin + path, wanted, slow)).longest);
  }
  return tasks;
};

const printTasks = (name, tasks) => {
  const text = (time) => (time === 0 ? '< 50 ms' : `${Math.round(time)} ms`);
  console.log(`${name.padEnd(24)} median ${text(median(tasks))}, most ${text(Math.max(...tasks))}`);
};

try {
  console.log(`Chromium ${browser.version()}, CPU 4 times slower, medians of ${rounds} rounds\n`);
  console.log('Main-thread work');
  await compareLists();
  console.log('\nLeft by 100 arrivals and departures, after 50 others');
  for (const tag of Object.keys(sections)) await comeAndGo(tag);
  console.log('\nLongest task while a page with one section loads');
  for (const tag of Object.keys(sections)) {
    const wanted = [{path: [tag, '[part="section"] :is(a, dd, td, .body)'], count: 1}];
    printTasks(tag, await longestTask(`/${tag}`, wanted));
  }
  const wanted = [{path: ['portal-work-calendar', 'table'], count: 10}];
  printTasks('50 sections', await longestTask('/fifty', wanted));
  const gaps = await onPage('/fifty', async (page) => {
    await page.waitForTimeout(3000);
    return page.evaluate(inPage.scrollThrough);
  });
  const slowFrames = gaps.filter((gap) => gap > 50).length;
  console.log(
    `\nScrolling through 50 sections: ${gaps.length} frames, median ${median(gaps).toFixed(1)} ms, ${slowFrames} above 50 ms`,
  );
} finally {
  await browser.close();
  close();
}
