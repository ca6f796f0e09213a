/*
 * Readers that only send and count bytes. autocannon reads every answer, which takes as much of the machine as
 * making it: two servers that differ by a third look the same before it, for it is itself the limit.
 */
import {once} from 'node:events';
import {connect} from 'node:net';
import {setTimeout as delay} from 'node:timers/promises';

/** Bytes of one answer, its head included; they are the same for every request. */
const lengthOf = async (url, request) => {
  const socket = connect(Number(url.port), url.hostname);
  socket.write(request);
  let answer = '';
  let length = Infinity;
  while (answer.length < length) {
    const [bytes] = await once(socket, 'data');
    answer += bytes.toString('latin1');
    const head = answer.indexOf('\r\n\r\n') + 4;
    const body = /^content-length: (\d+)\r$/im.exec(answer.slice(0, head));
    if (head >= 4 && !answer.startsWith('HTTP/1.1 200')) throw new Error(answer.slice(0, head));
    if (body) length = head + Number(body[1]);
  }
  socket.destroy();
  return length;
};

/** How many requests a second a server answers, each connection sending one after the other. */
export const requestsPerSecond = async (address, {path, headers = {}, connections, seconds}) => {
  const url = new URL(address);
  const lines = Object.entries({Host: url.host, ...headers}).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const request = Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  const length = await lengthOf(url, request);
  let bytes = 0;
  const sockets = Array.from({length: connections}, () => {
    const socket = connect(Number(url.port), url.hostname);
    let missing = length;
    socket.on('data', (chunk) => {
      bytes += chunk.length;
      missing -= chunk.length;
      if (missing > 0) return;
      missing = length;
      socket.write(request);
    });
    return socket;
  });
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  const start = performance.now();
  for (const socket of sockets) socket.write(request);
  await delay(seconds * 1000);
  const rate = bytes / length / ((performance.now() - start) / 1000);
  for (const socket of sockets) socket.destroy();
  return rate;
};
