import {PortalError, type PortalErrorCode} from '../src/source/errors.ts';
import type {Article, ArticleSummary} from '../src/source/models.ts';
import type {PortalSource} from '../src/source/portal-source.ts';

const hour = 3_600_000;

/** A moment that lies some hours ago, so that what is new stays new. */
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * hour).toISOString();

/** A flat drawing as a data address: stories contact no server. */
const drawing = (sky: string, hill: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800">` +
      `<path fill="${sky}" d="M0 0h1200v800H0z"/><circle cx="900" cy="220" r="90" fill="#fff6c8"/>` +
      `<path fill="${hill}" d="M0 620 300 330l220 230 240-310 440 400v150H0z"/></svg>`,
  )}`;

const pictures = [
  drawing('#bfe3f2', '#3f7d58'),
  drawing('#ffe0b8', '#a3562f'),
  drawing('#d5dcf5', '#3d4f86'),
];

const titles = [
  'Xã triển khai kế hoạch phòng, chống thiên tai và tìm kiếm cứu nạn trong mùa mưa bão',
  'Khai trương điểm hỗ trợ người dân nộp hồ sơ trực tuyến tại bộ phận một cửa',
  'Ra quân trồng cây đầu năm',
  'Hướng dẫn đăng ký tiêm chủng cho trẻ em dưới 5 tuổi tại trạm y tế xã',
  'Thông báo lịch tiếp công dân định kỳ của lãnh đạo Ủy ban nhân dân',
  'Hội nghị lấy ý kiến nhân dân về quy hoạch chi tiết khu trung tâm',
];

const sampleSummary = (title: string, index: number): ArticleSummary => ({
  id: `mau-${index + 1}`,
  title,
  url: `https://portal.example/bai/${index + 1}`,
  summary: 'Dữ liệu mẫu, không phải tin thật.',
  image: {url: pictures[index % pictures.length] ?? '', alt: '', width: 1200, height: 800},
  published: hoursAgo(2 + index * 19),
  category: {id: 'tin-tuc', title: 'Tin tức - Sự kiện'},
  authors: ['Ban Biên tập (mẫu)'],
  source: 'Dữ liệu mẫu (không phải tin thật)',
  sections: ['hot'],
  tags: ['Dữ liệu mẫu'],
  ...(index === 1 ? {pinnedUntil: hoursAgo(-72)} : {}),
});

/** Sample articles; none of them is real news. */
export const summaries: readonly ArticleSummary[] = titles.map(sampleSummary);

/** A sample article with everything that a body may hold. */
export const article: Article = {
  ...sampleSummary('Xã triển khai kế hoạch phòng, chống thiên tai trong mùa mưa bão', 0),
  summary:
    'Dữ liệu mẫu, không phải tin thật: phần tóm tắt đứng trước nội dung và cho biết điều chính của bài.',
  language: 'vi',
  views: 1062,
  tags: ['phòng chống thiên tai', 'mùa mưa bão', 'tìm kiếm cứu nạn'],
  attachments: [
    {
      url: 'https://portal.example/tep/ke-hoach.pdf',
      mimeType: 'application/pdf',
      title: 'Kế hoạch phòng, chống thiên tai (mẫu)',
      size: 1_234_567,
    },
    {url: 'https://portal.example/tep/phu-luc.docx', mimeType: 'application/msword', size: 45_000},
  ],
  rating: {count: 128, average: 4.3},
  bodyBase: 'https://portal.example/bai/1',
  bodyHtml: `
    <p>Đoạn mở đầu của bài mẫu. Trong bài có <a href="/van-ban">liên kết đến văn bản</a>, chữ
      <strong>đậm</strong> và chữ <em>nghiêng</em>.</p>
    <h3>Những việc cần làm</h3>
    <ul><li>Rà soát các khu vực có nguy cơ sạt lở.</li><li>Chuẩn bị phương tiện và vật tư.</li></ul>
    <table><caption>Số điện thoại trực (mẫu)</caption>
      <thead><tr><th scope="col">Bộ phận</th><th scope="col">Thời gian</th><th scope="col">Điện thoại</th></tr></thead>
      <tbody><tr><td>Thường trực</td><td>Cả ngày</td><td>0203 000 0000</td></tr></tbody></table>
    <blockquote><p>Nội dung trích dẫn mẫu.</p></blockquote>
    <p>Đoạn kết của bài mẫu./.</p>`,
};

/** Answers at once, from the samples above. */
export const sampleSource: PortalSource = {
  articles: ({limit = 10}) =>
    Promise.resolve({items: summaries.slice(0, limit), page: 1, total: summaries.length}),
  article: () => Promise.resolve(article),
};

/** The same, where readers can also rate and report, and the editors named related articles. */
export const wholeSource: PortalSource = {
  ...sampleSource,
  article: () =>
    Promise.resolve({...article, published: hoursAgo(50), related: summaries.slice(3, 5)}),
  rate: () => Promise.resolve({count: 129, average: 4.3}),
  report: () => Promise.resolve(),
};

/** The same with recordings of two voices. */
export const recordedSource: PortalSource = {
  article: () =>
    Promise.resolve({
      ...article,
      attachments: ['Giọng nữ miền Bắc', 'Giọng nam miền Nam'].map((title, index) => ({
        url: `https://portal.example/tep/giong-${index + 1}.mp3`,
        mimeType: 'audio/mpeg',
        title,
        duration: 95 + index,
      })),
    }),
};

/** Takes neither scores nor reports. */
export const refusingSource: PortalSource = {
  ...sampleSource,
  rate: () => Promise.reject(new PortalError('refused', 'A story.')),
  report: () => Promise.reject(new PortalError('busy', 'A story.')),
};

/** Names sound and film of other sites. */
export const mediaSource: PortalSource = {
  article: () =>
    Promise.resolve({
      ...article,
      bodyHtml: `<p>Phim của cổng:</p><video src="https://media.portal.example/phim.mp4"></video>
        <p>Phim của một trang được phép:</p><iframe src="https://video.example/embed/1"></iframe>
        <p>Phim của một trang khác:</p><iframe src="https://other.example/embed/1"></iframe>`,
    }),
};

/** Never answers. */
export const silentSource: PortalSource = {
  articles: () => new Promise(() => undefined),
  article: () => new Promise(() => undefined),
};

/** Has nothing. */
export const emptySource: PortalSource = {
  articles: () => Promise.resolve({items: [], page: 1, total: 0}),
  article: () => Promise.reject(new PortalError('not-found', 'There is no such article.')),
};

/** Knows the title of an article and nothing more. */
export const bareSource: PortalSource = {
  article: () =>
    Promise.resolve({
      id: 'mau-0',
      title: 'Bài mẫu chỉ có tiêu đề',
      authors: [],
      sections: [],
      tags: [],
      attachments: [],
      bodyHtml: '',
      bodyBase: 'https://portal.example/bai/0',
    }),
};

/** Fails each time. */
export const failingSource = (code: PortalErrorCode): PortalSource => {
  const fail = () => Promise.reject(new PortalError(code, `A story that fails with "${code}".`));
  return {articles: fail, article: fail};
};

/** Fails once, and then has what the samples have. */
export const recoveringSource = (): PortalSource => {
  let isDown = true;
  return {
    articles: (query, options) => {
      if (!isDown) return sampleSource.articles?.(query, options) ?? Promise.reject(new Error());
      isDown = false;
      return Promise.reject(new PortalError('network', 'A story that fails once.'));
    },
  };
};

/** Gives an old answer, as a source does when asking again failed. */
export const staleSource: PortalSource = {
  articles: (query, options) => {
    options.onStale?.(Date.now() - 3 * hour, new PortalError('server', 'A story.'));
    return Promise.resolve({items: summaries.slice(0, query.limit), page: 1});
  },
  article: (_id, options) => {
    options.onStale?.(Date.now() - 3 * hour, new PortalError('server', 'A story.'));
    return Promise.resolve(article);
  },
};

const word = 'Nghiêngngảkhôngdấucáchdàivôtận'.repeat(4);

/** Titles that test the layout: one word without a break, and one of many lines. */
export const longSource: PortalSource = {
  articles: () =>
    Promise.resolve({
      items: summaries.map((summary, index) => ({
        ...summary,
        title: index % 2 ? word : `${summary.title} `.repeat(4).trim(),
      })),
      page: 1,
    }),
  article: () =>
    Promise.resolve({
      ...article,
      title: `${word} ${article.title}`,
      bodyHtml: `<p>${word}</p><pre>${word}</pre><table><tr>${`<td>${word}</td>`.repeat(4)}</tr></table>`,
    }),
};
