import type {Queryable} from '../database/database.ts';
import type {Addresses} from '../http/addresses.ts';
import {listLinks} from '../links/link-store.ts';

/** Whether the portal itself leads its readers to an address: to its own pages, or to a linked site. */
export async function isKnownLink(
  target: URL,
  database: Queryable,
  addresses: Addresses,
): Promise<boolean> {
  const own = [addresses.home, addresses.article('')].map((address) => new URL(address).origin);
  if (own.includes(target.origin)) return true;
  const links = await listLinks(database);
  return links.some(({url}) => URL.canParse(url) && new URL(url).href === target.href);
}
