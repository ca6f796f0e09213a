import {afterAll, beforeAll, expect} from 'vitest';
import type {Feed} from '../../src/articles/feed.ts';
import {openSampleEndpoint, slowStart} from '../sample-endpoint.ts';
import {insertEdgeCases} from './edge-cases.ts';

/** Ids of the articles of a list, in its order. */
export const idsOf = ({items}: Feed): string[] => items.map(({id}) => id);

/** Opens the sample endpoint with articles at the edges for the tests of a file, and asks it. */
export function useArticles() {
  let endpoint: Awaited<ReturnType<typeof openSampleEndpoint>>;
  beforeAll(async () => {
    endpoint = await openSampleEndpoint();
    await insertEdgeCases(endpoint.database);
  }, slowStart);
  afterAll(() => endpoint.database.close());

  const request = async (path: string): Promise<Response> => endpoint.app.request(path);
  const get = async <T>(path: string): Promise<T> => {
    const response = await request(path);
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
  return {request, get, list, readAll, database: () => endpoint.database};
}
