/*
 * When an article of 50 kB is on screen, beside the least that a page could do by hand: `fetch` and `innerHTML`,
 * unchecked. `npm run bench:article`; ROUNDS is how often each page is loaded, default 9.
 */
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {filesOf} from '../compare/our-files.mjs';
import {measurePages, report, serve} from '../slow-page.mjs';

const files = join(import.meta.dirname, '../../dist/cdn');
const rounds = Number(process.env.ROUNDS ?? 9);

// Words in an order that repeats as little as real texts do, and is the same each time.
const words =
  'ủy ban nhân dân xã tổ chức hội nghị triển khai nhiệm vụ công tác quý tới các đại biểu thảo luận tiến độ xây dựng đường liên thôn trạm y tế sở tài nguyên môi trường hướng dẫn người làm thủ tục đất đai trực tuyến đoàn thanh niên ra quân dọn vệ sinh trồng cây ở tuyến chính lãnh đạo huyện kiểm tra phòng chống thiên tai tìm kiếm cứu nạn mùa mưa bão bà con nông thu hoạch lúa đông xuân giá ổn định trường học khai giảng năm mới'.split(
    ' ',
  );
let state = 1;
const word = () => words[(state = (state * 16_807) % 2_147_483_647) % words.length];
const paragraphs = [];
for (let index = 1; Buffer.byteLength(paragraphs.join('')) < 50_000; index++) {
  const text = Array.from({length: 60}, word).join(' ');
  paragraphs.push(
    `<p style="text-align: justify">Đoạn ${index}: ${text}, xem <a href="/van-ban/${index}">văn bản</a>.</p>`,
  );
}
const article = {
  id: '1',
  title: 'Bài mẫu, không phải tin thật',
  url: '/bai/1',
  date_published: '2020-03-27T09:00:00+07:00',
  content_html: paragraphs.join('\n'),
};

const ahead = filesOf('elements/article-view.js').map(
  (file) => `<link rel="modulepreload" href="/${file}">`,
);
const json = '<link rel="preload" as="fetch" crossorigin href="/api/articles/1">';

const head = '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bài</title>';
const tags = `<script type="module" src="/portal-widgets.js"></script>
  <portal-article-view article-id="1" endpoint="/api"></portal-article-view>`;
const ownFile = tags.replace('portal-widgets.js', 'elements/article-view.js');
const bySelf = '<div id="article"></div><script type="module" src="/by-hand.js"></script>';
const pages = {
  '/by-hand': head + bySelf,
  '/by-hand-ahead': head + json + bySelf,
  '/tags': head + tags,
  '/modules-ahead': head + ahead.join('') + tags,
  // The data first: an old web host gives six files at a time.
  '/all-ahead': head + json + ahead.join('') + ownFile,
};
const byHand = `const article = await (await fetch('/api/articles/1')).json();
const box = document.querySelector('#article');
box.innerHTML = '<h1></h1><p><time></time></p>' + article.content_html;
box.querySelector('h1').textContent = article.title;
box.querySelector('time').textContent = new Date(article.date_published).toLocaleString('vi');`;

const answer = async (path) => {
  if (path in pages) return ['text/html; charset=utf-8', pages[path]];
  if (path === '/api/articles/1') return ['application/json', JSON.stringify(article)];
  if (path === '/by-hand.js') return ['text/javascript', byHand];
  return ['text/javascript', await readFile(join(files, path))];
};

const {origin, close} = await serve(answer);
const element = {host: 'portal-article-view', selector: '[part="body"] p'};
const plain = {selector: '#article p + p'};
try {
  console.log(`An article of ${Math.round(Buffer.byteLength(article.content_html) / 1000)} kB`);
  const measured = await measurePages(
    {
      'fetch and innerHTML': {address: `${origin}/by-hand`, ...plain},
      'the two tags': {address: `${origin}/tags`, ...element},
      'with modulepreload': {address: `${origin}/modules-ahead`, ...element},
      'its own file, with modulepreload and the data': {address: `${origin}/all-ahead`, ...element},
      'fetch and innerHTML, with the data': {address: `${origin}/by-hand-ahead`, ...plain},
    },
    rounds,
  );
  report(measured, 'fetch and innerHTML', rounds);
} finally {
  close();
}
