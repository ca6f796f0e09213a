import type {Client} from '../source/client/client.ts';
import type {Reading} from '../source/client/reading.ts';
import {PortalError} from '../source/errors.ts';

/** A kind of source, and what its endpoint would be. */
export interface Candidate {
  readonly kind: string;
  readonly endpoint: string;
}

/** What an address seems to be. */
export interface FirstLook {
  /** What it looks like, and kinds of which nothing can be seen at the address itself; likeliest first. */
  readonly candidates: readonly Candidate[];
  /** The title of the page that is there, if it is one; may be empty. */
  readonly page?: string;
}

/** An answer as it came. */
interface Answer {
  readonly type: string;
  readonly text: string;
}

const plainReading: Reading<Answer> = {
  name: 'first look',
  read: ({type, text}) => ({type, text}),
};

const jsonOf = (text: string): Record<string, unknown> => {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
};

/** The address without the last part of its path, which lists name. */
const above = (url: string): string => {
  const parent = new URL(url);
  parent.pathname = parent.pathname.replace(/\/[^/]*$/, '');
  parent.search = '';
  return parent.href.replace(/\/$/, '');
};

/** Feeds that a page names in its head. */
function feedsOf(text: string, base: string): readonly Candidate[] {
  // No tag begins inside another: looked for so, a page of a million beginnings is still read quickly.
  const links = text.match(/<link\b[^<>]*>/gi) ?? [];
  return links.flatMap((link) => {
    const type = /type=["']?application\/(rss\+xml|atom\+xml|feed\+json)/i.exec(link)?.[1];
    const href = /href=["']?([^"'\s>]+)/i.exec(link)?.[1]?.replaceAll('&amp;', '&');
    if (!type || !href || !/rel=["']?alternate/i.test(link)) return [];
    const kind = type.toLowerCase() === 'feed+json' ? 'json-feed' : 'rss';
    try {
      return [{kind, endpoint: new URL(href, base).href}];
    } catch {
      return [];
    }
  });
}

/** Looks at the answer of an address. */
function lookAt({type, text}: Answer, url: string): FirstLook {
  const start = text.trimStart().slice(0, 500);
  const elsewhere = ['portal', 'static', 'wordpress'].map((kind) => ({kind, endpoint: url}));
  if (/^BEGIN:VCALENDAR/i.test(start)) return {candidates: [{kind: 'ical', endpoint: url}]};
  if (/^<(\?xml|rss|feed|rdf:RDF)/i.test(start) && !/<html/i.test(start)) {
    return {candidates: [{kind: 'rss', endpoint: url}]};
  }
  if (type.includes('html') || /^<(!doctype html|html)/i.test(start)) {
    const page = /<title[^<>]*>([^<]*)/i.exec(text)?.[1]?.trim() ?? '';
    return {page, candidates: [...elsewhere, ...feedsOf(text, url)]};
  }
  const {version, namespaces, _portal: additions} = jsonOf(text);
  if (Array.isArray(namespaces)) return {candidates: [{kind: 'wordpress', endpoint: url}]};
  if (/^https?:\/\/jsonfeed\.org\/version/.test(String(version))) {
    // A list of an endpoint is a JSON Feed too, but the endpoint can do more.
    const list = /\/articles(\.json)?$/.exec(new URL(url).pathname);
    const kind = list?.[1] ? 'static' : 'portal';
    const whole = additions && list ? [{kind, endpoint: above(url)}] : [];
    return {candidates: [...whole, {kind: 'json-feed', endpoint: url}]};
  }
  return {candidates: elsewhere};
}

/**
 * Asks an address once and says what it may be. That there is nothing by that very address means little: the
 * lists of an endpoint lie below it.
 *
 * @throws PortalError where there is nobody to ask
 */
export async function firstLook(
  url: string,
  client: Pick<Client, 'get'>,
  signal: AbortSignal,
): Promise<FirstLook> {
  try {
    const answer = await client.get(url, plainReading, {signal});
    return lookAt(answer ?? {type: '', text: ''}, url);
  } catch (error) {
    if (!(error instanceof PortalError) || error.status === undefined) throw error;
    return lookAt({type: '', text: ''}, url);
  }
}
