import {STATUS_CODES} from 'node:http';

/** What a problem says besides its status. */
export interface ProblemDetails {
  /** One sentence for the webmaster: what is wrong, and what to do. */
  detail: string;
  /** Path that was asked. */
  instance: string;
  /** For a bad parameter: its name, what was given, and what is allowed. */
  parameter?: string;
  given?: string;
  allowed?: string;
}

/** An error answer as RFC 9457 wants it; never kept by caches, so that a repair is seen at once. */
export function problem(
  status: number,
  details: ProblemDetails,
  headers: Record<string, string> = {},
): Response {
  const title = STATUS_CODES[status] ?? 'Error';
  // With "about:blank" the title is the status phrase: RFC 9457 section 4.2.1.
  return new Response(JSON.stringify({type: 'about:blank', title, status, ...details}), {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}

/**
 * Says that a sender has to wait.
 *
 * @param wait seconds.
 */
export function tooMany(instance: string, wait: number, reason: string): Response {
  const detail = `${reason} Try again in ${wait} seconds.`;
  return problem(429, {detail, instance}, {'Retry-After': String(wait)});
}

/**
 * A value of a JSON body as it was given, for the message; nothing where it is missing. Of a list or an
 * object only that it is one: thousands of levels of them cannot be written.
 */
export function givenAs(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : JSON.stringify(value);
}

/** A request that cannot be answered as it was put. */
export class BadParameter extends Error {
  override readonly name = 'BadParameter';
  readonly parameter: string;
  readonly given: string;
  readonly allowed: string;

  constructor(parameter: string, given: string, allowed: string) {
    super(`The parameter ${parameter} must be ${allowed}.`);
    this.parameter = parameter;
    // Enough to recognise it, and no more: whatever is sent would come back otherwise.
    this.given = /^.{0,100}/su.exec(given)?.[0] ?? '';
    this.allowed = allowed;
  }
}
