import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {send, type Exchange} from './faults/exchange.ts';
import {HitLog} from './faults/hit-log.ts';
import {Scenarios} from './faults/scenarios.ts';

/** A server that runs. */
export interface FaultServer {
  readonly port: number;
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Ends the server and all its connections. */
  close(): Promise<void>;
}

/**
 * Starts an endpoint that misbehaves as asked for by the path. Any origin may read it. What stands
 * between the scenario and `articles`, `articles/<id>` or `categories` is free, for a key:
 *
 * - `/ok/...`: ten good articles of 43, one article, two categories
 * - `/fault/<name>/...`, or `/<name>/...`: a fault, see `faults/`
 * - `/seq/503,503,200/<key>/...`: one status for each request, the last repeats; 0 resets
 * - `/delay/<ms>/...`: the rest of the path, later
 * - `/hold/<key>/...`: the rest of the path, as soon as `/release?key=<key>` is asked
 * - `/no-cors/...`, `/unexposed/...`: the rest of the path without the header that lets other origins
 *   read the answer, or its headers
 * - `/max-age/<s>/...`: a good answer to be kept
 *
 * And for the tests themselves, where a key is any segment of a path:
 *
 * - `/hits?key=<key>`: see `Hits`; with `&hits=2&aborted=1` as soon as there are that many
 * - `/reset?key=<key>`: forgets the hits; without a key all hits and sequences
 */
export async function startFaultServer({port = 0} = {}): Promise<FaultServer> {
  const log = new HitLog();
  const scenarios = new Scenarios();

  const control = async (exchange: Exchange): Promise<void> => {
    const {searchParams, pathname} = exchange.url;
    const key = searchParams.get('key');
    const least = (name: string): number => Number(searchParams.get(name) ?? 0);
    let answer: object = {};
    if (pathname === '/hits') answer = await log.wait(key ?? '', least('hits'), least('aborted'));
    if (pathname === '/release') answer = {released: scenarios.release(key ?? '')};
    if (pathname === '/reset') {
      log.reset(key);
      if (key === null) scenarios.reset();
    }
    send(exchange, 200, JSON.stringify(answer));
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
    const path = url.pathname.split('/').slice(1);
    const exchange: Exchange = {request, response, url, path};
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', 'Retry-After, Date, Age');
    if (['/hits', '/release', '/reset'].includes(url.pathname)) return void control(exchange);
    log.add(request, response);
    if (request.method !== 'OPTIONS') return scenarios.run(exchange);
    response.setHeader('access-control-allow-headers', '*');
    response.writeHead(204, {'access-control-allow-methods': '*'}).end();
  };

  const server = createServer(answer);
  // Faults end connections on purpose.
  server.on('connection', (socket) => socket.on('error', () => undefined));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
