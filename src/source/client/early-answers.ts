import {requestOptions} from './request-options.ts';

/** An answer that was asked for before the code of its section was there. */
interface EarlyAnswer {
  readonly response: Promise<Response>;
  readonly controller: AbortController;
}

/** Who asks early is a file by itself, so that the answers wait with the page, by address. */
const place = Symbol.for('portal-widgets/early-answers');
const page = globalThis as {[place]?: Map<string, EarlyAnswer> | undefined};

/** What nobody has taken by then is no longer the answer to a question that is asked now, milliseconds. */
const shelfLife = 60_000;

/** Asks for an address that a section will ask for; once, however many will. */
export function askEarly(url: string): void {
  const answers = (page[place] ??= new Map());
  if (answers.has(url)) return;
  const controller = new AbortController();
  const response = fetch(url, {...requestOptions(url), signal: controller.signal});
  const answer = {response, controller};
  answers.set(url, answer);
  // Whoever takes it hears of it; nobody else needs to.
  response.catch(() => undefined);
  setTimeout(() => {
    if (answers.get(url) !== answer) return;
    answers.delete(url);
    controller.abort();
  }, shelfLife);
}

/**
 * The answer to a question that was asked early, if it was; it is given once.
 *
 * @param options - of the request that it takes the place of: whose signal ends it too, and whose answer must
 *   not be a newer one
 */
export function earlyAnswer(
  url: string,
  {method, cache, signal}: RequestInit,
): Promise<Response> | undefined {
  const answer = page[place]?.get(url);
  if (!answer || method || cache !== 'default') return undefined;
  page[place]?.delete(url);
  signal?.addEventListener('abort', () => answer.controller.abort(signal.reason), {once: true});
  return answer.response;
}
