import {browser, createClient, type Client} from '../source/client/client.ts';
import {PortalError} from '../source/errors.ts';
import type {PortalSource, SourceSettings} from '../source/portal-source.ts';
import {resolveAddress} from '../source/resolve-endpoint.ts';
import {createIcalSource} from '../source/kinds/ical.ts';
import {createJsonFeedSource} from '../source/kinds/json-feed.ts';
import {createPortalSource} from '../source/kinds/portal.ts';
import {createRssSource} from '../source/kinds/rss.ts';
import {createStaticSource} from '../source/kinds/static.ts';
import {createWordPressSource} from '../source/kinds/wordpress.ts';
import {answerFindings, anyOrigin, oncePerCode, type AnswerView} from './answer-findings.ts';
import {articleFindings} from './article-findings.ts';
import {askSections, twoWeeksFrom} from './ask-sections.ts';
import {connectionFinding} from './connection-findings.ts';
import {ExchangeLog} from './exchange-log.ts';
import {fieldFindings, observed, type JsonAnswer} from './field-findings.ts';
import {firstLook, type Candidate, type FirstLook} from './first-look.ts';
import {redirectFindings} from './redirect-findings.ts';
import type {EndpointReport, Finding} from './report.ts';
import {snippetOf} from './snippet.ts';
import {unheededFindings} from './unheeded-findings.ts';
import {withWarningsKept} from './warnings.ts';

/** An answer that takes longer keeps readers waiting, milliseconds. */
const slow = 2000;

const kinds: Readonly<Record<string, (settings: SourceSettings, client: Client) => PortalSource>> =
  {
    portal: createPortalSource,
    static: createStaticSource,
    wordpress: createWordPressSource,
    'json-feed': createJsonFeedSource,
    rss: createRssSource,
    ical: createIcalSource,
  };

/** How an address is checked. */
export interface CheckOptions {
  /** Kind of source to check it as. Default: what fits. */
  readonly type?: string;
  /** Origin of the page that the tags are for, such as `https://xa.example.vn`, if it is known. */
  readonly origin?: string;
  /** IANA name of the zone that times without an offset are in. Default `Asia/Ho_Chi_Minh`. */
  readonly timeZone?: string;
  /** What asks. Default: the platform's. */
  readonly fetch?: typeof globalThis.fetch;
  /** Ends the check: the promise rejects. */
  readonly signal?: AbortSignal;
}

/** What a check works with. */
interface Tools {
  readonly client: Client;
  readonly timeZone: string;
  readonly signal: AbortSignal;
}

/** A kind whose first question was answered. */
interface Fit extends Candidate {
  readonly source: PortalSource;
  /** Whether it has what was asked for first. Otherwise it may be files whose names a server completes (MultiViews). */
  readonly isSure: boolean;
}

const isFinal = (error: unknown): boolean =>
  error instanceof PortalError && ['timeout', 'network', 'offline'].includes(error.code);

/** What JSON calls itself that no element reads because of that, as PHP sends it by itself: `text/html`. */
const wrongTypeOf = ({message}: PortalError): string | undefined =>
  / answered with (\S+) instead of JSON; it begins with "[[{]/.exec(message)?.[1];

/** How much a failure tells about what an address is. */
const weightOf = (error: PortalError): number => {
  if (error.code === 'not-found') return 0;
  if (wrongTypeOf(error) !== undefined) return 2;
  return / instead of JSON|is not the REST interface/.test(error.message) ? 1 : 2;
};

/** A client that says how long each answer took. */
function timed(client: Client, onEnd: (url: string, milliseconds: number) => void): Client {
  const during = async <T>(url: string, answer: Promise<T>): Promise<T> => {
    const start = performance.now();
    try {
      return await answer;
    } finally {
      onEnd(url, performance.now() - start);
    }
  };
  return {
    get: (url, reading, options) => during(url, client.get(url, reading, options)),
    getJson: (url, options) => during(url, client.getJson(url, options)),
  };
}

/** Asks for whatever a kind may have; the first answer counts. */
async function tryOut(candidate: Candidate, {client, timeZone, signal}: Tools): Promise<Fit> {
  const {kind, endpoint} = candidate;
  const source = kinds[kind]?.({endpoint, timeZone}, client);
  if (!source) {
    const known = Object.keys(kinds).join(', ');
    throw new PortalError('setup', `There is no type "${kind}" of source; there are: ${known}.`);
  }
  const questions = [
    source.articles && (() => source.articles?.({limit: 1}, {signal})),
    source.links && (() => source.links?.({signal})),
    source.visits && (() => source.visits?.({signal})),
    source.calendar && (() => source.calendar?.(twoWeeksFrom(Date.now()), {signal})),
  ];
  let failure: unknown;
  for (const ask of questions) {
    if (!ask) continue;
    try {
      await ask();
      return {...candidate, source, isSure: failure === undefined};
    } catch (error) {
      if (!(error instanceof PortalError) || isFinal(error)) throw error;
      failure ??= error;
      if (weightOf(error) > 1) break;
    }
  }
  throw failure;
}

/** The first candidate that answers as its kind does; otherwise the failure that tells most. */
async function fitting(candidates: readonly Candidate[], tools: Tools): Promise<Fit | PortalError> {
  let telling: PortalError | undefined;
  let doubtful: Fit | undefined;
  for (const candidate of candidates) {
    if (doubtful && candidate.kind !== 'static') continue;
    try {
      const fit = await tryOut(candidate, tools);
      if (fit.isSure || fit.kind !== 'portal') return fit;
      doubtful = fit;
    } catch (error) {
      if (!(error instanceof PortalError)) throw error;
      if (!telling || weightOf(error) > weightOf(telling)) telling = error;
      if (isFinal(error)) break;
    }
  }
  return (
    doubtful ?? telling ?? new PortalError('invalid', 'The answer is none of the known kinds.')
  );
}

/** The findings about an address that is no endpoint. */
function unfit(address: string, {page}: FirstLook, failure: PortalError): readonly Finding[] {
  const connection = connectionFinding(failure, failure.url ?? address);
  if (connection) return [connection];
  const wrongType = wrongTypeOf(failure);
  if (wrongType !== undefined) {
    const url = failure.url ?? address;
    return [{level: 'error', code: 'content-type', url, detail: wrongType}];
  }
  const isPage = page !== undefined && weightOf(failure) < 2;
  return [
    isPage
      ? {level: 'error', code: 'page', url: address, detail: page}
      : {level: 'error', code: 'no-kind', url: address, detail: failure.message},
  ];
}

/**
 * Finds out what an address is, which kind of source fits, what each element would get of it, and what is wrong. Only
 * asks: nothing is counted, rated or reported there. Works in a program and in a page; a page is told less, for
 * browsers hide why a connection failed and most headers of other origins.
 *
 * @param address - as a webmaster would write it; without a scheme it is taken for `https:`
 * @throws the signal's reason when that is aborted; never for what the address does
 */
export async function checkEndpoint(
  address: string,
  options: CheckOptions = {},
): Promise<EndpointReport> {
  const {type, origin, timeZone = 'Asia/Ho_Chi_Minh', fetch = globalThis.fetch} = options;
  const signal = options.signal ?? new AbortController().signal;
  const seesHeaders = typeof document === 'undefined';
  const written = address.trim().replace(/^webcals?:/i, 'https:');
  let url: string;
  try {
    url = resolveAddress(
      /^[a-z][\w+.-]*:\/\//i.test(written) ? written : `https://${written}`,
    ).href;
  } catch {
    return {address, sections: [], findings: [{level: 'error', code: 'address', url: written}]};
  }

  const log = new ExchangeLog(fetch, seesHeaders ? (origin ?? anyOrigin) : undefined);
  // A webmaster is waiting, so that nothing is asked a second time.
  const times: Finding[] = [];
  const read: JsonAnswer[] = [];
  const asker = createClient({...browser, fetch: log.fetch, isHidden: () => true});
  const client = timed(
    observed(asker, (answer) => read.push(answer)),
    (asked, milliseconds) => {
      if (milliseconds < slow) return;
      const detail = (milliseconds / 1000).toFixed(1);
      times.push({level: 'warning', code: 'slow', url: asked, detail});
    },
  );
  const tools: Tools = {client, timeZone, signal};

  let look: FirstLook = {candidates: [{kind: type ?? '', endpoint: url}]};
  try {
    if (type === undefined) look = await firstLook(url, client, signal);
  } catch (error) {
    signal.throwIfAborted();
    return {address: url, sections: [], findings: unfit(url, look, asPortalError(error, url))};
  }
  const {answer: fit} = await withWarningsKept(() => fitting(look.candidates, tools));
  signal.throwIfAborted();
  if (fit instanceof PortalError) {
    return {address: url, sections: [], findings: unfit(url, look, fit)};
  }

  const {kind, endpoint, source} = fit;
  // What was asked to find that out was not all meant for this kind.
  log.take();
  times.length = 0;
  read.length = 0;
  const {answer: answers, warnings} = await withWarningsKept(() =>
    // Asked anew, so that every answer is seen and every item spoken of.
    askSections(source, Date.now(), {signal, reload: true}),
  );
  const {sections, findings, articles} = answers;
  const exchanges = log.take();
  const view: AnswerView = {kind, origin, seesHeaders};
  const ofAnswers = [
    ...answerFindings(exchanges, view),
    ...(await redirectFindings(exchanges, view, {fetch, signal})),
  ];
  const plain: readonly Finding[] = endpoint.startsWith('http:')
    ? [{level: 'warning', code: 'plain-http', url: endpoint}]
    : [];
  return {
    address: url,
    kind,
    endpoint,
    sections,
    findings: [
      ...findings,
      ...oncePerCode(ofAnswers),
      ...plain,
      ...warnings.map((detail): Finding => ({level: 'warning', code: 'items-unusable', detail})),
      ...(['portal', 'static'].includes(kind) ? fieldFindings(read, endpoint) : []),
      ...(kind === 'portal' ? unheededFindings(read) : []),
      ...times.slice(0, 1),
      ...(await articleFindings(articles, endpoint, {fetch, signal, seesHeaders})),
    ],
    ...withSnippet(snippetOf(fit, sections)),
  };
}

const withSnippet = (snippet: string | undefined): {snippet?: string} => (snippet ? {snippet} : {});

const asPortalError = (error: unknown, url: string): PortalError =>
  error instanceof PortalError ? error : new PortalError('network', String(error), {url});
