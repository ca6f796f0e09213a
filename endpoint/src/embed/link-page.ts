import {escapeHtml} from '../text/html.ts';

/**
 * A page that a reader of an embedded page comes to on the way to another site which the portal does not list. It leads
 * on only by the reader's own click: an address that anybody may write must not send people anywhere in our name.
 *
 * @param base address of the endpoint.
 */
export function linkPage(target: URL, title: string, base: string): string {
  const address = escapeHtml(target.href);
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>Liên kết ra ngoài - ${escapeHtml(title)}</title>
    <link rel="stylesheet" href="${escapeHtml(base)}/embed.css">
  </head>
  <body>
    <h1>Liên kết ra ngoài</h1>
    <p>Bạn đang rời ${escapeHtml(title)} để đến trang khác:</p>
    <p><a href="${address}" rel="noopener noreferrer">${address}</a></p>
  </body>
</html>
`;
}
