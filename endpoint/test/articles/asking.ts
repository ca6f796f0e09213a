import type {Hono} from 'hono';
import {expect} from 'vitest';
import type {Feed} from '../../src/articles/feed.ts';

/** Ids of the articles of a list, in its order. */
export const idsOf = ({items}: Feed): string[] => items.map(({id}) => id);

/** Asks the endpoint that a test file has opened by then. */
export function askingFor(app: () => Hono) {
  const get = async <T>(path: string): Promise<T> => {
    const response = await app().request(path);
    expect(response.status).toBe(200);
    return (await response.json()) as T;
  };
  const list = (query: string): Promise<Feed> => get<Feed>(`/articles?${query}`);
  /** All pages of a list, one after the other, by following `next_url`. */
  const readAll = async (query: string): Promise<Feed[]> => {
    const feeds: Feed[] = [];
    let next: string | undefined = `/articles?${query}`;
    while (next !== undefined) {
      const feed: Feed = await get<Feed>(next);
      feeds.push(feed);
      next = feed.next_url;
    }
    return feeds;
  };
  return {get, list, readAll};
}
