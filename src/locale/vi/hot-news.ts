/** Vietnamese texts of `<portal-hot-news>`. */
export const hotNewsTexts = {
  heading: 'Tin nóng',
  empty: 'Chưa có tin nóng.',
  new: 'Mới',
  pinned: 'Ghim',
};
