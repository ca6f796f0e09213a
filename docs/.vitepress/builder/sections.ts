/** A text in both languages of the site. */
export interface Label {
  readonly vi: string;
  readonly en: string;
}

/** An option of a section that webmasters often set: an attribute of its element. */
export interface SectionOption {
  readonly attribute: string;
  readonly label: Label;
  /** Words to choose from; the first is the default. */
  readonly words?: readonly string[];
  readonly isFlag?: true;
  /** The default number; with it the option is one. */
  readonly number?: number;
}

/** A section that can be chosen. */
export interface SectionChoice {
  /** The tag without `portal-`. */
  readonly name: string;
  readonly label: Label;
  readonly options: readonly SectionOption[];
}

const heading: SectionOption = {attribute: 'heading', label: {vi: 'Tiêu đề', en: 'Heading'}};
const category: SectionOption = {
  attribute: 'category',
  label: {vi: 'Mã chuyên mục', en: 'Category (id)'},
};
const limit: SectionOption = {
  attribute: 'limit',
  label: {vi: 'Số tin', en: 'Number of articles'},
  number: 5,
};
const showDate: SectionOption = {
  attribute: 'show-date',
  label: {vi: 'Hiện ngày đăng', en: 'Show the day'},
  isFlag: true,
};
const layout = (...words: readonly string[]): SectionOption => ({
  attribute: 'layout',
  label: {vi: 'Kiểu trình bày', en: 'Layout'},
  words,
});

/** The sections in the order of a portal's page. */
export const sectionChoices: readonly SectionChoice[] = [
  {
    name: 'hot-news',
    label: {vi: 'Tin nóng', en: 'Hot news'},
    options: [limit, layout('list', 'numbered', 'thumbnails'), showDate, category, heading],
  },
  {
    name: 'featured-list',
    label: {vi: 'Tin tiêu điểm', en: 'Featured news'},
    options: [limit, layout('lead', 'grid', 'list'), showDate, category, heading],
  },
  {
    name: 'work-calendar',
    label: {vi: 'Lịch công tác', en: 'Work calendar'},
    options: [
      {
        attribute: 'view',
        label: {vi: 'Kiểu xem', en: 'View'},
        words: ['week', 'agenda', 'leaders'],
      },
      heading,
    ],
  },
  {
    name: 'article-view',
    label: {vi: 'Bài viết', en: 'Article'},
    options: [
      {
        attribute: 'param',
        label: {
          vi: 'Tên tham số trên địa chỉ trang, như bai trong ?bai=123',
          en: 'Parameter of the page’s address, such as bai in ?bai=123',
        },
      },
      {attribute: 'article-id', label: {vi: 'Mã bài viết', en: 'Article (id)'}},
      {attribute: 'rating', label: {vi: 'Đánh giá', en: 'Rating'}, words: ['on', 'off']},
      {
        attribute: 'progress',
        label: {vi: 'Vạch tiến độ đọc', en: 'Line that shows how far one has read'},
        isFlag: true,
      },
    ],
  },
  {
    name: 'search-box',
    label: {vi: 'Tìm kiếm', en: 'Search'},
    options: [
      {attribute: 'placeholder', label: {vi: 'Chữ gợi ý trong ô', en: 'Text in the empty field'}},
      heading,
    ],
  },
  {
    name: 'linked-sites',
    label: {vi: 'Website liên kết', en: 'Linked sites'},
    options: [
      layout('list', 'select', 'logos', 'groups'),
      {
        attribute: 'new-window',
        label: {vi: 'Mở trong cửa sổ mới', en: 'Open in a new window'},
        isFlag: true,
      },
      heading,
    ],
  },
  {
    name: 'visit-counter',
    label: {vi: 'Thống kê truy cập', en: 'Visits'},
    options: [
      layout('list', 'digits', 'inline'),
      {
        attribute: 'metrics',
        label: {
          vi: 'Số liệu (today total online yesterday week month)',
          en: 'Numbers (today total online yesterday week month)',
        },
      },
      {
        attribute: 'record',
        label: {vi: 'Tính cả lượt xem trang này', en: 'Count visits of this page'},
        isFlag: true,
      },
      heading,
    ],
  },
];
