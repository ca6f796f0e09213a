import {PortalError} from '../errors.ts';
import {browser} from './client.ts';
import {withDeadline} from './deadline.ts';
import {errorCodeOf} from './refusal.ts';
import type {RequestEnvironment} from './request.ts';

/** Longest time for a whole picture, milliseconds. */
const deadline = 15_000;

/** Most bytes of a picture. */
const pictureLimit = 10_000_000;

/**
 * Fetches a picture that the page shows, to keep it in a file. Works only where its server lets other
 * origins read it (CORS); no cookies.
 *
 * @param url - absolute http(s) address
 * @throws PortalError, or the signal's reason when that is aborted
 */
export function fetchPicture(
  url: string,
  signal: AbortSignal,
  environment: Pick<RequestEnvironment, 'fetch'> = browser,
): Promise<Blob> {
  const request = async (signal: AbortSignal): Promise<Blob> => {
    const response = await environment.fetch(url, {mode: 'cors', credentials: 'omit', signal});
    if (!response.ok) {
      const {status} = response;
      const message = `${url} answered with status ${status}.`;
      throw new PortalError(errorCodeOf(status), message, {url, status});
    }
    const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
    if (!/^image\/[\w.+-]+$/i.test(type.trim())) {
      throw new PortalError('invalid', `${url} is no picture but "${type}".`, {url});
    }
    return new Blob(await readChunks(response, url), {type: type.trim()});
  };
  const expired = (): PortalError =>
    new PortalError('timeout', `No picture from ${url} in ${deadline / 1000} s.`, {url});
  return withDeadline(deadline, signal, request, expired);
}

/** The bytes of a body, counted as they arrive. */
async function readChunks(response: Response, url: string): Promise<BlobPart[]> {
  const chunks: BlobPart[] = [];
  const reader = response.body?.getReader();
  let size = 0;
  for (;;) {
    const {done = true, value} = (await reader?.read()) ?? {};
    if (done || !value) return chunks;
    size += value.length;
    if (size > pictureLimit) {
      reader?.cancel().catch(() => undefined);
      throw new PortalError('too-large', `${url} is larger than ${pictureLimit / 1e6} MB.`, {url});
    }
    chunks.push(value);
  }
}
