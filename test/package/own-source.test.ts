import {readFileSync} from 'node:fs';
import type {ServerResponse} from 'node:http';
import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {useOddServers, type Answer} from '../check/odd-server.ts';
import {PackedProject} from './packed-project.ts';
import {root} from './project.ts';

/** A row of the list, sample data. */
const rowOf = (number: number) => ({
  Id: String(number),
  Title: `Tin mẫu số ${number} của xã`,
  Body: '<p>Nội dung mẫu</p>',
  Published: `2026-01-${String(30 - number).padStart(2, '0')}T01:00:00Z`,
  Category: number % 2 === 0 ? 'tin-tuc' : "thong-bao'1",
  IsHot: number < 3,
});

const rows = Array.from({length: 9}, (_, index) => rowOf(index + 1));

/** Whether a row fits one condition of those that the source writes. */
function fits(row: (typeof rows)[number], condition: string): boolean {
  const text = (/'(.*)'/.exec(condition)?.[1] ?? '').replaceAll("''", "'");
  if (condition === 'IsHot eq true') return row.IsHot;
  if (condition === 'IsFeatured eq true') return false;
  if (condition.startsWith('Category eq ')) return row.Category === text;
  if (condition.startsWith('contains(tolower(Title),'))
    return row.Title.toLowerCase().includes(text);
  const [, comparison, time] = /^Published (ge|lt) (\S+)$/.exec(condition) ?? [];
  if (time === undefined) throw new Error(`No such condition: ${condition}`);
  const isBefore = Date.parse(row.Published) < Date.parse(time);
  return comparison === 'lt' ? isBefore : !isBefore;
}

const send = (response: ServerResponse, value: object): void =>
  void response.writeHead(200, {'content-type': 'application/json'}).end(JSON.stringify(value));

const list =
  (all: readonly object[]): Answer =>
  ({url = ''}, response) => {
    const {searchParams} = new URL(url, 'http://localhost');
    const conditions = searchParams.get('$filter')?.split(' and ') ?? [];
    const found = (all as typeof rows).filter((row) => conditions.every((each) => fits(row, each)));
    const skip = Number(searchParams.get('$skip'));
    const value = found.slice(skip, skip + Number(searchParams.get('$top')));
    send(response, {value, '@odata.count': found.length});
  };

describe("the worked example of a source of one's own", () => {
  const serve = useOddServers();
  let project: PackedProject;

  beforeAll(async () => {
    project = await PackedProject.create();
    const guide = readFileSync(join(root, 'docs/sources/own.md'), 'utf8');
    const blocks = [...guide.matchAll(/```js\n(.*?)```/gs)].map(([, code = '']) => code);
    const example = blocks.find((code) => code.includes('export function createODataSource'));
    await project.write('odata-source.js', example ?? '');
    return () => project.remove();
  });

  it('passes every check of the test kit', async () => {
    const one: Record<string, Answer> = Object.fromEntries(
      rows.map((row) => [`/tin('${row.Id}')`, (_request, response) => send(response, row)]),
    );
    const page: Answer = (_request, response) => void response.end('<!doctype html>');
    const spoilt = [{Id: 1}, ...rows.slice(1)];
    const address = await serve({
      ...one,
      '/tin': list(rows),
      '/spoilt': list(spoilt),
      '/page': page,
      "/page('1')": page,
      '/hang': () => undefined,
      "/hang('1')": () => undefined,
    });
    const outcomes = await project.evaluate(`
      import {sourceChecks} from 'portal-widgets/testing';
      import {createODataSource} from './odata-source.js';
      console.warn = () => undefined;
      const at = (path) => () => createODataSource({endpoint: '${address}/' + path});
      const checks = sourceChecks({
        open: at('tin'),
        answers: ['articles', 'article'],
        trouble: {garbage: at('page'), silent: at('hang'), unreachable: at('none')},
      });
      const lists = sourceChecks({
        open: () => ({articles: at('tin')().articles}),
        answers: ['articles'],
        trouble: {partlyUnusable: () => ({articles: at('spoilt')().articles})},
      });
      const result = [];
      for (const {name, run} of [...checks, ...lists]) {
        result.push([name, await run().then(() => 'passed', String)]);
      }`);
    const failed = (outcomes as [string, string][]).filter(([, outcome]) => outcome !== 'passed');
    expect(failed).toEqual([]);
    expect((outcomes as unknown[]).length).toBeGreaterThan(25);
  });
});
