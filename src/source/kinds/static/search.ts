import * as v from 'valibot';
import type {Client} from '../../client/client.ts';
import type {Reading} from '../../client/reading.ts';
import {PortalError} from '../../errors.ts';
import type {ArticleSummary} from '../../models.ts';
import type {AskOptions} from '../../portal-source.ts';
import {summaryOf, type WireContext} from '../portal-models.ts';
import {summarySchema} from '../portal-schema.ts';
import type {FoundItem, IndexAnswer, IndexQuestion} from './article-index.ts';
import {mayBeIndex} from './index-file.ts';
import {openSearcher, type Searcher} from './searcher.ts';
import {fileUrl} from './tree.ts';

/** The index as it comes. Readers of slow lines wait long for it, but only who searches. */
const indexReading: Reading<Uint8Array<ArrayBuffer>> = {
  name: 'search-index',
  binary: {limit: 50_000_000, deadline: 60_000},
  read: ({bytes}) => bytes ?? new Uint8Array(),
};

/** Where articles are searched. */
export interface StaticSearch {
  find(question: IndexQuestion, options: AskOptions): Promise<IndexAnswer>;
  /** The model of what was found; nothing where it is unusable. */
  summaryFrom(item: FoundItem): ArticleSummary | undefined;
}

/** By the client and the address: all elements of a page that search the same tree share one index. */
const searchers = new WeakMap<Client, Map<string, Promise<Searcher>>>();

/** An index as it came, and from where. */
interface LoadedIndex {
  readonly url: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Loads the index: compressed where the browser can unpack it and the web host has it so. */
async function loadIndex(
  client: Client,
  endpoint: string,
  options: AskOptions,
): Promise<LoadedIndex> {
  const plain = fileUrl(endpoint, 'search-index.json');
  const load = async (url: string): Promise<LoadedIndex> => {
    const bytes = await client.get(url, indexReading, options);
    return {url, bytes: bytes ?? new Uint8Array()};
  };
  if (typeof DecompressionStream !== 'function') return load(plain);
  try {
    const compressed = await load(fileUrl(endpoint, 'search-index.json.gz'));
    return mayBeIndex(compressed.bytes) ? compressed : await load(plain);
  } catch (error) {
    if (error instanceof PortalError && error.code === 'not-found') return load(plain);
    throw error;
  }
}

/** Opens the search of a tree; the index is loaded with the first question. */
export function openSearch(client: Client, endpoint: string, context: WireContext): StaticSearch {
  const {timeZone} = context;

  const searcherFor = (): Promise<Searcher> => {
    const known = searchers.get(client) ?? new Map<string, Promise<Searcher>>();
    searchers.set(client, known);
    const key = `${timeZone} ${endpoint}`;
    let searcher = known.get(key);
    if (!searcher) {
      // The index is for all who ask, so that the one who asked first does not call it off.
      const {signal} = new AbortController();
      searcher = loadIndex(client, endpoint, {signal}).then(async ({url, bytes}) => {
        try {
          return await openSearcher({bytes, timeZone});
        } catch (cause) {
          throw new PortalError('invalid', `${url} cannot be searched: ${String(cause)}`, {
            url,
            cause,
          });
        }
      });
      known.set(key, searcher);
      searcher.catch(() => known.delete(key));
    }
    return searcher;
  };

  return {
    find: async (question, {signal}) => {
      signal.throwIfAborted();
      let onAbort = (): void => undefined;
      const calledOff = new Promise<never>((_, reject) => {
        onAbort = () => reject(signal.reason as Error);
        signal.addEventListener('abort', onAbort);
      });
      try {
        const answer = searcherFor().then((searcher) => searcher.find(question));
        return await Promise.race([calledOff, answer]);
      } finally {
        signal.removeEventListener('abort', onAbort);
      }
    },

    summaryFrom: ({date, category, snippet, ...item}) => {
      const wire = {...item, date_published: date, _portal: {category, snippet}};
      const result = v.safeParse(summarySchema, wire);
      return result.success ? summaryOf(result.output, context) : undefined;
    },
  };
}
