import type {LinkedSite} from '../../source/models.ts';
import {fold} from '../../text/fold.ts';

/**
 * Sites whose title, heading or address has every word that the reader typed, with or without marks. Signs do not
 * count: a name is written with a hyphen, a dash or neither.
 */
export function filterSites(sites: readonly LinkedSite[], typed: string): readonly LinkedSite[] {
  const words = fold(typed).split(/[^\p{L}\p{N}]+/u);
  return sites.filter(({title, group = '', url}) => {
    const text = fold(`${title} ${group} ${url}`);
    return words.every((word) => text.includes(word));
  });
}
