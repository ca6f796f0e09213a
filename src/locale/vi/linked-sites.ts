/** Vietnamese texts of `<portal-linked-sites>`. */
export const linkedSitesTexts = {
  heading: 'Website liên kết',
  empty: 'Chưa có website liên kết.',
  noMatch: 'Không có website nào phù hợp.',
  matches: (shown: string, all: string) => `${shown}/${all} website`,
  filter: 'Tìm website',
  choose: 'Chọn website',
  open: 'Đi đến',
  newWindow: 'mở trong cửa sổ mới',
  otherGroup: 'Website khác',
};
