import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest';
import {openDatabase} from '../../src/database/open.ts';
import {slowStart} from '../sample-endpoint.ts';
import {makeOwnDatabase} from '../test-database.ts';
import {startSource, type SourceServer} from './source-server.ts';

const cli = join(import.meta.dirname, '../../src/cli.ts');
/** Where the database is, in a folder or on a server. */
let place: string;
let remove: () => Promise<void>;
let source: SourceServer;

beforeAll(async () => {
  const server = inject('postgresUrl');
  if (server === undefined) {
    place = await mkdtemp(join(tmpdir(), 'killed-'));
    remove = () => rm(place, {recursive: true});
  } else {
    const own = await makeOwnDatabase(server);
    place = own.url;
    remove = () => own.drop();
  }
  source = await startSource();
});
afterAll(async () => {
  await source.close();
  await remove();
});

const page = (number: number) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: Array.from({length: 20}, (_, index) => ({
      id: `${number}-${index}`,
      title: `Tin ${number} ${index}`,
      content_html: '<p>Nội dung</p>',
      date_published: '2020-03-27T09:00:00+07:00',
    })),
    next_url: `/${number + 1}`,
  });

const importIt = () =>
  spawn(process.execPath, [
    ...[cli, 'import', 'json-feed', `${source.url}/1`],
    ...['--allow-private', '--data', place],
  ]);

describe('an import that is killed', () => {
  it(
    'keeps what was imported, and goes on the next time',
    async () => {
      // The third page is asked for when two are written; it never comes.
      let asked = (): void => undefined;
      const third = new Promise<void>((resolve) => (asked = resolve));
      source.answer((request, response) => {
        const number = Number(request.url?.slice(1));
        if (number < 3) response.end(page(number));
        else asked();
      });
      const killed = importIt();
      await third;
      killed.kill('SIGKILL');
      await once(killed, 'exit');

      const database = await openDatabase(place);
      const rows = await database.query('select id from articles');
      await database.close();
      expect(rows).toHaveLength(40);

      source.answer((request, response) => {
        const number = Number(request.url?.slice(1));
        const text = page(number);
        response.end(number < 3 ? text : text.replace('"next_url"', '"end"'));
      });
      const again = importIt();
      let output = '';
      again.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
      const [code] = (await once(again, 'close')) as [number];
      expect(code).toBe(0);
      expect(output).toContain('20 added, 0 changed, 40 unchanged, 0 skipped');
    },
    slowStart,
  );
});
