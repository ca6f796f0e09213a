import {safeUrl} from '../../html/safe-url.ts';
import type {LinkedSite} from '../../source/models.ts';

/** Sites that stand under one heading; an empty one where they have none. */
export interface SiteGroup {
  readonly title: string;
  readonly sites: readonly LinkedSite[];
}

/**
 * What can be followed: sites with a name and a safe address, which is made absolute.
 *
 * @param addresses - where addresses lead that were read before with the same base, by their text; for reading one
 *   takes longer than showing it. Gets those that were not.
 */
export const usableSites = (
  sites: readonly LinkedSite[],
  base: string,
  addresses: Map<string, string | undefined>,
): LinkedSite[] =>
  sites.flatMap((site) => {
    const url = addresses.get(site.url) ?? safeUrl(site.url, base);
    addresses.set(site.url, url);
    return url && site.title.trim() ? [{...site, url}] : [];
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
  if (sort === 'order') return [...sites].sort((one, other) => place(one) - place(other));
  // The first of its kind takes a slow phone as long as drawing the list.
  const {compare} = new Intl.Collator([language, 'vi'], {numeric: true});
  return [...sites].sort((one, other) => compare(one.title, other.title));
}

/** Puts sites under their headings, which come as their first sites do; those without one last. */
export function groupSites(sites: readonly LinkedSite[]): SiteGroup[] {
  const groups = new Map<string, LinkedSite[]>();
  for (const site of sites) {
    const title = site.group?.trim() ?? '';
    const group = groups.get(title);
    if (group) group.push(site);
    else groups.set(title, [site]);
  }
  return [...groups]
    .map(([title, members]) => ({title, sites: members}))
    .sort((one, other) => (one.title ? 0 : 1) - (other.title ? 0 : 1));
}
