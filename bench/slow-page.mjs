/* Pages measured side by side in Chromium, as they are on a slow line and a slow phone. */
import {once} from 'node:events';
import {createServer} from 'node:http';
import {brotliCompressSync} from 'node:zlib';
import {chromium} from 'playwright-core';
import {chromiumArguments, engines} from '../scripts/engines.mjs';
import {watchLoad} from './compare/load-watch.js';
import {contentOf, lines} from './compare/measure-load.mjs';
import {median} from './compare/medians.mjs';

/**
 * Serves on a free port of this machine, compressed as a web host would.
 *
 * @param answer - gives media type and body for a path, or throws where there is nothing
 */
export async function serve(answer) {
  const compressed = new Map();
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://127.0.0.1');
    if (!compressed.has(pathname)) {
      compressed.set(
        pathname,
        Promise.resolve(answer(pathname)).then(([type, body]) => [type, brotliCompressSync(body)]),
      );
    }
    compressed.get(pathname).then(
      ([type, body]) =>
        response
          .writeHead(200, {
            'content-type': type,
            'content-encoding': 'br',
            'cache-control': 'max-age=60',
            'access-control-allow-origin': '*',
          })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close()};
}

/** Runs in a page before anything else: has the browser note its largest paint, which is that of the content. */
function watchPaint() {
  new PerformanceObserver((list) => {
    globalThis.shownAt = list.getEntries().at(-1).startTime;
  }).observe({type: 'largest-contentful-paint', buffered: true});
}

/**
 * How long each page takes from its address to its content on screen, in rounds of all pages in turn.
 *
 * @param pages - by name: `address`, and what is waited for, `selector` in the shadow tree of `host` if given
 * @returns for each name the times in milliseconds, the bytes on the line and the number of requests
 */
export async function measurePages(pages, rounds) {
  const executablePath = await engines.find(({id}) => id === 'chromium').find();
  const browser = await chromium.launch({executablePath, args: chromiumArguments});
  const results = Object.fromEntries(Object.keys(pages).map((name) => [name, {times: []}]));
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [name, {address, host, selector}] of Object.entries(pages)) {
        // A context of its own: nothing is cached.
        const context = await browser.newContext();
        const page = await context.newPage();
        const session = await context.newCDPSession(page);
        await session.send('Network.enable');
        await session.send('Network.emulateNetworkConditions', lines.slow.network);
        await session.send('Emulation.setCPUThrottlingRate', {rate: lines.slow.rate});
        let bytes = 0;
        let requests = 0;
        session.on(
          'Network.loadingFinished',
          ({encodedDataLength}) => (bytes += encodedDataLength),
        );
        session.on('Network.requestWillBeSent', () => requests++);
        await page.addInitScript(watchPaint);
        await page.addInitScript(watchLoad, [
          {path: [host, selector].filter((part) => part !== undefined), count: 1},
        ]);
        const content = await contentOf(session);
        await page.goto(address, {waitUntil: 'commit'});
        await content();
        // Its last paint may come a little later.
        await page.waitForTimeout(1500);
        results[name].times.push(await page.evaluate(() => globalThis.shownAt));
        Object.assign(results[name], {bytes, requests});
        await context.close();
      }
    }
    return {version: browser.version(), results};
  } finally {
    await browser.close();
  }
}

/** A table of results, with the ratio of each median to that of `base`. */
export function report({version, results}, base, rounds) {
  const of = (name) => median(results[name].times);
  console.log(`Chromium ${version}, slow 4G, CPU 4 times slower, medians of ${rounds} rounds`);
  for (const [name, {bytes, requests}] of Object.entries(results)) {
    const time = `${Math.round(of(name))} ms`.padStart(8);
    const ratio = (of(name) / of(base)).toFixed(2);
    const size = `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
    console.log(`${name.padEnd(48)} ${time}  ${ratio}  ${size} in ${requests} requests`);
  }
}
