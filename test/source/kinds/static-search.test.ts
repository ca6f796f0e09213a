import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import type {Client} from '../../../src/source/client/client.ts';
import {createStaticSource} from '../../../src/source/kinds/static.ts';

const index = JSON.stringify({version: 1, items: [{id: '1', title: 'Tin một'}]});
const page = '<!doctype html><title>Trang chủ</title>';

/** Titles that are found in a tree with these two files. */
async function titlesIn(compressed: string | Uint8Array, plain: string): Promise<string[]> {
  const client = {
    get: (url: string) =>
      Promise.resolve(new Uint8Array(Buffer.from(url.endsWith('.gz') ? compressed : plain))),
  } as unknown as Client;
  const settings = {endpoint: 'https://xamau.example/', timeZone: 'Asia/Ho_Chi_Minh'};
  const source = createStaticSource(settings, client);
  const found = await source.articles?.({text: 'tin'}, {signal: new AbortController().signal});
  return found?.items.map(({title}) => title) ?? [];
}

describe('a search of static files', () => {
  it.each([
    ['compressed', gzipSync(index), page],
    ['that the web host unpacks on the way', index, page],
    [
      'that there is only plain, where the web host sends its first page for what is missing',
      page,
      index,
    ],
    ['that there is only plain, where such a page begins with an empty line', `\n${page}`, index],
  ])('finds what is in an index %s', async (_, compressed, plain) => {
    expect(await titlesIn(compressed, plain)).toEqual(['Tin một']);
  });

  it('fails where both are the first page of the web host', async () => {
    await expect(titlesIn(page, page)).rejects.toMatchObject({code: 'invalid'});
  });
});
