import type {Queryable} from '../database/database.ts';
import type {Addresses} from '../http/addresses.ts';

/** A link to another site ("website liên kết"), as the database keeps it. */
export interface StoredLink {
  url: string;
  title: string;
  group_title: string | null;
  /** Absolute, or relative to the endpoint. */
  logo: string | null;
  position: number;
}

/** A link, as it is sent. A field without a value is absent. */
export interface LinkItem {
  title: string;
  url: string;
  group?: string;
  logo?: string;
  order: number;
}

/** All linked sites in the editors' order. */
export function listLinks(database: Queryable): Promise<StoredLink[]> {
  return database.query<StoredLink>(
    'select url, title, group_title, logo, position from linked_sites order by position, url',
  );
}

/** The wire format of a link, as the client checks it in src/source/kinds/portal-links.ts. */
export function toLink(stored: StoredLink, addresses: Addresses): LinkItem {
  return {
    title: stored.title,
    url: stored.url,
    ...(stored.group_title !== null && {group: stored.group_title}),
    ...(stored.logo !== null && {logo: addresses.absolute(stored.logo)}),
    order: stored.position,
  };
}
