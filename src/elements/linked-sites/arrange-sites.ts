import {safeUrl} from '../../html/safe-url.ts';
import type {LinkedSite} from '../../source/models.ts';

/** Sites that stand under one heading; an empty one where they have none. */
export interface SiteGroup {
  readonly title: string;
  readonly sites: readonly LinkedSite[];
}

/**
 * Addresses that can mean nothing else: http or https, the name of a host in ASCII letters, at most a path without
 * anything special. To have the browser read one takes longer than to show it; what is not as plain it does read.
 */
const plainAddress = /^https?:\/\/(\w+[-.])*[a-z]+(\/[\w/-]*)?$/;

/** What can be followed: sites with a name and a safe address, which is made absolute. */
export const usableSites = (sites: readonly LinkedSite[], base: string): LinkedSite[] =>
  sites.flatMap((site) => {
    const url = plainAddress.test(site.url) ? site.url : safeUrl(site.url, base);
    if (!url || !site.title.trim()) return [];
    // Copies of a thousand are felt on a slow phone.
    return url === site.url ? site : {...site, url};
  });

/**
 * Puts sites in order: by their titles as the language sorts them, or as the editors want it. Sites
 * without a place in that order come last, as they came.
 */
export function sortSites(
  sites: readonly LinkedSite[],
  sort: 'order' | 'title',
  language: string,
): LinkedSite[] {
  const place = ({order}: LinkedSite): number => order ?? Number.MAX_VALUE;
  // The first of its kind takes a slow phone as long as drawing the list.
  const names = sort === 'title' && new Intl.Collator([language, 'vi'], {numeric: true});
  return [...sites].sort((one, other) =>
    names ? names.compare(one.title, other.title) : place(one) - place(other),
  );
}

/** Puts sites under their headings, which come as their first sites do; those without one last. */
export function groupSites(sites: readonly LinkedSite[]): SiteGroup[] {
  const groups = new Map<string, {title: string; sites: LinkedSite[]}>();
  for (const site of sites) {
    const title = site.group?.trim() ?? '';
    const group = groups.get(title) ?? {title, sites: []};
    group.sites.push(site);
    groups.set(title, group);
  }
  return [...groups.values()].sort((one, other) => (one.title ? 0 : 1) - (other.title ? 0 : 1));
}
