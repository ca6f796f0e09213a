import {PortalError} from './errors.ts';
import type {PortalSource, SourceFactory, SourceSettings} from './portal-source.ts';

type LoadSourceKind = () => Promise<SourceFactory>;

const kinds = new Map<string, LoadSourceKind>([
  ['portal', async () => (await import('./kinds/portal.ts')).createPortalSource],
]);

const normalized = (kind: string): string => kind.trim().toLowerCase();

/**
 * Makes a kind of source known, or replaces one: what elements find by `type="<kind>"`. To be called
 * before the first element of that kind asks.
 *
 * @param kind - its name; upper and lower case are the same
 * @param load - brings what makes such a source, usually by a dynamic import; called at each use, and
 *   again after a failure
 */
export function registerSourceKind(kind: string, load: LoadSourceKind): void {
  kinds.set(normalized(kind), load);
}

/**
 * Makes a source.
 *
 * @throws PortalError with code `setup` when there is no such kind, or when the source cannot work
 *   with the settings; `network` when its code cannot be loaded (which may be tried again)
 */
export async function openSource(kind: string, settings: SourceSettings): Promise<PortalSource> {
  const load = kinds.get(normalized(kind));
  if (!load) {
    const known = [...kinds.keys()].join(', ');
    throw new PortalError('setup', `There is no type "${kind}" of source; there are: ${known}.`);
  }
  let create: SourceFactory;
  try {
    create = await load();
  } catch (cause) {
    throw new PortalError('network', `The code for sources of type "${kind}" cannot be loaded.`, {
      cause,
    });
  }
  return create(settings);
}

/**
 * Makes the address of an endpoint absolute. A query stays, since some gateways want a key in it; a
 * fragment goes, and so do slashes at the end of the path.
 *
 * @param text - as the page's author wrote it, absolute or relative to `base`
 * @param base - the page's base address, `document.baseURI`
 * @throws PortalError with code `setup` when it is no http(s) address, or one with a password in it
 */
export function resolveEndpoint(text: string, base: string): string {
  let url: URL | undefined;
  try {
    // A blank attribute would be the page itself.
    if (text.trim()) url = new URL(text.trim(), base);
  } catch {
    // Told below, with the others.
  }
  // Browsers refuse to fetch an address with a password in it, and a page would give it away.
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new PortalError(
      'setup',
      `The endpoint "${text.slice(0, 200)}" is not an http(s) address that can be asked.`,
    );
  }
  url.hash = '';
  url.pathname = url.pathname.replace(/\/+$/, '');
  // The parser puts the slash of an empty path back.
  return url.search ? url.href : url.href.replace(/\/$/, '');
}
