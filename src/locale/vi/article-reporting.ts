/** Vietnamese texts for reporting a mistake in an article. */
export const articleReportingTexts = {
  about: 'Đoạn được chọn',
  message: 'Nội dung sai ở đâu?',
  send: 'Gửi',
  sending: 'Đang gửi…',
  empty: 'Xin viết vài chữ về chỗ sai.',
  sent: 'Đã gửi. Cảm ơn bạn.',
};
