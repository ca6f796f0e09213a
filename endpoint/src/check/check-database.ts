import {existsSync} from 'node:fs';
import {join} from 'node:path';
import type {Queryable} from '../database/database.ts';
import {listSources} from '../import/import-sources.ts';
import {searchVersion} from '../search/article-words.ts';
import {error, some, warning, type Finding} from './finding.ts';

/** Each of these gives the names of what is wrong in a column `name`. */
const questions: readonly {sql: string; say: (names: readonly string[]) => Finding}[] = [
  {
    sql: `select indexrelid::regclass::text as name from pg_index
          where not (indisvalid and indisready)
            and indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)`,
    say: (names) => error(`Indexes that were not finished: ${some(names)}. Run "reindex" on them.`),
  },
  {
    // From every category upwards; whoever comes back to where it began is in a ring.
    sql: `with recursive up (start, id) as (
            select id, parent_id from categories
            union
            select up.start, categories.parent_id from up join categories on categories.id = up.id
          ) select distinct start as name from up where start = id order by name`,
    say: (names) => error(`Categories that are above themselves: ${some(names)}.`),
  },
  {
    sql: `select id as name from articles where search = '' and title ~ '[[:alnum:]]' order by id`,
    say: (names) =>
      error(`Articles that no search finds: ${some(names)}. "serve" makes them ready by itself.`),
  },
  {
    sql: `select id as name from articles where published > now() + interval '1 year' order by id`,
    say: (names) => warning(`Articles that are dated more than a year ahead: ${some(names)}.`),
  },
  {
    sql: `select id as name from articles where expires <= published order by id`,
    say: (names) => warning(`Articles that expire before they appear: ${some(names)}.`),
  },
  {
    sql: `select id as name from articles where id ~ '^page-[0-9]+$' order by id`,
    say: (names) => error(`Ids that exported files cannot have: ${some(names)}.`),
  },
  {
    sql: `select id as name from work_events where ends > starts + interval '60 days' order by id`,
    say: (names) => warning(`Events of more than 60 days: ${some(names)}.`),
  },
];

/** What is wrong with what the database holds, and with the files that it names. */
export async function checkDatabase(database: Queryable, mediaFolder: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const {sql, say} of questions) {
    const names = (await database.query<{name: string}>(sql)).map(({name}) => name);
    if (names.length > 0) findings.push(say(names));
  }
  const [old] = await database.query<{count: number}>(
    'select count(*)::integer as count from articles where search_version <> $1',
    [searchVersion],
  );
  if (old && old.count > 0) {
    findings.push(
      warning(
        `${old.count} articles are searched as an older version did it; "serve" renews them.`,
      ),
    );
  }
  findings.push(...(await checkMedia(database, mediaFolder)), ...(await checkSources(database)));
  return findings;
}

/** Pictures and files of the endpoint that are named, and not there. */
async function checkMedia(database: Queryable, folder: string): Promise<Finding[]> {
  const rows = await database.query<{address: string}>(
    `select distinct address from (
       select image_url as address from articles
       union all
       select attachment ->> 'url' from articles, jsonb_array_elements(attachments) as attachment
       union all
       select attachment ->> 'url' from work_events, jsonb_array_elements(attachments) as attachment
       union all
       select logo from linked_sites
     ) as named where address ~ '^(pictures|files)/' order by address`,
  );
  const missing = rows
    .map(({address}) => address)
    .filter((path) => !existsSync(join(folder, path)));
  return missing.length === 0
    ? []
    : [error(`Files that are missing in ${folder}: ${some(missing)}.`)];
}

async function checkSources(database: Queryable): Promise<Finding[]> {
  const sources = await listSources(database);
  return sources.flatMap(({kind, address, failure}) =>
    failure === null ? [] : [warning(`The last import of ${kind} ${address} failed: ${failure}`)],
  );
}
