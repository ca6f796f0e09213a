import {PortalError} from './errors.ts';

/**
 * Makes an address absolute, as it is written but for its fragment.
 *
 * @param text - as the page's author wrote it, absolute or relative to `base`
 * @param base - the page's base address; by default that of the document, if there is one
 * @throws PortalError with code `setup` when it is no http(s) address, or one with a password in it
 */
export function resolveAddress(text: string, base?: string): URL {
  const against = base ?? (globalThis as {document?: Document}).document?.baseURI;
  let url: URL | undefined;
  try {
    // A blank attribute would be the page itself.
    if (text.trim()) url = new URL(text.trim(), against);
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
  return url;
}

/**
 * Makes the address of an endpoint absolute. A query stays, since some gateways want a key in it; a
 * fragment goes, and so do slashes at the end of the path.
 *
 * @param text - as for `resolveAddress`
 * @param base - as for `resolveAddress`
 * @throws PortalError as `resolveAddress` does
 */
export function resolveEndpoint(text: string, base?: string): string {
  const url = resolveAddress(text, base);
  url.pathname = url.pathname.replace(/\/+$/, '');
  // The parser puts the slash of an empty path back.
  return url.search ? url.href : url.href.replace(/\/$/, '');
}
