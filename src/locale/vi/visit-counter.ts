/** Vietnamese texts of `<portal-visit-counter>`. */
export const visitCounterTexts = {
  heading: 'Thống kê truy cập',
  metrics: {
    today: 'Hôm nay',
    total: 'Đã truy cập',
    online: 'Đang trực tuyến',
    yesterday: 'Hôm qua',
    week: 'Tuần này',
    month: 'Tháng này',
  },
  asOf: 'Số liệu lúc',
};
