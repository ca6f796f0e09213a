import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {startEndpoint, type RunningEndpoint} from '../../src/start.ts';
import {slowStart} from '../sample-endpoint.ts';

let dataDir: string;
let endpoint: RunningEndpoint;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'slow-'));
  endpoint = await startEndpoint({dataDir, port: 0});
}, slowStart);

afterAll(async () => {
  await endpoint.close();
  await rm(dataDir, {recursive: true});
});

describe('a sender who does not finish', () => {
  it.concurrent.each([
    ['its head', 'GET /links HTTP/1.1\r\nHost: a\r\n'],
    ['its body', 'POST /visits HTTP/1.1\r\nHost: a\r\nContent-Length: 20\r\n\r\nload-'],
  ])('%s is told so and cut off, and others are answered meanwhile', async (_, beginning) => {
    const {hostname, port} = new URL(endpoint.url);
    const socket = connect(Number(port), hostname, () => socket.write(beginning));
    let answer = '';
    socket.on('data', (bytes) => (answer += bytes.toString()));
    const closed = once(socket, 'close');
    expect((await fetch(`${endpoint.url}/links`)).status).toBe(200);
    await closed;
    expect(answer).toMatch(/^HTTP\/1\.1 408 /u);
  });
});
