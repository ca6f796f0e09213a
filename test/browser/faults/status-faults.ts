import {goodText, send, sendGood, sendProblem, type Behaviour} from './exchange.ts';

const loginPage =
  '<!doctype html><html><head><title>Đăng nhập</title></head><body><h1>Đăng nhập</h1></body></html>';

const status =
  (code: number, headers: Record<string, string> = {}): Behaviour =>
  (exchange) =>
    sendProblem(exchange, code, headers);

const goodAs =
  (type: string): Behaviour =>
  (exchange) =>
    sendGood(exchange, {'content-type': type});

/** Answers whose status or type is the fault; names as in the catalogue, and finer ones. */
export const statusFaults: Readonly<Record<string, Behaviour>> = {
  '204': ({response}) => response.writeHead(204, {'cache-control': 'no-store'}).end(),
  // Only to those who ask for it: a browser that revalidates by itself turns a 304 into a 200.
  '304': (exchange) =>
    exchange.request.headers['if-none-match']
      ? exchange.response.writeHead(304, {etag: '"one"'}).end()
      : sendGood(exchange, {etag: '"one"', 'cache-control': 'no-cache'}),
  '304-always': ({response}) => response.writeHead(304).end(),
  '400': status(400),
  '401': status(401, {'www-authenticate': 'Basic realm="portal"'}),
  '403': status(403),
  '404': status(404),
  // Says what it is, and begins an explanation that never ends.
  '404-hang': ({response}) => {
    response.writeHead(404, {'content-type': 'application/problem+json'});
    response.write('{"title": ');
  },
  '408': status(408),
  '410': status(410),
  '422': status(422),
  '425': status(425),
  '429': status(429, {'retry-after': '2'}),
  '429-day': status(429, {'retry-after': '86400'}),
  '429-garbage': status(429, {'retry-after': 'soon'}),
  '500': status(500),
  '502': status(502),
  '503': status(503),
  '504': status(504),
  '600': status(600),
  '999': status(999),
  'html-200': (exchange) => send(exchange, 200, loginPage, {'content-type': 'text/html'}),
  'html-as-json': (exchange) => send(exchange, 200, loginPage),
  'xml-200': (exchange) =>
    send(exchange, 200, '<rss version="2.0"/>', {'content-type': 'application/rss+xml'}),
  'json-as-html': (exchange) =>
    send(exchange, 200, goodText(exchange), {'content-type': 'text/html; charset=utf-8'}),
  'wrong-type': goodAs('text/plain'),
  'wrong-type-octets': goodAs('application/octet-stream'),
  'no-type': (exchange) => {
    exchange.response.writeHead(200, {'cache-control': 'no-store'});
    exchange.response.end(goodText(exchange));
  },
};
