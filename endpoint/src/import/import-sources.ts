import type {Queryable} from '../database/database.ts';
import type {Validators} from './fetch-source.ts';

/** The kinds of sources. */
export const importKinds = ['rss', 'wordpress', 'json-feed', 'ics', 'csv'] as const;
export type ImportKind = (typeof importKinds)[number];

/** How a source is imported. */
export interface ImportOptions {
  /** Category of all its articles, by id or title. */
  category?: string | undefined;
  /** Section of all its articles. */
  section?: string | undefined;
  /** Name of the source, shown where an article does not say where it comes from. */
  name?: string | undefined;
  /** What a sheet holds; by default its columns tell. */
  holds?: 'calendar' | 'links' | undefined;
  /** Whether the source may be inside a network. */
  allowPrivate?: boolean | undefined;
}

/** A source, and how it is imported. */
export interface ImportSource {
  kind: ImportKind;
  /** Address, or path of a file. */
  address: string;
  options: ImportOptions;
}

/** A source that was imported before. */
export interface KnownSource extends ImportSource {
  id: string;
  every_seconds: number | null;
  tried: Date | null;
  succeeded: Date | null;
  failure: string | null;
}

/** What a source is known by in the database. */
export const sourceIdOf = ({kind, address}: ImportSource): string => `${kind} ${address}`;

/** Whether a source was imported before, or has begun to be. */
export async function isKnown(database: Queryable, source: ImportSource): Promise<boolean> {
  const rows = await database.query('select from import_sources where id = $1', [
    sourceIdOf(source),
  ]);
  return rows.length > 0;
}

/** The options that a source is imported with again and again; none where it is not. */
export async function scheduledOptions(
  database: Queryable,
  source: ImportSource,
): Promise<ImportOptions> {
  const [row] = await database.query<{options: ImportOptions}>(
    'select options from import_sources where id = $1 and every_seconds is not null',
    [sourceIdOf(source)],
  );
  return row?.options ?? {};
}

/** What a source said of its state when it was last imported whole, with the same options. */
export async function readValidators(
  database: Queryable,
  source: ImportSource,
): Promise<Validators> {
  const [row] = await database.query<{etag: string | null; last_modified: string | null}>(
    `select etag, last_modified from import_sources where id = $1 and options = $2::jsonb`,
    [sourceIdOf(source), JSON.stringify(source.options)],
  );
  return {etag: row?.etag ?? undefined, lastModified: row?.last_modified ?? undefined};
}

/** Whether the last import of a source came to its end: nothing that the source had then is missing. */
export async function wasWhole(database: Queryable, source: ImportSource): Promise<boolean> {
  const [row] = await database.query<{whole: boolean}>(
    'select succeeded is not null and failure is null as whole from import_sources where id = $1',
    [sourceIdOf(source)],
  );
  return row?.whole === true;
}

/** Notes that a source was imported, and in which state it was. */
export async function noteSuccess(
  database: Queryable,
  source: ImportSource,
  {etag, lastModified}: Validators,
  now: Date,
): Promise<void> {
  await database.query(
    `insert into import_sources
       (id, kind, address, options, etag, last_modified, tried, succeeded)
     values ($1, $2, $3, $4::jsonb, $5, $6, $7, $7)
     on conflict (id) do update set options = excluded.options, etag = excluded.etag,
       last_modified = excluded.last_modified, tried = excluded.tried,
       succeeded = excluded.succeeded, failure = null`,
    [
      sourceIdOf(source),
      source.kind,
      source.address,
      JSON.stringify(source.options),
      etag ?? null,
      lastModified ?? null,
      now.toISOString(),
    ],
  );
}

/** Notes that a source could not be imported. */
export async function noteFailure(
  database: Queryable,
  source: ImportSource,
  failure: string,
  now: Date,
): Promise<void> {
  await database.query(
    `insert into import_sources (id, kind, address, options, tried, failure)
     values ($1, $2, $3, $4::jsonb, $5, $6)
     on conflict (id) do update set tried = excluded.tried, failure = excluded.failure`,
    [
      sourceIdOf(source),
      source.kind,
      source.address,
      JSON.stringify(source.options),
      now.toISOString(),
      failure,
    ],
  );
}

/** Has the server import a source again and again, from now on, or not any more. */
export async function schedule(
  database: Queryable,
  source: ImportSource,
  everySeconds: number | null,
  now: Date,
): Promise<void> {
  const due = everySeconds === null ? null : new Date(now.getTime() + everySeconds * 1000);
  await database.query('update import_sources set every_seconds = $2, due = $3 where id = $1', [
    sourceIdOf(source),
    everySeconds,
    due?.toISOString() ?? null,
  ]);
}

/**
 * Takes the source that is due the longest, and puts its next time down: of several servers on one
 * database only one gets it. One whose server ends in the middle is due again at its next time. One whose
 * next time was put down by a clock that was ahead, by more than servers of one database differ, is due now.
 */
export async function takeDue(database: Queryable, now: Date): Promise<ImportSource | undefined> {
  const [source] = await database.query<ImportSource>(
    `update import_sources
     set due = $1::timestamptz + every_seconds * interval '1 second'
     where id = (
       select id from import_sources
       where every_seconds is not null and (
         due <= $1::timestamptz
         or due > $1::timestamptz + every_seconds * interval '1 second' + interval '1 hour'
       )
       order by due limit 1 for update skip locked
     )
     returning kind, address, options`,
    [now.toISOString()],
  );
  return source;
}

/** All sources of which something was imported, those that failed later too. */
export function listSources(database: Queryable): Promise<KnownSource[]> {
  return database.query<KnownSource>(
    `select id, kind, address, options, every_seconds, tried, succeeded, failure
     from import_sources order by id`,
  );
}

/** Forgets a source; what came from it stays. @returns whether there was one. */
export async function forgetSource(database: Queryable, address: string): Promise<boolean> {
  const rows = await database.query<{id: string}>(
    'delete from import_sources where address = $1 returning id',
    [address],
  );
  return rows.length > 0;
}
