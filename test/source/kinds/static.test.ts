import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {createClient} from '../../../src/source/client/client.ts';
import {createStaticSource} from '../../../src/source/kinds/static.ts';
import type {PortalSource} from '../../../src/source/portal-source.ts';

const folder = 'https://xa.example/du-lieu';
const {signal} = new AbortController();

/** A source of a folder with these files; values are JSON, and bytes what they are. */
function folderOf(files: Record<string, unknown>): Required<PortalSource> {
  const answer = (url: string): Response => {
    const content = files[url.slice(`${folder}/`.length)];
    if (content === undefined) return new Response('Không có', {status: 404});
    return content instanceof Uint8Array
      ? new Response(content.slice(), {headers: {'Content-Type': 'application/gzip'}})
      : Response.json(content);
  };
  const client = createClient({fetch: (url) => Promise.resolve(answer(url))});
  const settings = {endpoint: folder, timeZone: 'Asia/Ho_Chi_Minh'};
  return createStaticSource(settings, client) as Required<PortalSource>;
}

describe('the calendar of a folder', () => {
  const week = {from: '2020-03-23', to: '2020-03-29'};
  const next = {from: '2020-03-30', to: '2020-04-05'};
  const event = {id: '1', title: 'Giao ban', start: '2020-03-23T07:30:00+07:00'};

  it('in which nothing is found is a failure, for it may be the wrong folder', async () => {
    const asked = folderOf({'articles.json': {items: []}}).calendar(week, {signal});
    await expect(asked).rejects.toMatchObject({
      code: 'not-found',
      url: `${folder}/calendar/index.json`,
    });
  });

  it('is empty in a week that its index does not name', async () => {
    const source = folderOf({'calendar/index.json': {weeks: []}});
    expect(await source.calendar(week, {signal})).toEqual([]);
  });

  it('without an index is empty in a week without a file, once another week was found', async () => {
    const source = folderOf({'calendar/2020-W13.json': {items: [event]}});
    expect(await source.calendar(week, {signal})).toMatchObject([{title: 'Giao ban'}]);
    expect(await source.calendar(next, {signal})).toEqual([]);
  });

  it('without an index is what there is of some weeks', async () => {
    const source = folderOf({'calendar/2020-W13.json': {items: [event]}});
    const both = await source.calendar({from: week.from, to: next.to}, {signal});
    expect(both).toMatchObject([{title: 'Giao ban'}]);
  });
});

describe('a search index that cannot be used', () => {
  it.each([
    ['search-index.json', {version: 2, items: []}],
    ['search-index.json.gz', gzipSync('{"version": 2, "items": []}')],
  ])('is named as it was loaded: %s', async (name, content) => {
    const asked = folderOf({[name]: content}).articles({text: 'hoa'}, {signal});
    await expect(asked).rejects.toMatchObject({code: 'invalid', url: `${folder}/${name}`});
    await expect(asked).rejects.toThrow(`${folder}/${name} cannot be searched`);
  });
});
