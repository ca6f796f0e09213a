/*
 * Runs in the page: shows one element in each of its states. `?element=hot-news` or
 * `?element=article-view`, with `lang` as on any page. Sets `data-settled` when all are reached.
 */
import '/portal-widgets/portal-widgets.all.js';

const parameters = new URLSearchParams(location.search);
const element = parameters.get('element');
document.documentElement.lang = parameters.get('lang') ?? 'vi';

const longWord = 'NghịquyếtsốhaimươimốtcủaHộiđồngnhândânxãMẫuvềviệcbanhànhquyđịnhmứcchihỗtrợ';
const hour = 3_600_000;
const now = Date.now();
const at = (hours) => new Date(now + hours * hour).toISOString();

const titles = [
  'Chủ động ứng phó với bão: chằng chống nhà cửa, đưa tàu thuyền vào nơi tránh trú an toàn',
  'Lịch tiếp công dân định kỳ của lãnh đạo UBND xã',
  'UBND xã tổ chức hội nghị giao ban, bàn nhiệm vụ trọng tâm những tháng cuối năm',
  'Thông báo tạm ngừng cấp điện',
];

const summaries = titles.map((title, index) => ({
  id: `bai-${index}`,
  title,
  url: `${location.origin}/bai-${index}`,
  authors: [],
  sections: ['hot'],
  tags: [],
  published: at(-5 - 40 * index),
  ...(index === 0 && {pinnedUntil: at(100)}),
  ...(index < 3 && {image: {url: `${location.origin}/pictures/${pictures(index)}`, alt: ''}}),
}));

function pictures(index) {
  return ['chong-bao.svg', 'tru-so-xa.svg', 'phong-hop.svg'][index];
}

const article = {
  ...summaries[2],
  category: {id: 'tin-tuc', title: 'Tin tức - Sự kiện'},
  summary:
    'Sáng nay, UBND xã tổ chức hội nghị giao ban để đánh giá kết quả thực hiện nhiệm vụ trong tháng và bàn phương hướng, nhiệm vụ trọng tâm của những tháng cuối năm.',
  authors: ['Ban Biên tập (mẫu)'],
  source: 'Dữ liệu mẫu (không phải tin thật)',
  attachments: [],
  bodyBase: location.href,
  bodyHtml: `<p>Đồng chí Chủ tịch UBND xã chủ trì hội nghị; cùng dự có đại diện các tổ chức.</p>
    <h2>Kết quả đã đạt được</h2>
    <p>Xem thêm <a href="/ke-hoach">kế hoạch công tác</a> và số liệu dưới đây:</p>
    <table><caption>Thu ngân sách quý III</caption>
      <tr><th scope="col">Khoản thu</th><th scope="col">Kế hoạch</th><th scope="col">Thực hiện</th></tr>
      <tr><td>Thuế sử dụng đất</td><td>1.250.000.000</td><td>1.310.500.000</td></tr>
      <tr><td>Phí, lệ phí</td><td>310.000.000</td><td>298.750.000</td></tr></table>
    <blockquote>“Làm tốt công tác tuyên truyền để người dân hiểu và cùng thực hiện.”</blockquote>
    <ul><li>Vệ sinh môi trường</li><li>Phòng, chống cháy rừng</li></ul>
    <figure><img src="/pictures/cho-que.svg" alt="" width="1200" height="800"><figcaption>Chợ quê (tranh minh họa).</figcaption></figure>`,
};

const long = {
  ...article,
  title: `${longWord} tại xã Mẫu`,
  summary: longWord,
  category: {id: 'dai', title: longWord},
  authors: [longWord],
  source: 'https://portal.example/van-ban/2020/03/27/quyet-dinh-so-1234-qd-ubnd.html',
  bodyHtml: `<p>${longWord}</p><table><tr><td>${longWord}</td><td>${longWord}</td></tr></table>`,
};

const page = (items) => ({items, page: 1});
const answers = (first, ...rest) => {
  const queue = [first, ...rest];
  const answer = () => (queue.length > 1 ? queue.shift() : queue[0])();
  return {articles: answer, article: answer};
};
const give = (value) => () => Promise.resolve(value);
const never = () => new Promise(() => undefined);
const fail = () => Promise.reject(new Error('away'));

/** State, attributes, source or endpoint, and whether to ask a second time. */
const sheets = {
  'hot-news': [
    ['list', {'show-date': ''}, answers(give(page(summaries)))],
    ['numbered', {layout: 'numbered'}, answers(give(page(summaries)))],
    ['thumbnails', {layout: 'thumbnails', 'show-date': ''}, answers(give(page(summaries)))],
    ['loading', {limit: '4'}, answers(never)],
    ['loading thumbnails', {layout: 'thumbnails', limit: '4'}, answers(never)],
    ['slow', {limit: '4'}, answers(never)],
    ['empty', {}, answers(give(page([])))],
    ['failed', {}, '/away'],
    ['failed for good', {}, '/nothing'],
    ['stale', {limit: '3'}, answers(give(page(summaries)), fail), true],
    ['long words', {}, answers(give(page([{...long, published: at(-1)}, summaries[3]])))],
    ['long words thumbnails', {layout: 'thumbnails'}, answers(give(page([long, summaries[0]])))],
  ],
  'article-view': [
    ['ready', {}, answers(give(article))],
    ['loading', {}, answers(never)],
    ['stale', {}, answers(give(article), fail), true],
    ['failed', {}, '/away'],
    ['not found', {}, '/nothing'],
    ['long words', {}, answers(give(long))],
  ],
};

const show = async ([state, attributes, source, asksAgain]) => {
  const card = document.createElement('section');
  card.className = 'card';
  card.setAttribute('aria-label', state);
  const name = document.createElement('p');
  name.className = 'state';
  name.textContent = state;
  const shown = document.createElement(`portal-${element}`);
  for (const [key, value] of Object.entries(attributes)) shown.setAttribute(key, value);
  shown.setAttribute('article-id', 'bai');
  const link = document.createElement('a');
  link.href = '/';
  link.textContent = 'Xem trên cổng thông tin';
  shown.append(link);
  if (typeof source === 'string') shown.endpoint = source;
  else shown.source = source;
  const settled = new Promise((resolve) => {
    shown.addEventListener('portal-load', resolve, {once: true});
    shown.addEventListener('portal-error', resolve, {once: true});
    if (state.startsWith('loading') || state === 'slow') resolve();
  });
  card.append(name, shown);
  document.querySelector('main').append(card);
  await settled;
  if (asksAgain) await shown.reload();
  await shown.updateComplete;
  // The hint that comes after three seconds comes at once, or not at all.
  for (const animation of shown.shadowRoot.getAnimations()) {
    if (state === 'slow') animation.finish();
    else animation.pause();
  }
};

document.body.style.setProperty('--card-width', element === 'hot-news' ? '19rem' : '34rem');
await Promise.all(sheets[element].map(show));
document.documentElement.dataset.settled = '';
