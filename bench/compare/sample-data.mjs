/*
 * What all pages of the comparison show: made up, which each text of it says, and the same at each run.
 */

const subjects = [
  'Hội nghị giao ban công tác tháng',
  'Kế hoạch phòng chống thiên tai và tìm kiếm cứu nạn',
  'Lịch tiếp công dân định kỳ của lãnh đạo xã',
  'Hướng dẫn nộp hồ sơ trực tuyến tại bộ phận một cửa',
  'Ra quân vệ sinh môi trường, trồng cây đầu xuân',
  'Tiêm chủng mở rộng cho trẻ em tại trạm y tế',
  'Kiểm tra tiến độ xây dựng đường liên thôn',
];

const day = (number) => `2020-03-${String(number).padStart(2, '0')}`;

/** A page of a list, as the endpoint gives it. */
export const articles = (count) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Dữ liệu mẫu',
  items: [...Array(count).keys()].map((index) => ({
    id: `${index + 1}`,
    title: `Bài mẫu ${index + 1}: ${subjects[index % subjects.length]}`,
    url: `/bai/${index + 1}`,
    summary: 'Văn bản mẫu, không phải tin thật.',
    date_published: `${day(27 - (index % 20))}T09:00:00+07:00`,
    authors: [{name: 'Người viết mẫu'}],
    _portal: {sections: ['hot']},
  })),
  _portal: {total: count, page: 1, page_count: 1},
});

/** The week that every calendar shows. */
export const week = {name: '2020-W13', from: day(23), to: day(29)};

/** Events of that week, four a day. */
export const events = (count = 20) => ({
  items: [...Array(count).keys()].map((index) => {
    const date = day(23 + (Math.floor(index / 4) % 5));
    const hour = [8, 10, 14, 16][index % 4];
    return {
      id: `${index + 1}`,
      title: `Lịch mẫu ${index + 1}: ${subjects[index % subjects.length]}`,
      start: `${date}T${String(hour).padStart(2, '0')}:00:00+07:00`,
      end: `${date}T${String(hour + 1).padStart(2, '0')}:30:00+07:00`,
      all_day: false,
      chair: 'Chủ trì mẫu',
      participants: 'Thành phần mẫu',
      location: `Phòng họp mẫu ${1 + (index % 4)}`,
      status: 'confirmed',
    };
  }),
});

/** Numbers of visits. */
export const visits = {today: 123, total: 456_789, as_of: '2020-03-27T09:00:00+07:00'};

/** Linked sites, as many as nobody has. */
export const sites = (count) =>
  [...Array(count).keys()].map((index) => ({
    title: `Trang mẫu ${index + 1}`,
    url: `https://trang-${index + 1}.example/`,
  }));

/** The answers of the endpoint, by the address that sections ask, without the host. */
export const answers = {
  hot: '/api/articles?section=hot&limit=10',
  calendar: `/api/calendar?from=${week.from}&to=${week.to}`,
  visits: '/api/visits',
};

/** The endpoint: what it answers at a path. */
export function answerOf(path) {
  if (path === '/api/articles') return articles(10);
  if (path === '/api/calendar') return events();
  if (path === '/api/visits') return visits;
  if (path === '/api/categories') return {items: []};
  throw new Error(`Nothing at ${path}`);
}
