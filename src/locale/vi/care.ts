/** Vietnamese texts for what happens beside showing content. */
export const careTexts = {
  loaded: 'Đã tải xong.',
  staleSince: (time: string) => `Chưa tải được bản mới. Nội dung dưới đây có từ lúc ${time}.`,
  /** What went wrong, by the code of the error. */
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
