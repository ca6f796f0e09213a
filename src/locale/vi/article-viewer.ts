/** Vietnamese texts for the pictures of an article, large. */
export const articleViewerTexts = {
  name: 'Xem ảnh',
  previous: 'Ảnh trước',
  next: 'Ảnh sau',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  count: (place: string, all: string) => `Ảnh ${place}/${all}`,
  close: 'Đóng',
};
