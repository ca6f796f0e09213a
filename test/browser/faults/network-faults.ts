import {gzipSync} from 'node:zlib';
import {wireFeed, wireItems} from './answers.ts';
import {send, goodText, sendGood, type Behaviour, type Exchange} from './exchange.ts';

const gzipBomb = (): Uint8Array => {
  const padding = 'a'.repeat(64_000_000);
  return gzipSync(
    `{"version":"https://jsonfeed.org/version/1.1","items":[],"padding":"${padding}"}`,
  );
};

let bomb: Uint8Array | undefined;

/** Begins an answer that promises more than it keeps, then does something to the connection. */
function breakOff(exchange: Exchange, headers: Record<string, string>, then: () => void): void {
  const {response} = exchange;
  response.writeHead(200, {'content-type': 'application/json', ...headers});
  response.write(goodText(exchange).slice(0, 200), then);
}

/** So much is written as fast as the reader takes it, bytes. */
const rush = 10_000_000;

/**
 * Writes one piece again and again, up to a number of bytes: first in a rush, then slowly, so that a
 * browser cannot take it all before its reader says stop.
 */
function pour({response}: Exchange, piece: string, bytes: number): void {
  response.writeHead(200, {'content-type': 'application/json'});
  let written = 0;
  const more = (): void => {
    while (written < bytes && !response.destroyed) {
      written += piece.length;
      const isTaken = response.write(piece);
      if (written > rush) return void setTimeout(more, 20);
      if (!isTaken) return void response.once('drain', more);
    }
    response.end();
  };
  more();
}

/** What can go wrong with a connection; names as in the catalogue of faults. */
export const networkFaults: Readonly<Record<string, Behaviour>> = {
  'reset-headers': ({request}) => void request.socket.resetAndDestroy(),
  'close-headers': ({request}) => void request.socket.end(),
  'reset-body': (exchange) =>
    breakOff(exchange, {'content-length': '100000'}, () =>
      exchange.request.socket.resetAndDestroy(),
    ),
  'short-body': (exchange) =>
    breakOff(exchange, {'content-length': '100000'}, () => exchange.request.socket.end()),
  'chunked-cut': (exchange) => breakOff(exchange, {}, () => exchange.request.socket.end()),
  // At the border of an item, so that what came is sound JSON: says ten and brings nine.
  'chunked-cut-list': ({request, response}) => {
    const answer = {...wireFeed(wireItems(9)), _portal: {total: 43, page: 1, count: 10}};
    response.writeHead(200, {'content-type': 'application/json'});
    response.write(JSON.stringify(answer), () => request.socket.end());
  },
  'eof-body': (exchange) => {
    const {socket} = exchange.request;
    const origin = 'access-control-allow-origin: *';
    const head = `HTTP/1.0 200 OK\r\ncontent-type: application/json\r\n${origin}\r\n\r\n`;
    socket.end(head + goodText(exchange).slice(0, 200));
  },
  hang: () => undefined,
  trickle: ({response}) => {
    response.writeHead(200, {'content-type': 'application/json'});
    const timer = setInterval(() => response.write(' '), 200);
    response.on('close', () => clearInterval(timer));
  },
  big: (exchange) => pour(exchange, `"${'a'.repeat(99_997)}",`, 100_000_000),
  'gzip-bomb': (exchange) =>
    send(exchange, 200, (bomb ??= gzipBomb()), {'content-encoding': 'gzip'}),
  'bad-gzip': (exchange) => sendGood(exchange, {'content-encoding': 'gzip'}),
  'redirect-loop': (exchange) => send(exchange, 301, '', {location: exchange.url.href}),
  'redirect-away': (exchange) => send(exchange, 302, '', {location: 'data:application/json,{}'}),
  'redirect-file': (exchange) => send(exchange, 302, '', {location: 'file:///etc/hostname'}),
  cors: (exchange) => {
    exchange.response.removeHeader('access-control-allow-origin');
    sendGood(exchange);
  },
  garbage: ({request}) => void request.socket.end('\u0000\u0001 this is not HTTP\r\n\r\n'),
};
