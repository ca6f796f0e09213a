/*
 * How long a keystroke takes in the search of static files: `npm run bench:static-search`. Types sentences
 * into an index of 20,000 articles of 250 syllables each, letter by letter, and exits with 1 when the
 * slowest search takes 50 ms or more. COUNT and LENGTH choose other sizes.
 */
import {gzipSync} from 'node:zlib';
import {ArticleIndex} from '../../src/source/kinds/static/article-index.ts';
import {readIndexFile} from '../../src/source/kinds/static/index-file.ts';
import {sampleItems} from './sample-index.ts';

const limit = 50;
const count = Number(process.env.COUNT ?? 20_000);
const length = Number(process.env.LENGTH ?? 250);
const rounds = 5;

const typed = [
  'ủy ban nhân dân xã',
  'uy ban nhan dan',
  'kế hoạch phát triển nông thôn mới',
  'hoa trà',
  'số1234',
  'khong co gi nhu the',
];

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const since = (start: number): number => performance.now() - start;

const json = JSON.stringify({version: 1, items: sampleItems(count, length)});
const bytes = new Uint8Array(gzipSync(json));
console.log(
  `${count} articles of ${length} syllables: ${megabytes(json.length)} of text, ${megabytes(bytes.length)} compressed`,
);

let start = performance.now();
const items = await readIndexFile(bytes);
console.log(`unpacked and read in ${since(start).toFixed(0)} ms`);

start = performance.now();
const building = ArticleIndex.build(items, 'Asia/Ho_Chi_Minh');
let longestSlice = 0;
let step = building.next();
while (!step.done) {
  const begin = performance.now();
  step = building.next();
  longestSlice = Math.max(longestSlice, since(begin));
}
const index = step.value;
console.log(
  `indexed in ${since(start).toFixed(0)} ms, the longest step ${longestSlice.toFixed(1)} ms`,
);

const times: {text: string; time: number; total: number}[] = [];
for (const text of typed) {
  for (let end = 1; end <= text.length; end++) {
    const asked = text.slice(0, end);
    const measured: number[] = [];
    let total = 0;
    for (let round = 0; round < rounds; round++) {
      const begin = performance.now();
      ({total} = index.find({text: asked, isByDate: false, offset: 0, limit: 10}));
      measured.push(since(begin));
    }
    // The median: a collection of garbage or another program is not what is measured.
    measured.sort((one, other) => one - other);
    times.push({text: asked, time: measured[Math.floor(rounds / 2)] ?? NaN, total});
  }
}
times.sort((one, other) => one.time - other.time);
const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
for (const [name, one] of [
  ['median', at(0.5)],
  ['95 %', at(0.95)],
  ['slowest', at(1)],
] as const) {
  if (one) console.log(`${name}: ${one.time.toFixed(2)} ms ("${one.text}", ${one.total} found)`);
}
const slowest = at(1)?.time ?? Infinity;
console.log(
  slowest < limit ? `within ${limit} ms a keystroke` : `MORE THAN ${limit} ms a keystroke`,
);
process.exitCode = slowest < limit ? 0 : 1;
