import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {runImport} from '../../src/commands/import-command.ts';
import {startImportLoop} from '../../src/import/import-loop.ts';
import {listSources, schedule, takeDue} from '../../src/import/import-sources.ts';
import {now, slowStart} from '../sample-endpoint.ts';
import {startImporting, type Importing} from './importing.ts';
import {item, rss} from './source-server.ts';

let database: Importing['database'];
let source: Importing['source'];
let serve: Importing['serve'];
let from: Importing['from'];
let run: Importing['run'];
let clear: Importing['clear'];
let close: Importing['close'];

beforeAll(async () => {
  ({database, source, serve, from, run, clear, close} = await startImporting());
}, slowStart);

beforeEach(() => clear());
afterAll(() => close());

describe('an import that is made again and again', () => {
  it('is made by the server when it is due, and a failure does not end that', async () => {
    serve(rss(item(1)));
    await run('rss');
    await schedule(database, from('rss'), 600, now);
    let clock = new Date(now.getTime() + 601_000);
    const said: string[] = [];
    let heard = (): void => undefined;
    const next = () => new Promise<void>((resolve) => (heard = resolve));
    const note = (text: string) => {
      said.push(text);
      heard();
    };
    serve('broken');
    let heardNext = next();
    const loop = startImportLoop(database, {now: () => clock, interval: 10, say: note, warn: note});
    await heardNext;
    serve(rss(item(1) + item(2)));
    heardNext = next();
    clock = new Date(clock.getTime() + 601_000);
    await heardNext;
    await loop.stop();
    expect(said[0]).toContain('failed');
    expect(said[1]).toContain('1 added, 0 changed, 1 unchanged');
  });

  it('keeps its options where somebody imports it in between', async () => {
    const command = (...options: string[]) =>
      runImport(['rss', `${source.url}/feed`, ...options], {
        environment: {},
        say: () => undefined,
        progress: () => undefined,
        withDatabase: (_, work) => work(database),
      });
    const options = async () => (await listSources(database))[0]?.options;
    serve(rss(item(1)));
    await command('--every', '10m', '--category', 'Tin xã', '--allow-private');
    await command();
    expect(await options()).toEqual({category: 'Tin xã', allowPrivate: true});
    await command('--category', 'Tin tỉnh');
    expect(await options()).toEqual({category: 'Tin tỉnh', allowPrivate: true});
    await command('--every', '10m', '--allow-private');
    expect(await options()).toEqual({allowPrivate: true});
  });

  it('is due again at its time after the clock of a server was years ahead, and not sooner', async () => {
    serve(rss(item(1)));
    await run('rss');
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
    await schedule(database, from('rss'), 600, now);
    // Another server's clock may be a minute behind.
    expect(await takeDue(database, at(-60))).toBeUndefined();
    expect(await takeDue(database, at(300_000_000))).toBeDefined();
    expect(await takeDue(database, at(1))).toBeDefined();
    expect(await takeDue(database, at(600))).toBeUndefined();
    expect(await takeDue(database, at(601))).toBeDefined();
  });
});
