import {anyOrigin, mayRead, type AnswerView} from './answer-findings.ts';
import type {PictureQuestions} from './article-findings.ts';
import type {Exchange} from './exchange-log.ts';
import type {Finding} from './report.ts';

/** Longest wait for an answer that was there before, milliseconds. */
const patience = 10_000;

/**
 * Whether pages of other sites may follow a redirect: browsers ask for permission in its own headers too, which servers
 * that add a slash by themselves leave out.
 */
export async function redirectFindings(
  exchanges: readonly Exchange[],
  {origin, seesHeaders}: AnswerView,
  {fetch, signal}: Pick<PictureQuestions, 'fetch' | 'signal'>,
): Promise<readonly Finding[]> {
  const url = exchanges.find(({response}) => response?.ok && response.redirected)?.url;
  if (url === undefined || !seesHeaders) return [];
  try {
    const {headers, body} = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      headers: {origin: origin ?? anyOrigin},
    });
    await body?.cancel();
    if (mayRead(url, headers, origin)) return [];
    const detail = headers.get('access-control-allow-origin') ?? '';
    return [{level: origin ? 'error' : 'warning', code: 'cors', url, detail}];
  } catch {
    signal.throwIfAborted();
    return [];
  }
}
