/*
 * Measures searching: `npm run bench:search -w endpoint -- <place>`, where the place is an empty folder, or
 * the address of an empty database of a PostgreSQL server. One that was filled before is used as it is.
 * ARTICLES (default 100000) and QUESTIONS (default 500) are how many.
 */
import {cpus, loadavg} from 'node:os';
import {listArticles} from '../../src/articles/article-store.ts';
import {migrate} from '../../src/database/migrate.ts';
import {openDatabase} from '../../src/database/open.ts';
import {fill} from './fill.ts';
import {questions} from './queries.ts';
import {randomNumbers, SampleText} from './sample-text.ts';

const now = new Date('2026-11-24T09:00:00+07:00');
const [place = '.data-bench'] = process.argv.slice(2);
const articles = Number(process.env.ARTICLES ?? 100_000);
const count = Number(process.env.QUESTIONS ?? 500);

/** The time that so many of a hundred stay under, in milliseconds. */
function percentile(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length * share) / 100)] ?? NaN).toFixed(1).padStart(7);
}

function report(name: string, times: readonly number[]): void {
  const numbers = [50, 95, 99].map((share) => `p${share} ${percentile(times, share)} ms`);
  console.log(`${name.padEnd(30)} ${String(times.length).padStart(4)}  ${numbers.join('  ')}`);
}

const database = await openDatabase(place);
try {
  await migrate(database);
  const [known] = await database.query('select id from articles limit 1');
  if (!known) await fill(database, articles, console.log);
  const measure = async (seed: number, questionCount: number) => {
    const times = new Map<string, number[]>();
    for (const {kind, query} of questions(new SampleText(randomNumbers(seed)), questionCount)) {
      const start = performance.now();
      await listArticles(database, query, now);
      times.set(kind, [...(times.get(kind) ?? []), performance.now() - start]);
    }
    return times;
  };
  // Other questions first, so that caches hold what those of a server that runs do.
  await measure(2, 100);
  const times = await measure(3, count);
  const load = loadavg()[0]?.toFixed(1);
  console.log(`${articles} articles; ${cpus().length} processors, load ${load}`);
  for (const [kind, some] of times) report(kind, some);
  report('all', [...times.values()].flat());
} finally {
  await database.close();
}
