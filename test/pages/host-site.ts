import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer, type IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize, sep} from 'node:path';
import {text} from 'node:stream/consumers';
import {setTimeout} from 'node:timers/promises';
import {portalAnswers} from './portal-answers.ts';

const built = join(import.meta.dirname, '../../dist/cdn');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** What a host sends for one of its pages. */
export interface HostPage {
  readonly body: string;
  /** Content-Security-Policy, without a place for reports. */
  readonly policy?: string;
  readonly type?: string;
}

/** What a browser says was against the policy. */
export interface Violation {
  readonly directive: string;
  readonly blocked: string;
}

/** A site that uses the built files, with a portal's endpoint below `/api`. */
export interface HostSite {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Pages and other files by path. */
  readonly pages: Record<string, HostPage>;
  /** Folders with files by the path they are found below. */
  readonly folders: Record<string, string>;
  /** Milliseconds after which files come, by the path that they are found below; none come at once. */
  readonly delays: Record<string, number>;
  /** Paths of scripts at which the line is cut. */
  readonly lost: Set<string>;
  readonly violations: Violation[];
  /** Paths that were asked for, with method. */
  readonly requests: string[];
  stop(): Promise<void>;
}

/** A report, in the one format that every engine sends. */
interface Report {
  readonly 'csp-report': {
    readonly 'effective-directive'?: string;
    readonly 'violated-directive'?: string;
    readonly 'blocked-uri'?: string;
  };
}

const readViolation = async (request: IncomingMessage): Promise<Violation> => {
  const report = (JSON.parse(await text(request)) as Report)['csp-report'];
  return {
    directive: report['effective-directive'] ?? report['violated-directive'] ?? '',
    blocked: report['blocked-uri'] ?? '',
  };
};

/** Starts the site on a free port of this machine. */
export async function startHostSite(): Promise<HostSite> {
  const pages: Record<string, HostPage> = {};
  const folders: Record<string, string> = {'/portal-widgets/': built};
  const delays: Record<string, number> = {};
  const lost = new Set<string>();
  const violations: Violation[] = [];
  const requests: string[] = [];

  const wait = async (path: string): Promise<void> => {
    const [, delay = 0] = Object.entries(delays).find(([prefix]) => path.startsWith(prefix)) ?? [];
    if (delay > 0) await setTimeout(delay);
  };

  const find = async (path: string): Promise<HostPage> => {
    if (pages[path]) return pages[path];
    const answer = portalAnswers[path];
    if (answer) return {body: JSON.stringify(answer), type: 'application/json'};
    for (const [prefix, folder] of Object.entries(folders)) {
      const file = join(folder, normalize(path.slice(prefix.length)));
      if (!path.startsWith(prefix) || !file.startsWith(folder + sep)) continue;
      return {body: await readFile(file, 'utf8'), type: mediaTypes[extname(file)] ?? 'text/plain'};
    }
    throw new Error('There is no such file.');
  };

  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === '/reports') {
      void readViolation(request).then((violation) => violations.push(violation));
      response.writeHead(204).end();
      return;
    }
    requests.push(`${request.method ?? ''} ${pathname}`);
    const path = decodeURIComponent(pathname);
    if (lost.has(path)) {
      // Once an answer has begun browsers do not ask again by themselves.
      response.writeHead(200, {'content-type': mediaTypes['.js'], 'content-length': 1000});
      response.write(' ', () => response.destroy());
      return;
    }
    wait(path)
      .then(() => find(path))
      .then(
        ({body, policy, type = mediaTypes['.html']}) => {
          response.writeHead(200, {
            'content-type': type,
            'access-control-allow-origin': '*',
            ...(policy ? {'content-security-policy': `${policy}; report-uri /reports`} : {}),
          });
          response.end(body);
        },
        () => response.writeHead(404, {'access-control-allow-origin': '*'}).end(),
      );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages,
    folders,
    delays,
    lost,
    violations,
    requests,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
