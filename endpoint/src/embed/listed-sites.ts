/** Whether a source of `frame-ancestors`, such as `https://*.tinh.example`, covers an address. */
function covers(source: string, {protocol, host}: URL): boolean {
  const [, scheme = '', name = ''] = /^(https?:)\/\/(.+)$/iu.exec(source.toLowerCase()) ?? [];
  if (scheme !== protocol) return false;
  return name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name;
}

/**
 * Whether the links of an embedded page may lead to an address that is in the page's own: to the portal, or to a site
 * that the operator lists. Anybody may write such an address, and it must not lead readers anywhere in the portal's name.
 *
 * @param address may be relative, and have `{id}` in it.
 * @param portal addresses of the portal: of the page itself, which relative ones go from, and of its others.
 * @param listed sources of `frame-ancestors`; `*` lists nobody.
 */
export function isListed(
  address: string,
  portal: readonly [string, ...string[]],
  listed: readonly string[],
): boolean {
  if (!URL.canParse(address, portal[0])) return false;
  const url = new URL(address, portal[0]);
  return (
    portal.some((own) => new URL(own).origin === url.origin) ||
    listed.some((source) => covers(source, url))
  );
}
