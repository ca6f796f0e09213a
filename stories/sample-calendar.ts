import {PortalError, type PortalErrorCode} from '../src/source/errors.ts';
import type {WorkEvent} from '../src/source/models.ts';
import type {CalendarRange, PortalSource} from '../src/source/portal-source.ts';

const dayLength = 86_400_000;

/** A moment of a week in UTC+7: day 0 is its Monday. */
const at = (from: string, day: number, clock: string): string =>
  new Date(Date.parse(`${from}T${clock}:00+07:00`) + day * dayLength).toISOString();

const dayOf = (from: string, day: number): string =>
  new Date(Date.parse(from) + day * dayLength).toISOString().slice(0, 10);

const chair = 'Đ/c Nguyễn Văn Mẫu, Chủ tịch';
const deputy = 'Đ/c Trần Thị Thử, Phó Chủ tịch';
const hall = 'Hội trường UBND';

/** Day, start, end, title and the rest of each sample event. */
const samples: readonly [number, string, string, string, Partial<WorkEvent>][] = [
  [0, '07:30', '08:30', 'Chào cờ đầu tuần, giao ban Thường trực', {chair, location: hall}],
  [
    0,
    '09:00',
    '11:00',
    'Nghe báo cáo tiến độ các dự án đầu tư công',
    {chair, preparedBy: 'Văn phòng'},
  ],
  [
    0,
    '14:00',
    '16:30',
    'Làm việc với các đơn vị trường học',
    {chair: deputy, location: 'Phòng họp số 2'},
  ],
  [1, '08:00', '11:00', 'Tiếp công dân định kỳ', {chair, location: 'Trụ sở tiếp công dân'}],
  [
    1,
    '13:30',
    '17:00',
    'Kiểm tra công tác phòng cháy, chữa cháy rừng',
    {chair: deputy, status: 'changed', note: 'Đổi từ 8h00 sang 13h30'},
  ],
  [
    2,
    '08:00',
    '11:30',
    'Hội nghị lấy ý kiến nhân dân về quy hoạch chi tiết',
    {chair, coordinatedBy: 'Ban Mặt trận', location: hall},
  ],
  [2, '14:00', '', 'Họp Ban Chỉ đạo chuyển đổi số', {chair: deputy, status: 'postponed'}],
  [2, '19:30', '21:00', 'Giao lưu văn nghệ chào mừng', {chair: deputy, location: 'Nhà văn hoá'}],
  [3, '08:00', '11:00', 'Duyệt nội dung kỳ họp Hội đồng nhân dân', {chair}],
  [
    3,
    '14:00',
    '17:00',
    'Kiểm tra thực địa tuyến đường liên thôn',
    {chair: deputy, status: 'cancelled'},
  ],
  [4, '08:00', '11:00', 'Họp giao ban tháng với các thôn, khu', {chair, location: hall}],
  [4, '14:00', '16:00', 'Tổng kết phong trào thi đua', {chair: deputy, status: 'supplementary'}],
];

/** A sample week of 14 events; none of them is real. */
export function sampleEvents({from}: CalendarRange): readonly WorkEvent[] {
  const usual = {allDay: false, status: 'confirmed', attachments: []} as const;
  const timed = samples.map(([day, start, end, title, more], index): WorkEvent => ({
    ...usual,
    id: `mau-${index + 1}`,
    title,
    start: at(from, day, start),
    ...(end ? {end: at(from, day, end)} : {}),
    participants: 'Lãnh đạo, trưởng các bộ phận có liên quan (dữ liệu mẫu)',
    location: 'Phòng họp số 1',
    ...more,
  }));
  const file = {url: 'https://portal.example/giay-moi.pdf', mimeType: 'application/pdf'};
  return [
    ...timed,
    {
      ...usual,
      id: 'mau-13',
      title: 'Tập huấn sử dụng phần mềm một cửa',
      start: dayOf(from, 1),
      end: dayOf(from, 3),
      allDay: true,
      location: 'Trung tâm chính trị',
      attachments: [{...file, title: 'Giấy mời số 01 (mẫu)'}],
    },
    {
      ...usual,
      id: 'mau-14',
      title: 'Ra quân trồng cây',
      start: at(from, 5, '07:00'),
      chair,
      participants: 'Toàn thể cán bộ, công chức',
    },
  ];
}

/** Answers at once, with a sample week. */
export const calendarSource: PortalSource = {
  calendar: (range) => Promise.resolve(sampleEvents(range)),
};

/** Never answers. */
export const silentCalendar: PortalSource = {calendar: () => new Promise(() => undefined)};

/** Has no events. */
export const emptyCalendar: PortalSource = {calendar: () => Promise.resolve([])};

/** Fails each time. */
export const failingCalendar = (code: PortalErrorCode): PortalSource => ({
  calendar: () => Promise.reject(new PortalError(code, `A story that fails with "${code}".`)),
});

/** Gives an old answer, as a source does when asking again failed. */
export const staleCalendar: PortalSource = {
  calendar: (range, options) => {
    options.onStale?.(Date.now() - dayLength / 8, new PortalError('server', 'A story.'));
    return Promise.resolve(sampleEvents(range));
  },
};

const word = 'Nghiêngngảkhôngdấucáchdàivôtận'.repeat(3);

/** Texts that test the layout: one word without a break, and many lines. */
export const longCalendar: PortalSource = {
  calendar: (range) =>
    Promise.resolve(
      sampleEvents(range).map((event, index) => ({
        ...event,
        title: index % 2 ? word : `${event.title} `.repeat(5).trim(),
        participants: `${event.participants ?? ''}\n`.repeat(4).trim(),
        location: word,
        note: 'Ghi chú mẫu rất dài. '.repeat(8).trim(),
      })),
    ),
};
