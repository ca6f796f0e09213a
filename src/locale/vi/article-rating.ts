/** Vietnamese texts for rating an article. */
export const articleRatingTexts = {
  question: 'Bạn có hài lòng với thông tin này không?',
  words: ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
  send: 'Gửi đánh giá',
  sending: 'Đang gửi…',
  choose: 'Xin chọn một mức.',
  thanks: 'Cảm ơn bạn đã đánh giá.',
  result: (average: string, count: string) => `Điểm trung bình ${average}/5 (${count} lượt)`,
  anonymous: 'Ẩn danh: chỉ gửi mức bạn chọn.',
};
