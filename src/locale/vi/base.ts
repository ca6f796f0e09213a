/** Vietnamese texts that every element needs. */
export const baseTexts = {
  loading: 'Đang tải…',
  slow: 'Máy chủ trả lời chậm, xin chờ thêm ít giây…',
  empty: 'Chưa có nội dung.',
  retry: 'Thử lại',
  retrying: 'Đang thử lại…',
  updated: 'Đã tải xong.',
  staleSince: (time: string) => `Chưa tải được bản mới. Nội dung dưới đây có từ lúc ${time}.`,
  errors: {
    network: 'Không kết nối được với máy chủ. Xin kiểm tra mạng rồi thử lại.',
    offline: 'Thiết bị đang ngoại tuyến. Nội dung sẽ được tải khi có mạng trở lại.',
    timeout: 'Máy chủ không trả lời kịp. Xin thử lại sau ít phút.',
    forbidden: 'Máy chủ không cho phép xem nội dung này.',
    'not-found': 'Không tìm thấy nội dung này.',
    busy: 'Máy chủ đang quá tải. Xin thử lại sau ít phút.',
    refused: 'Máy chủ không nhận yêu cầu này.',
    server: 'Máy chủ đang gặp sự cố. Xin thử lại sau ít phút.',
    'too-large': 'Nội dung nhận được quá lớn nên không hiển thị.',
    invalid: 'Nội dung nhận được bị lỗi nên không hiển thị.',
    unsupported: 'Nguồn dữ liệu không có mục này.',
    setup: 'Mục này chưa được cài đặt đúng.',
  },
};
