/* What loading a page costs: on the line, on the processor, in memory, and in time until its content is there. */
import {setTimeout as delay} from 'node:timers/promises';
import {watchLoad} from './load-watch.js';

/** Slow 4G as Lighthouse and WebPageTest have it: 1.6 Mbit/s down, 150 ms to the server and back. */
const slow4g = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** The two settings that every page is loaded in. */
export const lines = {
  raw: {},
  slow: {network: slow4g, rate: 4},
};

/** Long enough for what a page does after its content is there. */
const rest = 700;

const isCode = /javascript|css|wasm/;

/** What is part of a file, such as a picture in a style, is no request of its own. */
const isOnLine = ({url}) => !url.startsWith('data:');

/** Counts what goes over the line: bytes as compressed, without the heads of answers. */
function countTraffic(session) {
  const traffic = {code: 0, bytes: 0, requests: 0};
  const answers = new Map();
  session.on('Network.requestWillBeSent', ({request}) => {
    if (isOnLine(request)) traffic.requests++;
  });
  session.on('Network.responseReceived', ({requestId, response}) => {
    if (!isOnLine(response)) return;
    answers.set(requestId, {type: response.mimeType, head: response.encodedDataLength});
  });
  session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    const answer = answers.get(requestId);
    if (!answer) return;
    const length = Math.max(0, encodedDataLength - answer.head);
    traffic.bytes += length;
    if (isCode.test(answer.type)) traffic.code += length;
  });
  return traffic;
}

/** Counters of the browser by name; durations in milliseconds. */
export async function countersOf(session) {
  const {metrics} = await session.send('Performance.getMetrics');
  return Object.fromEntries(
    metrics.map(({name, value}) => [name, name.endsWith('Duration') ? value * 1000 : value]),
  );
}

export async function heapOf(session) {
  // What only another object was keeping goes at the second time.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await countersOf(session)).JSHeapUsedSize;
}

/** Longest that is waited for content, milliseconds. */
const patience = 30_000;

/**
 * Has the page say when its content is there. It is not asked: what asks is a script of some size, for which a slow
 * processor leaves the page's own work for a tenth of a second.
 *
 * @param session - of a page that runs `watchLoad`
 * @returns waits for it
 */
export async function contentOf(session) {
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', {name: 'contentIsThere'});
  const told = new Promise((resolve) => {
    session.on('Runtime.bindingCalled', ({name}) => name === 'contentIsThere' && resolve(true));
  });
  return async () => {
    if (await Promise.race([told, delay(patience, false, {ref: false})])) return;
    throw new Error(`The content did not come in ${patience / 1000} s.`);
  };
}

/**
 * Loads a page once, with nothing kept from before.
 *
 * @param wanted - sections to wait for, as `watchLoad` takes them
 * @param line - one of `lines`
 */
export async function measureLoad(browser, address, wanted, {network, rate}) {
  // Days and hours as the readers have them.
  const context = await browser.newContext({timezoneId: 'Asia/Ho_Chi_Minh'});
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`${address}: ${error.message}`));
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Performance.enable');
    if (network) await session.send('Network.emulateNetworkConditions', network);
    if (rate) await session.send('Emulation.setCPUThrottlingRate', {rate});
    const traffic = countTraffic(session);
    await page.addInitScript(watchLoad, wanted);
    const content = await contentOf(session);
    await page.goto(address, {waitUntil: 'commit'});
    await content();
    await page.waitForTimeout(rest);
    const counters = await countersOf(session);
    const {first, last, shift, longest} = await page.evaluate(() => globalThis.loadWatch);
    return {
      ...traffic,
      first,
      last,
      shift,
      longest,
      script: counters.ScriptDuration,
      task: counters.TaskDuration,
      heap: await heapOf(session),
    };
  } finally {
    await context.close();
  }
}
