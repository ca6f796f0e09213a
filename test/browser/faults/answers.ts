/** Good answers of the contract, to be sent as they are or spoilt on purpose. */

export interface WireItem {
  id: string;
  title: string;
  [field: string]: unknown;
}

const titles = [
  'Hội nghị trực tuyến về phòng, chống dịch bệnh',
  'Khởi công xây dựng trường mầm non xã Đồn Đạc',
  'Đoàn công tác kiểm tra tiến độ trồng rừng gỗ lớn',
  'Thông báo lịch tiếp công dân tháng tư',
  'Ủy ban nhân dân họp phiên thường kỳ',
  'Người dân thôn Khe Nà đón nước sạch',
  'Khai mạc lễ hội Trà hoa vàng',
  'Tập huấn chữ ký số cho cán bộ cấp xã',
  'Hoà giải cơ sở: kinh nghiệm từ thị trấn',
  'Kết quả kỳ thi học sinh giỏi năm học này',
];

/** One item of a list; the higher its number, the older it is. */
export function wireItem(number: number): WireItem {
  const title = titles[number % titles.length] ?? '';
  const summary = `${title}: tin của phóng viên, bài số ${number + 1}.`;
  const day = String(28 - (number % 28)).padStart(2, '0');
  return {
    id: `bai-${number + 1}`,
    url: `https://portal.example/bai-viet/${number + 1}`,
    title,
    summary,
    content_text: summary,
    language: 'vi',
    image: `https://portal.example/anh/${number + 1}.svg`,
    date_published: `2020-03-${day}T09:00:00+07:00`,
    date_modified: `2020-03-${day}T10:30:00+07:00`,
    authors: [{name: 'Bình Minh'}],
    tags: ['tin tức'],
    _portal: {
      source: 'Trung tâm TT&VH Ba Chẽ',
      category: {id: 'tin-tuc', title: 'Tin tức'},
      sections: number < 5 ? ['hot', 'featured'] : ['featured'],
      views: 100 + number,
      caption: 'Toàn cảnh hội nghị.',
      image_alt: 'Hội trường',
      image_width: 1200,
      image_height: 800,
    },
  };
}

/** A list of articles. */
export function wireFeed(items: readonly unknown[], total = items.length): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Cổng thông tin',
    language: 'vi',
    items,
    _portal: {total, page: 1, page_count: Math.ceil(total / 10), count: items.length},
  };
}

export const wireItems = (count: number): WireItem[] =>
  Array.from({length: count}, (_, number) => wireItem(number));

/** One whole article. */
export function wireArticle(id: string, html: string = wireBody): object {
  const number = Number(/\d+$/.exec(id)?.[0] ?? 1) - 1;
  return {
    ...wireItem(number),
    id,
    // On the endpoint itself: a test that shows the article must ask no other host.
    image: `/anh/${number + 1}.svg`,
    content_text: undefined,
    content_html: html,
    attachments: [
      {
        url: '/tai-lieu/ke-hoach.pdf',
        mime_type: 'application/pdf',
        title: 'Kế hoạch',
        size_in_bytes: 123_456,
      },
    ],
  };
}

const wireBody =
  '<p>Sáng nay, hội nghị đã diễn ra tại trụ sở.</p>' +
  '<table><caption>Kết quả</caption><tr><th>Xã</th><th>Hộ</th></tr>' +
  '<tr><td>Đồn Đạc</td><td>120</td></tr></table><p>Bình Minh./.</p>';

export const wireCategories: object = {
  items: [
    {id: 'tin-tuc', title: 'Tin tức', count: 40},
    {id: 'thong-bao', title: 'Thông báo', parent_id: 'tin-tuc', count: 3},
  ],
};

/** One event of a work calendar, on the morning of one of the days from 23/03/2020 on. */
export function wireEvent(number: number): WireItem {
  const day = String(23 + (number % 7)).padStart(2, '0');
  return {
    id: `lich-${number + 1}`,
    title: `Họp giao ban, phiên thứ ${number + 1}`,
    start: `2020-03-${day}T07:30:00+07:00`,
    end: `2020-03-${day}T09:00:00+07:00`,
    all_day: false,
    chair: 'Chủ tịch UBND xã',
    participants: 'Lãnh đạo UBND, các phòng chuyên môn',
    location: 'Phòng họp số 1',
    prepared_by: 'Văn phòng HĐND và UBND',
    status: number === 1 ? 'postponed' : 'confirmed',
    attachments: [{url: '/tai-lieu/giay-moi.pdf', mime_type: 'application/pdf', title: 'Giấy mời'}],
  };
}

/** A list that is no feed. */
export const wireList = (items: readonly unknown[]): object => ({
  items,
  _portal: {count: items.length},
});

export const wireLinks: object = wireList([
  {title: 'Cổng Chính phủ', url: 'https://chinhphu.example/', group: 'Chính phủ', order: 1},
  {title: 'Cổng tỉnh', url: 'https://tinh.example/', group: 'Địa phương', order: 2},
  {title: 'Đường dây nóng', url: 'tel:19001000', group: 'Dịch vụ công', order: 3},
]);

export const wireVisits: object = {
  today: 1062,
  yesterday: 1840,
  week: 2902,
  month: 30_211,
  total: 1_927_004,
  online: 12,
  as_of: '2020-03-27T09:00:00+07:00',
};

/** What readers think of an article, with a score that has just been counted. */
export const wireRating: object = {count: 12, average: 4.25};

/** The good answer for what a path ends with; nothing when it is not of the contract. */
export function goodAnswer(path: readonly string[]): object | undefined {
  // The same as files: `articles.json`.
  const [last, before] = [...path].reverse().map((name) => name.replace(/\.json$/, ''));
  if (last === 'articles' || before === 'sections') return wireFeed(wireItems(10), 43);
  if (last === 'categories') return wireCategories;
  if (last === 'calendar') return wireList(Array.from({length: 10}, (_, n) => wireEvent(n)));
  if (before === 'calendar' && last === 'index') return {weeks: ['2020-W13']};
  if (before === 'calendar') return wireList(Array.from({length: 10}, (_, n) => wireEvent(n)));
  if (last === 'links') return wireLinks;
  if (last === 'visits') return wireVisits;
  if (last === 'ratings') return wireRating;
  if (last === 'reports') return {};
  return before === 'articles' && last ? wireArticle(decodeURIComponent(last)) : undefined;
}
