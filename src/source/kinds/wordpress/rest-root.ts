import type {Client} from '../../client/client.ts';
import {jsonOf} from '../../client/read-json.ts';
import type {Reading} from '../../client/reading.ts';
import {PortalError} from '../../errors.ts';
import type {AskOptions} from '../../portal-source.ts';
import {safeUrl} from '../../../html/safe-url.ts';

/** After these another address is no use: it is the reader's network, or a server that wants to rest. */
const finalCodes: readonly string[] = ['offline', 'timeout', 'busy'];

/** Looks whether an address is the root of WordPress's REST interface. */
const rootReading = (isTrial: boolean): Reading<true> => ({
  name: isTrial ? 'wordpress root trial' : 'wordpress root',
  isTrial,
  read(answer) {
    const {namespaces} = Object(jsonOf(answer)) as {namespaces?: unknown};
    if (Array.isArray(namespaces) && namespaces.includes('wp/v2')) return true;
    throw new PortalError('invalid', `${answer.url} is not the REST interface of WordPress.`, {
      url: answer.url,
    });
  },
});

/** What a page says of the root: in the header `Link`, or in its head where that header is hidden. */
const linkReading: Reading<string> = {
  name: 'wordpress link',
  isTrial: true,
  read({headers, text}) {
    const rel = 'https://api.w.org/';
    const header = (headers.get('link') ?? '')
      .split(/,(?=\s*<)/)
      .find((link) => link.includes(rel));
    // No tag begins inside another: looked for so, a page of a million beginnings is still read quickly.
    const tag = /<link\b[^<>]*>/gi;
    const element = (text.match(tag) ?? []).find((link) => link.includes(rel));
    return (
      /<([^<>]*)>/.exec(header ?? '')?.[1] ?? /href=["']([^"']*)/.exec(element ?? '')?.[1] ?? ''
    );
  },
};

/** Puts a path, and parameters, behind a root of either form. */
export function below(
  root: string,
  path: string,
  parameters: readonly (readonly [string, string | number | undefined])[] = [],
): string {
  const url = new URL(root);
  const route = url.searchParams.get('rest_route');
  if (route === null) url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`;
  else url.searchParams.set('rest_route', `${route.replace(/\/$/, '')}/${path}`);
  for (const [name, value] of parameters) {
    if (value !== undefined && value !== '') url.searchParams.append(name, String(value));
  }
  return url.href;
}

/** Where the root may be: behind the address that the page gives, in both forms, or there itself. */
function candidatesOf(endpoint: string): readonly [string, string?] {
  const url = new URL(endpoint);
  if (url.searchParams.has('rest_route') || url.pathname.endsWith('/wp-json')) return [endpoint];
  const folder = url.pathname.replace(/\/$/, '');
  url.pathname = `${folder}/wp-json/`;
  const usual = url.href;
  url.pathname = `${folder}/`;
  url.searchParams.set('rest_route', '/');
  return [usual, url.href];
}

/**
 * Finds the root of the REST interface of a WordPress site: `/wp-json/`, which sites without "pretty"
 * addresses lack; `?rest_route=/`, which some sites close; or where the site's first page says, which
 * other origins can seldom read.
 *
 * @param endpoint - absolute address of the site, or of the root itself
 * @throws PortalError that says what each of them answered
 */
export async function findRoot(
  endpoint: string,
  client: Pick<Client, 'get'>,
  {signal}: AskOptions,
): Promise<string> {
  const failures: PortalError[] = [];
  const attempt = async (root: string, isLast: boolean): Promise<boolean> => {
    try {
      const url = below(root, '', [['_fields', 'namespaces']]);
      return (await client.get(url, rootReading(!isLast), {signal})) === true;
    } catch (error) {
      if (!(error instanceof PortalError) || finalCodes.includes(error.code)) throw error;
      failures.push(error);
      return false;
    }
  };

  const candidates = candidatesOf(endpoint);
  for (const root of candidates) {
    if (root !== undefined && (await attempt(root, root === candidates.at(-1)))) return root;
  }
  const linked = candidates.length > 1 ? await linkedRoot(endpoint, client, signal) : undefined;
  if (linked !== undefined && (await attempt(linked, false))) return linked;

  const [first] = failures;
  const last = failures.find(({code}) => code === 'forbidden') ?? failures.at(-1);
  throw new PortalError(
    last?.code ?? 'invalid',
    `${endpoint} has no REST interface of WordPress that this page can read: ` +
      `${[...new Set([first?.message, last?.message])].join(' ')} It may be closed by a plugin; the ` +
      `site's feed, with type="rss", may be open.`,
    {url: endpoint, cause: last},
  );
}

/** The root that the site's first page names, of the same origin. */
async function linkedRoot(
  endpoint: string,
  client: Pick<Client, 'get'>,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const link = safeUrl(await client.get(endpoint, linkReading, {signal}), endpoint);
    // No other host is asked than the one that the page's author named.
    return link !== undefined && new URL(link).origin === new URL(endpoint).origin
      ? link
      : undefined;
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
    return undefined;
  }
}
