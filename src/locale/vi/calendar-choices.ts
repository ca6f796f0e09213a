/** Vietnamese texts of what a reader chooses with in `<portal-work-calendar>`. */
export const calendarChoicesTexts = {
  views: 'Cách xem',
  view: {week: 'Theo ngày', agenda: 'Danh sách', leaders: 'Theo lãnh đạo'},
  leader: 'Lãnh đạo',
  allLeaders: 'Tất cả lãnh đạo',
  filter: 'Tìm trong lịch',
  noMatch: 'Không có lịch nào phù hợp.',
  matches: (shown: string, all: string) => `${shown}/${all} lịch phù hợp`,
  saveWeek: 'Tải lịch tuần (.ics)',
  elsewhere:
    'Nếu không có gì hiện ra, hãy mở trang này trong cửa sổ riêng của trình duyệt (Chrome, Safari…).',
};
