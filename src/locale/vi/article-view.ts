/** Vietnamese texts of `<portal-article-view>`. */
export const articleViewTexts = {
  heading: 'Bài viết',
  empty: 'Bài viết chưa có nội dung.',
  notFound: 'Không tìm thấy bài viết. Có thể bài đã được gỡ hoặc đường dẫn không đúng.',
  author: 'Tác giả',
  source: 'Nguồn',
  notStated: 'không ghi',
  table: 'Bảng',
};
