/** Vietnamese texts for listening to an article. */
export const articleVoiceTexts = {
  name: 'Giọng đọc',
  recording: (place: string) => `Bản đọc ${place}`,
  play: 'Đọc',
  pause: 'Tạm dừng',
  stop: 'Dừng',
  failed: 'Trình duyệt không đọc được bài này.',
};
