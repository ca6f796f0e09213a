import type {IncomingMessage, OutgoingHttpHeaders, ServerResponse} from 'node:http';
import {goodAnswer, wireFeed} from './answers.ts';

/** One request and its answer. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** Segments of the path after the ones that chose the behaviour. */
  readonly path: readonly string[];
}

/** Answers, or misbehaves. */
export type Behaviour = (exchange: Exchange) => void;

/** Sends a whole answer; JSON that nobody keeps unless the headers say otherwise. */
export function send(
  {response}: Exchange,
  status: number,
  body: string | Uint8Array = '',
  headers: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(body);
}

/** Sends the good answer for the path, or 404 for what is not of the contract. */
export function sendGood(exchange: Exchange, headers: OutgoingHttpHeaders = {}): void {
  const answer = goodAnswer(exchange.path);
  if (answer) send(exchange, 200, JSON.stringify(answer), headers);
  else sendProblem(exchange, 404);
}

/** Sends an error with a problem document (RFC 9457). */
export function sendProblem(
  exchange: Exchange,
  status: number,
  headers: OutgoingHttpHeaders = {},
): void {
  const problem = {type: 'about:blank', title: `Fault ${status}`, status, detail: 'On purpose.'};
  send(exchange, status, JSON.stringify(problem), {
    'content-type': 'application/problem+json',
    ...headers,
  });
}

/** The text of the good answer, for behaviours that spoil it; a list where the path has none. */
export const goodText = ({path}: Exchange): string =>
  JSON.stringify(goodAnswer(path) ?? wireFeed([]));

/** Runs something later, unless the connection ends before. */
export function later({response}: Exchange, milliseconds: number, task: () => void): void {
  const timer = setTimeout(task, milliseconds);
  response.on('close', () => clearTimeout(timer));
}
