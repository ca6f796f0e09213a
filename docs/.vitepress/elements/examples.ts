import type {Label} from '../builder/sections.ts';

/** A section at work, and the code that makes it. */
export interface ElementExample {
  readonly title: Label;
  readonly code: string;
}

/** Examples by the name of their element. The site runs the code that it shows, with its sample data. */
export const examples = {
  'hot-news': [
    {
      title: {
        vi: 'Danh sách, có ngày đăng, tiêu đề riêng',
        en: 'A list with days and a heading of its own',
      },
      code: `<portal-hot-news type="static" endpoint="/mau" heading="Tin của xã" limit="3" show-date>
  <a href="/elements.html">Tin của xã</a>
</portal-hot-news>`,
    },
    {
      title: {vi: 'Có ảnh', en: 'With pictures'},
      code: `<portal-hot-news
  type="static"
  endpoint="/mau"
  layout="thumbnails"
  heading="Tin có ảnh"
  limit="3"
>
  <a href="/elements.html">Tin có ảnh</a>
</portal-hot-news>`,
    },
    {
      title: {vi: 'Đánh số, không có tiêu đề', en: 'Numbered, without a heading'},
      code: `<portal-hot-news type="static" endpoint="/mau" layout="numbered" heading="" limit="3">
  <a href="/elements.html">Tin nóng</a>
</portal-hot-news>`,
    },
  ],
  'featured-list': [
    {
      title: {vi: 'Một tin lớn', en: 'One large article'},
      code: `<portal-featured-list type="static" endpoint="/mau" limit="4" show-category show-date>
  <a href="/elements.html">Tin tiêu điểm</a>
</portal-featured-list>`,
    },
    {
      title: {vi: 'Các thẻ bằng nhau', en: 'Cards'},
      code: `<portal-featured-list
  type="static"
  endpoint="/mau"
  layout="grid"
  heading="Tin trong tuần"
  summaries="none"
  limit="4"
>
  <a href="/elements.html">Tin trong tuần</a>
</portal-featured-list>`,
    },
    {
      title: {vi: 'Danh sách', en: 'A list'},
      code: `<portal-featured-list
  type="static"
  endpoint="/mau"
  layout="list"
  heading="Tin đáng chú ý"
  summaries="all"
  limit="3"
>
  <a href="/elements.html">Tin đáng chú ý</a>
</portal-featured-list>`,
    },
  ],
  'work-calendar': [
    {
      title: {vi: 'Bảng theo ngày', en: 'A table by days'},
      code: `<portal-work-calendar type="static" endpoint="/mau" week="2026-W39">
  <a href="/elements.html">Lịch công tác</a>
</portal-work-calendar>`,
    },
    {
      title: {vi: 'Danh sách', en: 'A list'},
      code: `<portal-work-calendar
  type="static"
  endpoint="/mau"
  week="2026-W39"
  view="agenda"
  heading="Việc trong tuần"
>
  <a href="/elements.html">Việc trong tuần</a>
</portal-work-calendar>`,
    },
    {
      title: {vi: 'Bảng theo lãnh đạo, ba cột', en: 'A table by leaders, three columns'},
      code: `<portal-work-calendar
  type="static"
  endpoint="/mau"
  week="2026-W39"
  view="leaders"
  columns="time title location"
  heading="Lịch của lãnh đạo"
>
  <a href="/elements.html">Lịch của lãnh đạo</a>
</portal-work-calendar>`,
    },
  ],
  'search-box': [
    {
      title: {vi: 'Ô tìm, đã tìm “thu tuc”', en: 'The form, with a search for “thu tuc”'},
      code: `<portal-search-box type="static" endpoint="/mau" text="thu tuc">
  <a href="/elements.html">Tìm kiếm</a>
</portal-search-box>`,
    },
    {
      title: {
        vi: 'Mở sẵn chuyên mục và ngày, chia trang',
        en: 'Category and days open, with pages',
      },
      code: `<portal-search-box
  type="static"
  endpoint="/mau"
  text="mẫu"
  category="thong-bao"
  paging="pages"
  limit="2"
  heading="Tìm thông báo"
  hotkey=""
  open
>
  <a href="/elements.html">Tìm thông báo</a>
</portal-search-box>`,
    },
  ],
  'article-view': [
    {
      title: {
        vi: 'Bài mà địa chỉ trang nêu (?bai=2), nếu không thì bài 1',
        en: 'The article that the address names (?bai=2), else the first',
      },
      code: `<portal-article-view type="static" endpoint="/mau" param="bai" article-id="1">
  <a href="/elements.html">Bài viết</a>
</portal-article-view>`,
    },
    {
      title: {
        vi: 'Chỉ in và lưu, kèm tin liên quan',
        en: 'To print and save only, with related ones',
      },
      code: `<portal-article-view
  type="static"
  endpoint="/mau"
  article-id="3"
  tools="print save"
  related="2"
  article-href="/elements/article-view.html?bai={id}"
>
  <a href="/elements.html">Bài viết</a>
</portal-article-view>`,
    },
  ],
  'linked-sites': [
    {
      title: {vi: 'Theo nhóm', en: 'In groups'},
      code: `<portal-linked-sites type="static" endpoint="/mau" layout="groups">
  <a href="/elements.html">Website liên kết</a>
</portal-linked-sites>`,
    },
    {
      title: {vi: 'Ô chọn', en: 'To choose from'},
      code: `<portal-linked-sites
  type="static"
  endpoint="/mau"
  layout="select"
  heading="Chọn trang"
  new-window
>
  <a href="/elements.html">Chọn trang</a>
</portal-linked-sites>`,
    },
    {
      title: {vi: 'Biểu trưng', en: 'Logos'},
      code: `<portal-linked-sites type="static" endpoint="/mau" layout="logos" heading="Cơ quan bạn">
  <a href="/elements.html">Cơ quan bạn</a>
</portal-linked-sites>`,
    },
  ],
  'visit-counter': [
    {
      title: {vi: 'Từng dòng, tiêu đề riêng', en: 'Rows, with a heading of their own'},
      code: `<portal-visit-counter type="static" endpoint="/mau" heading="Người đọc">
  <a href="/elements.html">Người đọc</a>
</portal-visit-counter>`,
    },
    {
      title: {vi: 'Mỗi chữ số một ô, bốn số liệu', en: 'A box for each digit, four numbers'},
      code: `<portal-visit-counter
  type="static"
  endpoint="/mau"
  layout="digits"
  metrics="yesterday week month total"
  heading="Lượt truy cập"
>
  <a href="/elements.html">Lượt truy cập</a>
</portal-visit-counter>`,
    },
    {
      title: {vi: 'Một dòng chữ, không có tiêu đề', en: 'One line of text, without a heading'},
      code: `<portal-visit-counter type="static" endpoint="/mau" layout="inline" heading="">
  <a href="/elements.html">Thống kê truy cập</a>
</portal-visit-counter>`,
    },
  ],
  provider: [
    {
      title: {vi: 'Hai khối, một nguồn dữ liệu', en: 'Two sections, one source'},
      code: `<portal-provider
  type="static"
  endpoint="/mau"
  article-href="/elements/article-view.html?bai={id}"
>
  <portal-hot-news limit="2"><a href="/elements.html">Tin nóng</a></portal-hot-news>
  <portal-visit-counter><a href="/elements.html">Thống kê truy cập</a></portal-visit-counter>
</portal-provider>`,
    },
    {
      title: {vi: 'Bằng tiếng Anh', en: 'In English'},
      code: `<portal-provider type="static" endpoint="/mau" lang="en">
  <portal-linked-sites><a href="/elements.html">Linked sites</a></portal-linked-sites>
</portal-provider>`,
    },
  ],
} satisfies Record<string, readonly ElementExample[]>;
