import {ArticleIndex} from './article-index.ts';
import {readIndexFile} from './index-file.ts';
import type {FromWorker, ToWorker} from './search-messages.ts';

/* Searches an index beside the page, so that typing never waits for it. Runs as a module worker. */

/** What of the worker's global scope is used; its types and those of a page exclude each other. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}

let index: ArticleIndex | undefined;

async function prepare(bytes: Uint8Array<ArrayBuffer>, timeZone: string): Promise<FromWorker> {
  try {
    const building = ArticleIndex.build(await readIndexFile(bytes), timeZone);
    let step = building.next();
    while (!step.done) step = building.next();
    index = step.value;
    return {kind: 'ready'};
  } catch (error) {
    return {kind: 'failed', message: String(error)};
  }
}

/** Begins to listen; nothing happens where there is no worker, as when Node loads the module. */
export function listen(scope: WorkerScope): void {
  scope.onmessage = ({data}) => {
    if (data.kind === 'index') {
      void prepare(data.bytes, data.timeZone).then((message) => scope.postMessage(message));
    } else if (index) {
      scope.postMessage({kind: 'found', number: data.number, answer: index.find(data.question)});
    }
  };
}

if ('WorkerGlobalScope' in globalThis) listen(globalThis);
