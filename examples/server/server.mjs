/*
 * A page whose sections are drawn on the server, with plain Node: ENDPOINT=https://portal.example/api node server.mjs
 * Needs `npm install portal-widgets @lit-labs/ssr jsdom`. The page is at http://127.0.0.1:8080/, an article at ?bai=<id>.
 */
import {createReadStream} from 'node:fs';
import {createServer} from 'node:http';
import {join, normalize, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {JSDOM} from 'jsdom';
import {prerender} from 'portal-widgets/ssr';

const endpoint = process.env.ENDPOINT ?? 'https://portal.example/api';
const port = Number(process.env.PORT ?? 8080);

// The address under which readers know the site: links in what is drawn begin there.
const site = new URL(process.env.SITE ?? `http://127.0.0.1:${port}`).origin;

// The files for script tags; a content delivery network may have them as well.
const files = fileURLToPath(
  new URL('.', import.meta.resolve('portal-widgets/cdn/portal-widgets.js')),
);

// One window for all articles: nothing is ever put into its document.
const {window} = new JSDOM('');

/** The page for an address. All sections ask at once, and none can keep the page waiting for more than a second. */
async function page(base) {
  const draw = (tag, attributes, children) =>
    prerender(tag, {endpoint, ...attributes}, {base, children, window, timeout: 1000});
  const articleHref = '/?bai={id}';
  const isArticle = new URL(base).searchParams.has('bai');
  const sections = await Promise.all([
    isArticle
      ? draw('portal-article-view', {param: 'bai'})
      : draw('portal-featured-list', {'article-href': articleHref, 'show-date': true}),
    draw('portal-hot-news', {'article-href': articleHref, limit: 10}, '<a href="/">Tin nóng</a>'),
    draw('portal-linked-sites', {}),
  ]);
  return `<!doctype html>
<html lang="vi">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>Cổng thông tin mẫu</title>
  <link rel="stylesheet" href="/files/portal-widgets.css">
  <script type="module" src="/files/portal-widgets.hydrate.js"></script>
  <script type="module" src="/files/portal-widgets.js"></script>
</head>
<body>
  <h1>Cổng thông tin mẫu</h1>
  ${sections.join('\n  ')}
</body>
</html>`;
}

const types = {'.js': 'text/javascript', '.css': 'text/css', '.map': 'application/json'};

createServer((request, response) => {
  // Put together, not resolved: then "//other.example" is a path of this site, and no other site.
  const address = `${site}${request.url}`;
  if (!URL.canParse(address)) {
    response.writeHead(400).end();
    return;
  }
  const url = new URL(address);
  if (url.pathname.startsWith('/files/')) {
    const path = join(files, normalize(url.pathname.slice('/files/'.length)));
    const type = types[path.slice(path.lastIndexOf('.'))];
    if (!path.startsWith(files.replace(/[\\/]$/, '') + sep) || !type) {
      response.writeHead(404).end();
      return;
    }
    createReadStream(path)
      .on('open', () => response.writeHead(200, {'content-type': `${type}; charset=utf-8`}))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
    return;
  }
  page(url.href).then(
    (html) => response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(html),
    (error) => {
      console.error(error);
      response.writeHead(500).end();
    },
  );
}).listen(port, '127.0.0.1', () => console.log(site));
