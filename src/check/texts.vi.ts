import type {CheckTexts} from './texts.ts';

/** Vietnamese. */
export const vietnamese: CheckTexts = {
  kind: (kind) => `Loại nguồn: ${kind}`,
  noKind: 'Không có loại nguồn nào phù hợp.',
  endpoint: (endpoint) => `Địa chỉ dữ liệu là ${endpoint}`,
  section: {
    'portal-hot-news': 'Tin nóng',
    'portal-featured-list': 'Tin tiêu điểm',
    'portal-article-view': 'Bài viết',
    'portal-search-box': 'Tìm kiếm',
    'portal-work-calendar': 'Lịch công tác',
    'portal-linked-sites': 'Website liên kết',
    'portal-visit-counter': 'Thống kê truy cập',
  },
  state: {
    filled: (count) => `có ${count} mục`,
    empty: () => 'chưa có nội dung',
    unsupported: () => 'nguồn này không có',
    failed: () => 'lỗi',
    unasked: () => 'chưa hỏi, vì máy chủ đã ngừng trả lời',
  },
  level: {error: 'Lỗi', warning: 'Cảnh báo', advice: 'Nên làm'},
  finding: {
    address: ({url}) =>
      `"${url}" không phải là địa chỉ http(s), hoặc có kèm mật khẩu. Hãy viết như trên thanh địa chỉ của trình duyệt.`,
    dns: ({detail}) => `Không tìm thấy tên miền ${detail} (DNS). Hãy kiểm tra lại chính tả.`,
    tls: ({detail}) =>
      `Không có kết nối an toàn (${detail}): chứng thư đã hết hạn, cấp cho tên khác hoặc không được tin cậy. Trình duyệt cũng sẽ từ chối; cần gia hạn chứng thư.`,
    connection: ({detail}) =>
      `Máy chủ từ chối hoặc ngắt kết nối (${detail}). Máy chủ có đang chạy không, tường lửa có cho truy cập từ ngoài không?`,
    'redirect-loop': () => 'Máy chủ chuyển hướng lòng vòng.',
    timeout: ({detail}) =>
      `Máy chủ không trả lời xong trong thời gian chờ.${detail ? ` ${detail}` : ''}`,
    unreachable: ({detail}) => `Không kết nối được với máy chủ. ${detail}`,
    page: ({detail}) =>
      `Ở đó là một trang web${detail ? ` ("${detail}")` : ''}, không phải dữ liệu: không có giao diện JSON, không phải WordPress, cũng không có nguồn tin nào mà trang nêu ra. Hãy hỏi đơn vị vận hành địa chỉ RSS, JSON hoặc tệp lịch của trang.`,
    'no-kind': ({detail}) => `Nội dung trả về không thuộc loại nào đã biết. Gần nhất: ${detail}`,
    'section-failed': ({detail}) => `${detail}`,
    cors: ({detail}) =>
      `Trang của nơi khác không được đọc câu trả lời (Access-Control-Allow-Origin: ${detail || 'không có'}). Hãy để máy chủ gửi "Access-Control-Allow-Origin: *", hoặc nhập địa chỉ này vào máy chủ dữ liệu đi kèm.`,
    vary: () =>
      'Máy chủ cho phép riêng trang đang hỏi (Access-Control-Allow-Origin) mà không gửi "Vary: Origin": bộ nhớ đệm ở giữa sẽ đưa câu trả lời của trang này cho trang khác, và trang đó không được đọc. Hãy gửi "Vary: Origin", hoặc cho phép "*".',
    unheeded: ({detail}) =>
      `Máy chủ không xét tham số ${detail}: người đọc nhận được những bài khác với bài cần xem.`,
    'items-unusable': ({detail}) => `Một số mục, hoặc trường của mục, bị bỏ qua: ${detail}`,
    'no-date': ({detail}) =>
      `Có bài không đọc được ngày (${detail}). Hãy ghi ngày theo RFC 3339: 2026-01-31T08:00:00+07:00.`,
    'picture-broken': ({detail}) => `Có ảnh không hiển thị được (${detail}).`,
    'picture-http': () =>
      'Có ảnh dùng địa chỉ http; trên trang https trình duyệt có thể không hiển thị.',
    'plain-http': () => 'Địa chỉ là http. Trang https hoàn toàn không thể lấy dữ liệu từ đó.',
    redirect: ({detail}) =>
      `Máy chủ chuyển hướng sang ${detail}. Hãy ghi thẳng địa chỉ đó, hoặc để máy chủ trả lời không qua chuyển hướng: mỗi lượt xem phải hỏi hai lần, và những gì gửi đi (lượt truy cập, đánh giá) có thể bị mất giữa đường.`,
    slow: ({detail}) => `Có câu trả lời mất ${detail} giây. Người đọc cũng phải chờ như vậy.`,
    'content-type': ({detail}) =>
      `Câu trả lời tự nhận là "${detail}", không đúng với nội dung. Hãy đặt đúng Content-Type, với JSON là application/json.`,
    'no-cache': () =>
      'Không có tiêu đề nào cho biết được lưu câu trả lời bao lâu, nên trình duyệt phải hỏi lại mãi. Ví dụ nên gửi "Cache-Control: max-age=60".',
    uncompressed: ({detail}) =>
      `Gửi ${detail} byte không nén. Hãy bật gzip hoặc brotli cho JSON và XML.`,
  },
  paste: 'Dán vào trang:',
  allWell: 'Không có lỗi nào.',
};
