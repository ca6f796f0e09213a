import {now} from '../../time/clock.ts';
import {PortalError, type PortalErrorCode} from '../errors.ts';
import {withDeadline} from './deadline.ts';
import {readBody} from './read-body.ts';
import {readRetryAfter, TemporaryError} from './retry.ts';

/** Most bytes of an error's body to read. */
const bodyLimit = 64_000;

/** Longest time for it, milliseconds. */
const deadline = 1_000;

/** Most characters of a server's explanation in a message. */
const explanationLimit = 300;

/** The code of a status that is no success. */
export function errorCodeOf(status: number): PortalErrorCode {
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429) return 'busy';
  if (status >= 500) return 'server';
  // A redirection that was not followed is no answer from the endpoint.
  return status >= 400 ? 'refused' : 'network';
}

const isTemporary = (status: number): boolean =>
  [408, 425, 429].includes(status) || (status >= 500 && status < 600);

/** What a problem document (RFC 9457), or WordPress's own, says as text; nothing when the body is none. */
async function explanationOf(response: Response, signal: AbortSignal): Promise<string> {
  if (!/^application\/(problem\+)?json\b/i.test(response.headers.get('content-type') ?? '')) {
    response.body?.cancel().catch(() => undefined);
    return '';
  }
  try {
    const {text: body} = await withDeadline(
      deadline,
      signal,
      () => readBody(response, bodyLimit),
      () => new Error('The explanation never ended.'),
    );
    const problem: unknown = JSON.parse(body);
    const {detail, title, message} = Object(problem) as Record<string, unknown>;
    const text = [detail, title, message].find((part) => typeof part === 'string' && part);
    return typeof text === 'string' ? `: ${text.slice(0, explanationLimit)}` : '';
  } catch {
    // The status has said enough.
    return '';
  }
}

/** The error for an answer whose status is no success; `TemporaryError` where asking again may help. */
export async function refusalOf(
  response: Response,
  url: string,
  signal: AbortSignal,
): Promise<PortalError> {
  const {status, headers} = response;
  const message = `${url} answered with status ${status}${await explanationOf(response, signal)}`;
  const code = errorCodeOf(status);
  if (!isTemporary(status)) return new PortalError(code, message, {url, status});
  const retryAfter = readRetryAfter(headers.get('retry-after'), now());
  return new TemporaryError(code, message, {url, status, retryAfter});
}
