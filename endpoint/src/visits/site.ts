/**
 * Whose visit it is, by the header Origin: the origin of a site that shows the portal's sections, or
 * empty for the portal's own pages. Origins without a name (files, sandboxed frames) count as its own.
 *
 * @param hosts those of the portal itself: as it is asked, and as the world sees it. Only hosts are
 *   compared, because a proxy in front may have taken the "s" of https away.
 */
export function siteOf(origin: string | undefined, hosts: readonly (string | undefined)[]): string {
  if (origin === undefined || origin.length > 200 || !URL.canParse(origin)) return '';
  const url = new URL(origin);
  const isOwn = hosts.some((host) => host?.toLowerCase() === url.host);
  return isOwn || !/^https?:$/u.test(url.protocol) ? '' : url.origin;
}
