/** An article as an old editor left it: alignment, widths and pictures in attributes. */
const bodyHtml = `<p style="text-align: justify">Thân bài, với <a href="/van-ban">văn bản</a>.</p>
<p align="center"><img src="/api/anh.png" width="40" height="30" alt="Ảnh"></p>
<table width="100%"><tr><td style="width: 50%">Cột</td></tr></table>`;

const item = {
  id: '1',
  title: 'Bài số một',
  summary: 'Tóm tắt bài số một',
  url: '/bai-1',
  date_published: '2020-03-27T09:00:00+07:00',
  authors: [{name: 'Bình Minh'}],
  content_html: bodyHtml,
  tags: [],
  _portal: {
    category: {id: 'c', title: 'Tin tức'},
    sections: ['hot', 'featured'],
    source: 'Trung tâm',
  },
};

/** The answers of a small portal by path. */
export const portalAnswers: Readonly<Record<string, object>> = {
  '/api/articles': {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Mẫu',
    items: [item],
    _portal: {total: 1, page: 1, page_count: 1},
  },
  '/api/articles/1': item,
  '/api/categories': {items: [{id: 'c', title: 'Tin tức', count: 1}]},
  '/api/calendar': {
    items: [
      {
        id: 'e1',
        title: 'Họp giao ban',
        start: '2020-03-23T08:00:00+07:00',
        chair: 'Chủ tịch',
        location: 'Phòng họp số 1',
      },
    ],
  },
  '/api/links': {
    items: [{title: 'Chính phủ', url: 'https://chinhphu.example/', group: 'Trung ương'}],
  },
  '/api/visits': {today: 12, total: 3456, online: 2},
};

/** The same as texts, as a web host sends them. */
export const portalAnswerTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(portalAnswers).map(([path, answer]) => [path, JSON.stringify(answer)]),
);

/** Every element with attributes with which it shows what the small portal has, and a text that it then shows. */
export const sections: readonly {tag: string; attributes: string; shows: string}[] = [
  {tag: 'portal-article-view', attributes: 'article-id="1"', shows: 'Thân bài, với văn bản.'},
  {tag: 'portal-hot-news', attributes: '', shows: 'Bài số một'},
  {tag: 'portal-featured-list', attributes: '', shows: 'Bài số một'},
  {tag: 'portal-work-calendar', attributes: 'week="2020-W13"', shows: 'Họp giao ban'},
  {tag: 'portal-linked-sites', attributes: '', shows: 'Chính phủ'},
  {tag: 'portal-search-box', attributes: 'text="bài"', shows: 'Bài số một'},
  {tag: 'portal-visit-counter', attributes: '', shows: '3.456'},
];

/** All of them as markup, each with what a webmaster leaves inside for readers without scripts. */
export const sectionsMarkup = (endpoint: string): string =>
  sections
    .map(
      ({tag, attributes}) =>
        `<${tag} endpoint="${endpoint}" ${attributes}><a href="/tin">Xem trên cổng</a></${tag}>`,
    )
    .join('\n');
