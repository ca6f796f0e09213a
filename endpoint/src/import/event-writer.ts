import {createHash} from 'node:crypto';
import type {Queryable} from '../database/database.ts';
import {writeRow} from '../seed/write-row.ts';
import type {Outcome} from './article-writer.ts';
import {eventTexts, type FoundEvent} from './found-event.ts';
import {identifier} from './identifier.ts';

/** Writes one event, unless it is there just so already. @returns what became of it, and its id. */
export async function writeEvent(
  database: Queryable,
  event: FoundEvent,
  {sourceId, prefix}: {sourceId: string; prefix: string},
): Promise<{id: string; outcome: Outcome}> {
  const id = identifier(prefix, event.key);
  const checksum = createHash('sha256').update(JSON.stringify(event)).digest('hex');
  const [known] = await database.query<{import_checksum: string | null}>(
    'select import_checksum from work_events where id = $1',
    [id],
  );
  if (known?.import_checksum === checksum) return {id, outcome: 'unchanged'};
  await writeRow(database, 'work_events', 'id', {
    id,
    title: event.title,
    starts: event.starts.toISOString(),
    ends: event.ends?.toISOString() ?? null,
    all_day: event.allDay,
    ...Object.fromEntries(eventTexts.map((name) => [name, event.texts[name] ?? null])),
    status: event.status,
    attachments: JSON.stringify(event.attachments),
    import_source: sourceId,
    import_checksum: checksum,
  });
  return {id, outcome: known ? 'changed' : 'added'};
}

/**
 * Removes what was imported from a source for a time that it tells all events of, and is not in it any
 * more. @returns how many.
 */
export async function removeGoneEvents(
  database: Queryable,
  sourceId: string,
  {from, to}: {from: Date; to: Date},
  ids: readonly string[],
): Promise<number> {
  const rows = await database.query<{id: string}>(
    `delete from work_events
     where import_source = $1 and starts >= $2::timestamptz and starts < $3::timestamptz
       and id <> all($4::text[])
     returning id`,
    [sourceId, from.toISOString(), to.toISOString(), ids],
  );
  return rows.length;
}
