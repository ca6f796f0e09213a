/*
 * Measures what the documentation says of the endpoint's speed: `npm run bench -w endpoint`. The load comes
 * from the same machine, so that half of it is not the endpoint's.
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {cpus, tmpdir, totalmem} from 'node:os';
import {join} from 'node:path';
import autocannon from 'autocannon';
import {startPostgres, findPostgres} from '../../scripts/postgres.mjs';
import {requestsPerSecond} from './readers.mjs';
import {serveEndpoint, start, startEndpoint} from './servers.mjs';

const seconds = Number(process.env.SECONDS ?? 5);
const rounds = Number(process.env.ROUNDS ?? 3);
const article = 'ubnd-huyen-khoi-mttq-ky-ket-chuong-trinh-phoi-hop-nam-2020';
const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const root = mkdtempSync(join(tmpdir(), 'bench-'));

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** Requests a second, and how long 99 of 100 took at most. */
const measure = async (url, requests, connections = 50) => {
  const result = await autocannon({url, requests, connections, duration: seconds});
  const failed = result.non2xx + result.errors;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests failed.`);
  return {rate: result.requests.average, p99: result.latency.p99};
};

const get = (path, headers = {}) => [{method: 'GET', path, headers}];

let visitor = 0;
/** Requests of a crowd of visitors, each from an address of its own. */
const crowd = (method, path, body) => [
  {
    method,
    path,
    body,
    setupRequest: (request) => {
      const number = visitor++ & 0xffffff;
      // A neighbourhood each: visitors of one with the same browser are one.
      const address = `${number >> 16}.${(number >> 8) & 255}.${number & 255}.1`;
      const headers = {
        'User-Agent': browser,
        'X-Forwarded-For': address,
        'Content-Type': 'text/plain',
      };
      return {...request, headers};
    },
  },
];

const row = (name, results) => {
  const rate = median(results.map((result) => result.rate));
  const p99 = median(results.map((result) => result.p99));
  console.log(`${name.padEnd(52)} ${String(Math.round(rate)).padStart(7)} /s   p99 ${p99} ms`);
  return rate;
};

const repeat = async (...measures) => {
  const results = measures.map(() => []);
  // In turn, so that what else the machine does is in both alike.
  for (let round = 0; round < rounds; round++) {
    for (const [index, one] of measures.entries()) results[index].push(await one());
  }
  return results;
};

/** The engine compiles what runs often for a while, PGlite most of all; that is no part of the speed. */
const warmUp = async (url) => {
  const duration = Number(process.env.WARM_UP ?? 20);
  await autocannon({url, requests: crowd('POST', '/visits', ''), connections: 50, duration});
};

const reading = async (url) => {
  const file = join(root, 'answer.json');
  const response = await fetch(`${url}/articles`);
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  const bare = await start([join(import.meta.dirname, 'bare-server.mjs'), file]);
  const [ours, theirs] = await repeat(
    () => measure(url, get('/articles')),
    () => measure(bare.url, get('/articles')),
  );
  row('GET /articles, kept', ours);
  row('the same bytes from a bare Hono route', theirs);
  const reader = {path: '/articles', connections: 50, seconds};
  const rates = await repeat(
    () => requestsPerSecond(url, reader),
    () => requestsPerSecond(bare.url, reader),
  );
  await bare.stop();
  const [kept, plain] = rates.map((some) => Math.round(median(some)));
  console.log(
    `${'the same two, to readers who only count bytes'.padEnd(52)} ${kept} /s, ${plain} /s`,
  );
  console.log(`${'ratio'.padEnd(52)} ${(kept / plain).toFixed(2).padStart(7)}`);
  const [brotli] = await repeat(() => measure(url, get('/articles', {'Accept-Encoding': 'br'})));
  row('GET /articles, kept, brotli', brotli);
};

const counting = async (url) => {
  const [visits] = await repeat(() => measure(url, crowd('POST', '/visits', ''), 200));
  row('POST /visits', visits);
  const path = `/articles/${article}/ratings`;
  const [ratings] = await repeat(() => measure(url, crowd('POST', path, '{"score": 4}'), 200));
  row('POST /articles/{id}/ratings, all for one article', ratings);
};

const [{model}] = cpus();
const memory = Math.round(totalmem() / 2 ** 30);
console.log(`${model}, ${cpus().length} cores, ${memory} GB, Node ${process.versions.node}`);
console.log(`median of ${rounds} runs of ${seconds} s each\n`);
try {
  console.log('PGlite');
  const small = await startEndpoint(join(root, 'data'));
  await warmUp(small.url);
  await reading(small.url);
  await counting(small.url);
  await small.stop();
  if (findPostgres()) {
    const postgres = await startPostgres();
    console.log('\nPostgreSQL');
    const one = await startEndpoint(postgres.url());
    await warmUp(one.url);
    await counting(one.url);
    console.log('\nPostgreSQL, two replicas');
    const two = await serveEndpoint(postgres.url());
    const [first, second] = [[], []];
    for (let round = 0; round < rounds; round++) {
      const each = [one, two].map(({url}) => measure(url, crowd('POST', '/visits', ''), 100));
      const [a, b] = await Promise.all(each);
      first.push(a);
      second.push(b);
    }
    row('POST /visits, the first', first);
    row('POST /visits, the second', second);
    await one.stop();
    await two.stop();
    await postgres.remove();
  }
} finally {
  rmSync(root, {recursive: true, force: true});
}
