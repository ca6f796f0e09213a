/** Vietnamese texts of `<portal-featured-list>`. */
export const featuredListTexts = {
  heading: 'Tin tiêu điểm',
  empty: 'Chưa có tin tiêu điểm.',
  new: 'Mới',
  pinned: 'Ghim',
  more: 'Xem thêm tin tiêu điểm',
};
