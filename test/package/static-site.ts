import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize, sep} from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A web host that is up. */
export interface StaticSite {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Single answers by their path; more may be added. */
  readonly answers: Record<string, string>;
  stop(): Promise<void>;
}

/** What a site gives: folders by the path they are found below, and single answers by their path. */
export interface SiteContent {
  folders?: Readonly<Record<string, string>>;
  answers?: Readonly<Record<string, string>>;
}

/** Serves files as a plain web host does, readable from other origins. */
export async function serveSite(content: SiteContent): Promise<StaticSite> {
  const {folders = {}} = content;
  const answers = {...content.answers};
  const find = async (path: string): Promise<string | Buffer> => {
    const answer = answers[path];
    if (answer !== undefined) return answer;
    for (const [prefix, folder] of Object.entries(folders)) {
      const file = join(folder, normalize(path.slice(prefix.length)));
      if (path.startsWith(prefix) && file.startsWith(folder + sep)) return readFile(file);
    }
    throw new Error('There is no such file.');
  };
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://127.0.0.1');
    // Browsers ask for it by themselves and note that it is missing.
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    find(decodeURIComponent(pathname)).then(
      (body) => {
        const isJson = typeof body === 'string' && /^[[{]/.test(body);
        const type = mediaTypes[isJson ? '.json' : extname(pathname)] ?? mediaTypes['.html'];
        response.writeHead(200, {'content-type': type, 'access-control-allow-origin': '*'});
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    answers,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
