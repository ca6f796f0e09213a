/*
 * What the real WordPress makes of pasted snippets, as files in test/wordpress/filtered/: written and compared by
 * `npm run test:wordpress`, read by tests on machines without a WordPress.
 *
 *     === <snippet>
 *     --- pasted | <way> | <way that gives the same>
 *     <HTML>
 */
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {PastedSnippet} from './pasted-snippets.ts';
import {root} from './project.ts';

/** What came out of a snippet, by the way that it went; `pasted` is the snippet. Without space around. */
export type Outcomes = Readonly<Record<string, string>>;

const folder = join(root, 'test/wordpress/filtered');

/** Values by what is said of each, in the order of the first of a kind. */
function grouped<T>(values: readonly T[], kindOf: (value: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const kind = kindOf(value);
    groups.set(kind, [...(groups.get(kind) ?? []), value]);
  }
  return [...groups];
}

const write = (outcomes: Outcomes): string =>
  grouped(Object.keys(outcomes), (way) => outcomes[way] ?? '')
    .map(([html, ways]) => `--- ${ways.join(' | ')}\n${html}\n`)
    .join('');

const read = (text: string): Outcomes =>
  Object.fromEntries(
    text
      .split(/^--- /m)
      .slice(1)
      .flatMap((part) => {
        const [ways = '', ...html] = part.split('\n');
        return ways.split(' | ').map((way) => [way, html.join('\n').trim()]);
      }),
  );

/** @returns the outcomes by the name of the snippet */
export function readRecords(): ReadonlyMap<string, Outcomes> {
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return new Map(
    texts
      .flatMap((text) => text.split(/^=== /m).slice(1))
      .map((part) => {
        const end = part.indexOf('\n');
        return [part.slice(0, end), read(part.slice(end + 1))];
      }),
  );
}

/** Replaces all records. */
export function writeRecords(
  snippets: readonly PastedSnippet[],
  outcomesOf: (snippet: PastedSnippet) => Outcomes,
): void {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder);
  for (const [subject, some] of grouped(snippets, (snippet) => snippet.subject)) {
    const parts = some.map((snippet) => `=== ${snippet.name}\n${write(outcomesOf(snippet))}`);
    writeFileSync(join(folder, `${subject}.txt`), parts.join('\n'));
  }
}
