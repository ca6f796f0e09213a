import {ArticleIndex, type IndexAnswer, type IndexQuestion} from './article-index.ts';
import {readIndexFile} from './index-file.ts';
import type {FromWorker, ToWorker} from './search-messages.ts';

/** Something that searches an index. */
export interface Searcher {
  find(question: IndexQuestion): Promise<IndexAnswer>;
}

/** What a searcher is made from. */
export interface SearcherSettings {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly timeZone: string;
}

/** An index that is smaller, in bytes as it came, is made faster than a worker starts. */
const smallIndex = 50_000;

/** Longest time that the page is busy at a stretch, milliseconds: half a frame. */
const sliceLength = 8;

/** Hands over to the page; a timer would wait longer each time. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Runs work in slices with room for the page between them. */
async function inSlices<T>(work: Generator<unknown, T>): Promise<T> {
  for (;;) {
    const end = performance.now() + sliceLength;
    while (performance.now() < end) {
      const step = work.next();
      if (step.done) return step.value;
    }
    await nextTurn();
  }
}

/** Searches in the page itself. */
async function localSearcher({bytes, timeZone}: SearcherSettings): Promise<Searcher> {
  const index = await inSlices(ArticleIndex.build(await readIndexFile(bytes), timeZone));
  return {
    find: async (question) => {
      await nextTurn();
      return index.find(question);
    },
  };
}

/**
 * The worker, from the library's own address: policies that allow the library's scripts allow it, and none
 * has to allow `blob:`. Throws where the library comes from another origin than the page.
 */
export const startWorker = (): Worker =>
  new Worker(new URL('./search-worker.ts', import.meta.url), {type: 'module'});

/** Searches in a worker; rejects where there can be none, and each question once it has failed. */
function workerSearcher(settings: SearcherSettings, start: () => Worker): Promise<Searcher> {
  return new Promise((resolve, reject) => {
    const worker = start();
    const waiting = new Map<
      number,
      {found: (answer: IndexAnswer) => void; giveUp: (error: Error) => void}
    >();
    let asked = 0;
    let failure: Error | undefined;
    const say = (message: ToWorker): void => worker.postMessage(message);
    const fail = (reason: string): void => {
      worker.terminate();
      failure = new Error(reason);
      reject(failure);
      for (const {giveUp} of waiting.values()) giveUp(failure);
    };
    worker.addEventListener('error', () => fail('The worker did not start.'));
    worker.addEventListener('message', ({data}: MessageEvent<FromWorker>) => {
      if (data.kind === 'ready') resolve({find});
      else if (data.kind === 'failed') fail(data.message);
      else {
        waiting.get(data.number)?.found(data.answer);
        waiting.delete(data.number);
      }
    });
    const find = (question: IndexQuestion): Promise<IndexAnswer> =>
      new Promise((found, giveUp) => {
        if (failure) return giveUp(failure);
        waiting.set(++asked, {found, giveUp});
        say({kind: 'find', number: asked, question});
      });
    say({kind: 'index', ...settings});
  });
}

/**
 * Makes an index searchable: a large one in a worker, and where the page must not have one, as with a
 * library from another origin or under a strict policy, in the page, in slices.
 */
export async function openSearcher(
  settings: SearcherSettings,
  start: () => Worker = startWorker,
): Promise<Searcher> {
  if (settings.bytes.length < smallIndex) return localSearcher(settings);
  let searcher: Promise<Searcher>;
  const searchHere = (): Promise<Searcher> => (searcher = localSearcher(settings));
  try {
    searcher = Promise.resolve(await workerSearcher(settings, start));
  } catch {
    // Also for an index that is none: that it is so is said by who is asked next.
    return searchHere();
  }
  return {
    find: async (question) => {
      const asked = searcher;
      try {
        return await (await asked).find(question);
      } catch {
        // A browser that needs memory ends a worker too.
        if (searcher === asked) void searchHere();
        return (await searcher).find(question);
      }
    },
  };
}
