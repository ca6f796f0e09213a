/** Vietnamese texts that every element needs. */
export const baseTexts = {
  loading: 'Đang tải…',
  slow: 'Vẫn đang chờ máy chủ…',
  empty: 'Chưa có nội dung.',
  failed: 'Chưa tải được nội dung này.',
  retry: 'Thử lại',
  retrying: 'Đang thử lại…',
};
