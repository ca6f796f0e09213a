import type {Exchange} from './exchange-log.ts';
import type {Finding} from './report.ts';

/** Smallest answer that is worth compressing, bytes. */
const worthCompressing = 20_000;

/** How a kind's answers are named by servers. */
const typesOf = (kind: string): RegExp => {
  if (kind === 'rss') return /xml/;
  return kind === 'ical' ? /^text\/calendar/ : /json/;
};

/** Origin of a page that nobody knows, to see whether a server lets any page read its answers. */
export const anyOrigin = 'https://cong.example';

/** Whether a page may read an answer; those of the endpoint's own site need no permission. */
export function mayRead(url: string, headers: Headers, origin: string | undefined): boolean {
  const allowed = headers.get('access-control-allow-origin');
  return allowed === '*' || allowed === (origin ?? anyOrigin) || origin === new URL(url).origin;
}

/** Whether an answer permits the site that asked and no other, and a cache in between would not know. */
function permitsOneInCaches(headers: Headers): boolean {
  if (headers.get('access-control-allow-origin') !== anyOrigin) return false;
  const isShared = !/private|no-store/i.test(headers.get('cache-control') ?? '');
  return isShared && !/\borigin\b|\*/i.test(headers.get('vary') ?? '');
}

/** What a page may be told of the answers, and what it wants to know. */
export interface AnswerView {
  readonly kind: string;
  /** Origin of the page that the tags are for; missing where it is not known. */
  readonly origin: string | undefined;
  /** Whether all headers can be seen, as only a program can that is no page. */
  readonly seesHeaders: boolean;
}

const isFile = (url: string): boolean => new URL(url).pathname.endsWith('.gz');

/** What the headers of good answers say. */
export function answerFindings(
  exchanges: readonly Exchange[],
  {kind, origin, seesHeaders}: AnswerView,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const {url, response} of exchanges) {
    if (!response?.ok) continue;
    const {headers} = response;
    const add = (level: Finding['level'], code: Finding['code'], detail?: string): void => {
      findings.push({level, code, url, ...(detail !== undefined && {detail})});
    };
    if (response.redirected) add('warning', 'redirect', response.url);
    const type = headers.get('content-type') ?? '';
    if (!isFile(url) && !typesOf(kind).test(type)) add('warning', 'content-type', type);
    const isKept = ['cache-control', 'expires', 'last-modified', 'etag'].some((name) =>
      headers.has(name),
    );
    if (!isKept) add('advice', 'no-cache');
    if (!seesHeaders) continue;
    if (!mayRead(response.url || url, headers, origin)) {
      const allowed = headers.get('access-control-allow-origin');
      add(origin ? 'error' : 'warning', 'cors', allowed ?? '');
    }
    if (permitsOneInCaches(headers)) add('warning', 'vary');
    const size = Number(headers.get('content-length'));
    if (size > worthCompressing && !headers.has('content-encoding') && !isFile(url)) {
      add('advice', 'uncompressed', String(size));
    }
  }
  return oncePerCode(findings);
}

/** The first of each code: a server has the same fault in every answer. */
export function oncePerCode(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({code}) => !seen.has(code) && seen.add(code));
}
