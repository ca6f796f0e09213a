/*
 * What the pages of the elements have beside the manifest: a name, a sentence in Vietnamese, and
 * examples.
 */
import {sectionChoices, type Label} from '../builder/sections.ts';
import {examples, type ElementExample} from './examples.ts';

/** What the page of an element has beside the manifest. */
export interface ElementSection {
  /** The tag without `portal-`. */
  readonly name: string;
  readonly label: Label;
  /** What it is for, in Vietnamese; the manifest has it in English. */
  readonly purpose: string;
  readonly examples: readonly ElementExample[];
}

/** The section's name, which the embed builder has as well. */
const labelOf = (name: string): Label => {
  const choice = sectionChoices.find((section) => section.name === name);
  if (!choice) throw new Error(`The builder has no section "${name}".`);
  return choice.label;
};

/** The elements in the order of a portal's page. */
export const elementSections: readonly ElementSection[] = [
  {
    name: 'hot-news',
    label: labelOf('hot-news'),
    purpose: 'Danh sách ngắn các tin mới mà ban biên tập đánh dấu là nóng; không chữ chạy.',
    examples: examples['hot-news'],
  },
  {
    name: 'featured-list',
    label: labelOf('featured-list'),
    purpose: 'Các tin mà ban biên tập đưa lên trước, có ảnh; tự sắp xếp theo bề rộng của chỗ đặt.',
    examples: examples['featured-list'],
  },
  {
    name: 'work-calendar',
    label: labelOf('work-calendar'),
    purpose:
      'Lịch công tác của lãnh đạo theo tuần; in được, thêm được vào lịch riêng của người đọc.',
    examples: examples['work-calendar'],
  },
  {
    name: 'search-box',
    label: labelOf('search-box'),
    purpose: 'Tìm theo chuyên mục, nội dung và ngày tháng; gõ có dấu hay không dấu đều được.',
    examples: examples['search-box'],
  },
  {
    name: 'article-view',
    label: {vi: 'Bài viết', en: 'Article'},
    purpose: 'Toàn văn một bài viết, luôn có tác giả và nguồn; in, lưu, nghe và chia sẻ được.',
    examples: examples['article-view'],
  },
  {
    name: 'linked-sites',
    label: labelOf('linked-sites'),
    purpose: 'Liên kết đến trang của các cơ quan khác.',
    examples: examples['linked-sites'],
  },
  {
    name: 'visit-counter',
    label: labelOf('visit-counter'),
    purpose: 'Số lượt truy cập; chỉ tự đếm khi trang cho phép, không dùng cookie.',
    examples: examples['visit-counter'],
  },
  {
    name: 'provider',
    label: {vi: 'Thiết lập chung', en: 'Shared settings'},
    purpose: 'Thiết lập dùng chung cho các khối nằm trong thẻ; tự nó không hiển thị gì.',
    examples: examples.provider,
  },
];
