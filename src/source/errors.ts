/** What went wrong, as one word that texts and tests can rely on. */
export type PortalErrorCode =
  /** No answer: no network, name not resolved, connection cut, or refused by CORS or CSP. */
  | 'network'
  /** The reader's device says that it is offline. */
  | 'offline'
  /** No complete answer within the deadline. */
  | 'timeout'
  /** 401 or 403. */
  | 'forbidden'
  /** 404 or 410: there is no such thing. */
  | 'not-found'
  /** 429: too many requests. */
  | 'busy'
  /** Any other 4xx: the question was refused. */
  | 'refused'
  /** 5xx or a status outside the standard. */
  | 'server'
  /** The answer is larger, deeper or longer than allowed. */
  | 'too-large'
  /** The answer is not what was asked for: HTML, broken JSON, wrong shape, cut off. */
  | 'invalid'
  /** The source has no such section. */
  | 'unsupported'
  /** The element is not set up: unknown type, unusable endpoint. */
  | 'setup';

/** Everything a `PortalError` may say besides its code and message. */
export interface PortalErrorDetails {
  /** Address that was asked. */
  url?: string;
  /** HTTP status, if an answer came. */
  status?: number;
  /** The error below, if any. */
  cause?: unknown;
}

/**
 * The one error that sources reject with. `message` is for the webmaster, in English; what a
 * visitor reads is chosen by `code` in the visitor's language.
 */
export class PortalError extends Error {
  override readonly name = 'PortalError';
  readonly code: PortalErrorCode;
  readonly url: string | undefined;
  readonly status: number | undefined;
  /** How long the server wants to be left alone, milliseconds, if it said so. */
  declare readonly retryAfter?: number | undefined;

  constructor(code: PortalErrorCode, message: string, details: PortalErrorDetails = {}) {
    super(message, {cause: details.cause});
    this.code = code;
    this.url = details.url;
    this.status = details.status;
  }
}

/** Makes what takes a failed import: code that has not come may come when it is asked for again. */
export const withoutCode =
  (purpose: string) =>
  (cause: unknown): never => {
    throw new PortalError('network', `The code for ${purpose} cannot be loaded.`, {cause});
  };
