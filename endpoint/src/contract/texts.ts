/* What the document of the contract says in words. */

export const introduction = `What the elements of portal-widgets ask, and this endpoint answers: the sections of a
government portal as JSON in UTF-8. Lists of articles are JSON Feed 1.1 with one extension object, \`_portal\`.
Times are RFC 3339 with an offset, days are those of Asia/Ho_Chi_Minh. Errors are problem+json (RFC 9457). A field
without a value is absent. Unknown parameters are ignored, and an empty one is as good as none.`;

export const problem =
  'An error (RFC 9457). Where a parameter, a header or a field of the body is wrong, it names it, what was given and what is allowed.';

/** What a field means, by its name, which means the same everywhere. */
export const fields: Readonly<Record<string, string>> = {
  url: 'Absolute address.',
  summary: 'Plain text.',
  content_text: 'In a list: the summary.',
  content_html: 'The body. Foreign HTML: who shows it has to clean it first.',
  image: 'Address of the picture.',
  tags: 'Keywords.',
  source: 'Who published the text first; always to be shown with it.',
  category: 'What the article is filed under.',
  sections: 'Where the editors put it: hot ("tin nóng"), featured ("tin tiêu điểm").',
  pinned_until: 'Listed first until then.',
  expires: 'Not listed from then on.',
  views: 'How often it was read, where that is known.',
  caption: 'Line below the picture.',
  image_alt: 'What the picture shows; empty when it only decorates.',
  image_width: 'Pixels.',
  image_height: 'Pixels.',
  snippet: 'Plain text around what a search found.',
  average: 'Mean score, 1 to 5, with two decimals; absent while nobody has rated.',
  size_in_bytes: 'Bytes.',
  parent_id: 'Category above it; absent at the top.',
  next_url: 'Address of the next page; absent on the last.',
  start: 'A time, or a day where it lasts all day.',
  end: 'A time, or the last day (inclusive) where it lasts all day.',
  chair: 'Who presides ("chủ trì").',
  participants: 'Who takes part ("thành phần").',
  prepared_by: 'Who prepares it ("đơn vị chuẩn bị").',
  coordinated_by: 'Who helps ("đơn vị phối hợp").',
  group: 'Group of links ("nhóm").',
  order: 'Place in the list.',
  online: 'Visitors of the last 300 seconds.',
  week: 'Since Monday.',
  month: 'Since the first of the month.',
  total: 'Of all time.',
  as_of: 'When it was counted.',
  selection: 'The words of the article that it is about.',
};
