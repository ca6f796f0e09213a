/** What WordPress says below an excerpt in a feed: where the post stands, which the link beside it says as well. */
const footer =
  /\s*(?:The post|Bài viết) .{1,600}? (?:appeared first on|first appeared on|đã xuất hiện đầu tiên vào ngày) .{1,200}$/su;

/** A summary without what WordPress puts behind it; one that was cut off ends with an ellipsis. */
export const summaryWithoutFooter = (text: string): string =>
  text.replace(footer, '').replace(/\s*\[(?:…|\.\.\.)\]$/u, '…');
