/** Vietnamese texts for why something was not accepted, by the code of the error. */
export const articleRefusalsTexts = {
  refused: 'Cổng thông tin không nhận nội dung này.',
  forbidden: 'Cổng thông tin không cho phép gửi.',
  unsupported: 'Cổng thông tin không có chức năng này.',
  busy: 'Có quá nhiều lượt gửi. Xin thử lại sau ít phút.',
  other: 'Chưa gửi được. Xin kiểm tra mạng rồi thử lại.',
};
