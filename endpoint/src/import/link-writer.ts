import {createHash} from 'node:crypto';
import type {Queryable} from '../database/database.ts';
import {writeRow} from '../seed/write-row.ts';
import type {Outcome} from './article-writer.ts';
import type {FoundLink} from './link-sheet.ts';

/** Writes one link, unless it is there just so already. @returns what became of it. */
export async function writeLink(
  database: Queryable,
  link: FoundLink,
  sourceId: string,
): Promise<Outcome> {
  const checksum = createHash('sha256').update(JSON.stringify(link)).digest('hex');
  const [known] = await database.query<{import_checksum: string | null}>(
    'select import_checksum from linked_sites where url = $1',
    [link.url],
  );
  if (known?.import_checksum === checksum) return 'unchanged';
  await writeRow(database, 'linked_sites', 'url', {
    url: link.url,
    title: link.title,
    group_title: link.group ?? null,
    logo: link.logo ?? null,
    position: link.position,
    import_source: sourceId,
    import_checksum: checksum,
  });
  return known ? 'changed' : 'added';
}

/** Removes what was imported from a source and is not in it any more. @returns how many. */
export async function removeGoneLinks(
  database: Queryable,
  sourceId: string,
  urls: readonly string[],
): Promise<number> {
  const rows = await database.query<{url: string}>(
    'delete from linked_sites where import_source = $1 and url <> all($2::text[]) returning url',
    [sourceId, urls],
  );
  return rows.length;
}
