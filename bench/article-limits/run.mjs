/* global document, requestAnimationFrame, scrollTo -- What is evaluated in the page uses these. */
/*
 * What the largest and oddest articles cost a page in Chromium: `npm run bench:article-limits`. For each the time
 * until it can be read, and the longest time that the page could not answer its reader.
 */
import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {once} from 'node:events';
import {join} from 'node:path';
import {deflateSync, crc32} from 'node:zlib';
import {chromium} from 'playwright-core';
import {chromiumArguments, engines} from '../../scripts/engines.mjs';

const files = join(import.meta.dirname, '../../dist/cdn');
const rounds = Number(process.env.ROUNDS ?? 3);

/** A white picture of one bit a pixel: 50 MB of pixels before they get colours, few bytes on the line. */
function whitePng(width, height) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const row = Buffer.alloc(1 + Math.ceil(width / 8), 255);
  row[0] = 0;
  const pixels = deflateSync(Buffer.concat(Array.from({length: height}, () => row)));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const parts = [chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

const sentence = 'Ủy ban nhân dân xã tổ chức hội nghị triển khai nhiệm vụ công tác của quý tới. ';
const paragraph = `<p>${sentence.repeat(4)}<a href="/van-ban">Văn bản</a></p>`;
const megabytes = (count, text) =>
  text.repeat(Math.floor((count * 1_000_000) / Buffer.byteLength(text)));
const row = `<tr><td>1</td><td>${sentence}</td><td><b>Phòng họp</b></td></tr>`;

const articles = {
  '50 kB of paragraphs': megabytes(0.05, paragraph),
  '4.9 MB of paragraphs': megabytes(4.9, paragraph),
  '4.9 MB in one paragraph': `<p>${megabytes(4.89, sentence)}</p>`,
  '4.9 MB in one table': `<table>${megabytes(4.89, row)}</table>`,
  '100,000 paragraphs': '<p>Một dòng.</p>'.repeat(100_000),
  '10,000 nested elements': `${'<div>'.repeat(10_000)}Chữ${'</div>'.repeat(10_000)}`,
  'a picture of 20,000 x 20,000 px': `${paragraph}<img src="/anh.png" alt="Ảnh">${paragraph}`,
};
const picture = whitePng(20_000, 20_000);

const pageOf = (id) => `<!doctype html><html lang="vi"><title>Bài</title>
  <script type="module" src="/portal-widgets.js"></script>
  <portal-article-view article-id="${id}" endpoint="/api" tools=""></portal-article-view>`;

const answer = async (path) => {
  const id = path.split('/').at(-1);
  if (path.startsWith('/bai/')) return ['text/html; charset=utf-8', pageOf(id)];
  if (path === '/empty') return ['text/html', '<!doctype html><title>Bài</title>'];
  if (path === '/anh.png') return ['image/png', picture];
  if (path.startsWith('/api/articles/')) {
    const html = Object.values(articles)[Number(id)];
    const body = {id, title: 'Bài', url: '/bai', content_html: html};
    return ['application/json', JSON.stringify({...body, date_published: '2020-03-27T09:00:00Z'})];
  }
  return ['text/javascript', await readFile(join(files, path))];
};

const server = createServer((request, response) => {
  answer(new URL(request.url, 'http://127.0.0.1').pathname).then(
    ([type, body]) => response.writeHead(200, {'content-type': type}).end(body),
    () => response.writeHead(404).end(),
  );
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const origin = `http://127.0.0.1:${server.address().port}`;

/** Done in the page, before anything else: notes how long it did not get to do what it is asked every frame. */
function watch() {
  globalThis.longest = 0;
  let last = performance.now();
  const beat = () => {
    const now = performance.now();
    globalThis.longest = Math.max(globalThis.longest, now - last);
    last = now;
    setTimeout(beat, 4);
  };
  beat();
}

async function measure(browser, index) {
  const page = await browser.newPage();
  await page.addInitScript(watch);
  await page.goto(`${origin}/bai/${index}`);
  const result = await page.evaluate(async () => {
    const element = document.querySelector('portal-article-view');
    while (!element.shadowRoot?.querySelector('[part="body"] > *'))
      await new Promise((done) => setTimeout(done, 4));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const shown = performance.now();
    // To the end and back, as a reader may.
    for (const place of [document.body.scrollHeight, 0]) {
      scrollTo(0, place);
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }
    await Promise.allSettled(
      [...element.shadowRoot.querySelectorAll('img')].map((i) => i.decode()),
    );
    return {shown, longest: globalThis.longest};
  });
  await page.close();
  return result;
}

/** What the browser itself needs for the same markup, unchecked: to parse it and to lay it out. */
async function measureUnchecked(browser, index) {
  const page = await browser.newPage();
  await page.goto(`${origin}/empty`);
  const time = await page.evaluate(async (address) => {
    const {content_html: html} = await (await fetch(address)).json();
    const box = document.body.appendChild(document.createElement('div'));
    const start = performance.now();
    box.innerHTML = html;
    box.getBoundingClientRect();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
  }, `${origin}/api/articles/${index}`);
  await page.close();
  return time;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const executablePath = await engines.find(({id}) => id === 'chromium').find();
const browser = await chromium.launch({executablePath, args: chromiumArguments});
try {
  console.log(`Chromium ${browser.version()}, medians of ${rounds}`);
  for (const [index, name] of Object.keys(articles).entries()) {
    const results = [];
    for (let round = 0; round < rounds; round++) {
      const unchecked = await measureUnchecked(browser, index);
      results.push({...(await measure(browser, index)), unchecked});
    }
    const [shown, longest, unchecked] = ['shown', 'longest', 'unchecked'].map((key) =>
      `${Math.round(median(results.map((result) => result[key])))} ms`.padStart(9),
    );
    console.log(
      `${name.padEnd(34)} shown after ${shown}, page held up for ${longest}; innerHTML ${unchecked}`,
    );
  }
} finally {
  await browser.close();
  server.close();
}
