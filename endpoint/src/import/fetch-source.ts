import {lookup as lookUp, type LookupOptions} from 'node:dns';
import {request as requestHttp, type IncomingMessage} from 'node:http';
import {request as requestHttps} from 'node:https';
import {isIP, type LookupFunction} from 'node:net';
import {readAnswer} from './read-answer.ts';
import {ImportError} from './import-error.ts';
import {isPrivateAddress} from './private-address.ts';

/** What a source was when it was read last, as it says itself. */
export interface Validators {
  etag?: string | undefined;
  lastModified?: string | undefined;
}

/** How a source may be asked. */
export interface FetchOptions extends Validators {
  /** Whether addresses inside a network may be asked. Default no. */
  allowPrivate?: boolean | undefined;
  /** Which IP addresses are not asked, unless all may be. By default those that are not public. */
  isPrivate?: ((address: string) => boolean) | undefined;
  /** Longest time for one answer, redirects and body included, in milliseconds. Default 60,000. */
  deadline?: number | undefined;
  /** Most bytes of a body, after decompression. Default 20 MB. */
  mostBytes?: number | undefined;
  /** Ends it. */
  signal?: AbortSignal | undefined;
}

/** What a source answered. */
export interface SourceAnswer extends Validators {
  /** The address that answered, after redirects. */
  url: string;
  /** Whether it is as it was at the time of the validators; then there is no body. */
  isUnchanged: boolean;
  body: Buffer;
  contentType: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

const mostRedirects = 5;

/** The name of a program that asks by itself, so that whoever runs the source can see who does. */
const userAgent = 'portal-endpoint (import)';

/**
 * Gets one document of a source. The address, every redirect and every address that a name stands for
 * are checked before anything is sent there, at the moment of connecting: a name that means something
 * else a moment later (DNS rebinding) does not get through.
 *
 * @throws {ImportError} when there is no answer, or one that cannot be used.
 */
export async function fetchSource(
  address: string,
  options: FetchOptions = {},
): Promise<SourceAnswer> {
  const {deadline = 60_000, mostBytes = 20_000_000} = options;
  const timeout = AbortSignal.timeout(deadline);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  try {
    let url = readUrl(address, address);
    for (let redirects = 0; ; redirects += 1) {
      const response = await ask(url, options, signal);
      const {statusCode = 0, headers} = response;
      if (isRedirect(statusCode) && headers.location !== undefined) {
        response.destroy();
        if (redirects === mostRedirects) {
          throw new ImportError(`${address} redirects more than ${mostRedirects} times.`);
        }
        url = readUrl(headers.location, url.href);
        continue;
      }
      if (statusCode === 304) response.destroy();
      else if (statusCode !== 200) {
        response.destroy();
        throw new ImportError(`${url.href} answers with status ${statusCode}.`);
      }
      return {
        url: url.href,
        isUnchanged: statusCode === 304,
        body: statusCode === 304 ? Buffer.alloc(0) : await readAnswer(response, mostBytes, url),
        contentType: headers['content-type'] ?? '',
        headers,
        etag: headers.etag,
        lastModified: headers['last-modified'],
      };
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    if (options.signal?.aborted === true) throw error;
    if (timeout.aborted) {
      const seconds = deadline / 1000;
      throw new ImportError(`${address} did not answer completely within ${seconds} seconds.`, {
        cause: error,
      });
    }
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new ImportError(`${address} cannot be read: ${reason}.`, {cause: error});
  }
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function readUrl(address: string, base: string): URL {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  if (!url || !/^https?:$/u.test(url.protocol)) {
    throw new ImportError(`"${address}" is not an address that begins with http:// or https://.`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new ImportError(
      `The address of ${url.host} has a password in it, which is not supported.`,
    );
  }
  return url;
}

function ask(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const {allowPrivate = false, isPrivate = isPrivateAddress, etag, lastModified} = options;
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  // Names are checked when they are looked up, and addresses are not looked up.
  if (!allowPrivate && isIP(host) > 0 && isPrivate(host)) throw refusal(url.hostname, host);
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      agent: false,
      signal,
      headers: {
        Accept: '*/*',
        'Accept-Encoding': 'gzip, br',
        'User-Agent': userAgent,
        ...(etag !== undefined && {'If-None-Match': etag}),
        ...(lastModified !== undefined && {'If-Modified-Since': lastModified}),
      },
      ...(!allowPrivate && {lookup: lookUpPublic(isPrivate)}),
    });
    sent.once('response', resolve).on('error', reject).end();
  });
}

/** Looks a name up, and refuses it when any of its addresses is private. */
const lookUpPublic =
  (isPrivate: (address: string) => boolean): LookupFunction =>
  (hostname, options: LookupOptions, callback) => {
    lookUp(hostname, {...options, all: true}, (error, addresses) => {
      if (error) return callback(error, '');
      const [first] = addresses;
      if (!first) return callback(refusal(hostname, 'no address'), '');
      const hidden = addresses.find(({address}) => isPrivate(address));
      if (hidden) return callback(refusal(hostname, hidden.address), '');
      if (options.all === true) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };

function refusal(name: string, address: string): ImportError {
  return new ImportError(
    `${name} leads to ${address}, which is not on the public internet. If that is meant, add --allow-private.`,
  );
}
