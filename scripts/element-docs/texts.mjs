/* What the pages say themselves, in both languages of the site. */
const vietnamese = {
  title: 'Các khối nội dung',
  introduction: `Mỗi khối là một thẻ HTML, mọi tùy chọn là thuộc tính của thẻ. Trang của mỗi khối có ví dụ đang chạy thật cùng mã của nó,
rồi đến phần tra cứu bằng tiếng Anh: thuộc tính, sự kiện, chỗ chèn (slot), bộ phận (part), màu sắc và khoảng cách (token).`,
  columns: ['khối', 'dùng để'],
  examples: 'Ví dụ',
  sample: `Các ví dụ đang chạy thật với dữ liệu mẫu của trang này, không phải tin thật. Trên trang của bạn, thay \`type="static"\` và
\`endpoint="/mau"\` bằng [nguồn dữ liệu của bạn](../elements.md#every-section).`,
};

const english = {
  title: 'Elements',
  introduction: `Every option is an attribute. Scripts may set the property beside it instead, also with values that do not fit
into text. The types named here are exported by the package.`,
  columns: ['element', 'what it is'],
  examples: 'Examples',
  sample: `They run, with sample data of this site in Vietnamese, which are no real news. On your page, put
[your own source](../elements.md#every-section) in place of \`type="static"\` and \`endpoint="/mau"\`.`,
  tokens: `Custom properties that a page may set, on an element or on anything around it. Text takes the page's own font and
colour; neutral colours are translucent, so that they hold on light and dark pages.

\`\`\`css
portal-hot-news {
  --portal-color-accent: #00549a;
  --portal-radius: 0;
}
\`\`\`

What tokens do not reach, parts do: \`portal-hot-news::part(title) { font-weight: 400; }\`. The attribute \`state\` says
what an element shows: \`portal-hot-news[state='empty'] { position: absolute; visibility: hidden; }\`. Rules of the page cannot set
\`display\` of an element; its attribute \`hidden\` and its own style can.`,
};

export const texts = {vi: vietnamese, en: english};
