import {describe, expect, it} from 'vitest';
import type {Client} from '../../../src/source/client/client.ts';
import {createStaticSource} from '../../../src/source/kinds/static.ts';
import {createWordPressSource} from '../../../src/source/kinds/wordpress.ts';

const settings = {endpoint: 'https://xamau.example/', timeZone: 'Asia/Ho_Chi_Minh'};
const options = {signal: new AbortController().signal};

/** A site whose answers are all empty lists. */
const client = {
  get: () => Promise.resolve({items: [], namespaces: ['wp/v2']}),
  getJson: () => Promise.resolve({weeks: []}),
} as unknown as Client;

describe('a question about days that are none', () => {
  const wordpress = createWordPressSource(settings, client);
  const files = createStaticSource(settings, client);

  it.each([
    ['WordPress, first day', () => wordpress.articles?.({from: 'hôm qua'}, options), '"from"'],
    ['WordPress, last day', () => wordpress.articles?.({to: '2026-13-45'}, options), '"to"'],
    ['files', () => files.calendar?.({from: 'nay', to: '2026-10-01'}, options), '"from"'],
  ])('is refused with the name of what is wrong: %s', async (_of, ask, name) => {
    await expect(ask()).rejects.toMatchObject({name: 'PortalError', code: 'refused'});
    await expect(ask()).rejects.toThrow(name);
  });
});
