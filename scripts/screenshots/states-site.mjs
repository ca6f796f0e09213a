/* Serves the page of states, with endpoints that fail. */
import {createServer} from 'node:http';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {root} from '../run.mjs';

const folders = {
  '/states/': join(root, 'scripts/screenshots'),
  '/portal-widgets/': join(root, 'dist/cdn'),
  '/demo/': join(root, 'demo'),
  '/pictures/': join(root, 'endpoint/seed/pictures'),
};

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Starts it on a free port of this machine. Below `/away` every connection is cut; what is not there
 * is answered with 404.
 *
 * @returns its origin, and what ends it
 */
export const startStatesSite = async () => {
  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url, 'http://127.0.0.1');
    if (pathname.startsWith('/away/')) return response.destroy();
    const prefix = Object.keys(folders).find((each) => pathname.startsWith(each));
    try {
      // The parser has taken every ".." out of the path.
      const path = join(folders[prefix], decodeURIComponent(pathname.slice(prefix.length)));
      const content = await readFile(path);
      response.writeHead(200, {'content-type': types[extname(path)] ?? 'text/plain'}).end(content);
    } catch {
      response.writeHead(404, {'content-type': 'text/plain'}).end('Nothing here.');
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return {origin: `http://127.0.0.1:${server.address().port}`, stop};
};
