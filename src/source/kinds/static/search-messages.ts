import type {IndexAnswer, IndexQuestion} from './article-index.ts';

/** What a page says to the worker that searches. */
export type ToWorker =
  | {readonly kind: 'index'; readonly bytes: Uint8Array<ArrayBuffer>; readonly timeZone: string}
  | {readonly kind: 'find'; readonly number: number; readonly question: IndexQuestion};

/** What the worker says; `failed` is for the index. */
export type FromWorker =
  | {readonly kind: 'ready'}
  | {readonly kind: 'failed'; readonly message: string}
  | {readonly kind: 'found'; readonly number: number; readonly answer: IndexAnswer};
