import {PortalError} from '../errors.ts';
import {browser} from './client.ts';
import {jsonReading} from './read-json.ts';
import {request, type RequestEnvironment} from './request.ts';

/**
 * Sends a value, once: what was sent may have arrived although no answer came back, so nothing here asks
 * again. The JSON goes as plain text, which browsers send to other origins without asking first
 * (preflight); no cookies.
 *
 * @param url - absolute http(s) address
 * @returns the JSON value of the answer; `undefined` when it has no body
 * @throws PortalError, or the signal's reason when that is aborted
 */
export async function postJson(
  url: string,
  value: object,
  signal: AbortSignal,
  environment: RequestEnvironment = browser,
): Promise<unknown> {
  signal.throwIfAborted();
  try {
    const answer = await request(
      url,
      jsonReading,
      false,
      signal,
      environment,
      JSON.stringify(value),
    );
    return answer.value;
  } catch (error) {
    // 404 is that of the address: there is nobody who takes it, while the article is there.
    if (error instanceof PortalError && error.code === 'not-found') {
      throw new PortalError('unsupported', error.message, {url, cause: error});
    }
    throw error;
  }
}
