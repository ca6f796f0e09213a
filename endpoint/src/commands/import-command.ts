import {sections} from '../articles/article-query.ts';
import {formatReport} from '../import/import-report.ts';
import {
  forgetSource,
  importKinds,
  listSources,
  schedule,
  scheduledOptions,
  type ImportKind,
  type ImportOptions,
  type ImportSource,
} from '../import/import-sources.ts';
import {previewOf} from '../import/preview.ts';
import {importSource} from '../import/run-import.ts';
import {formatSources} from '../import/source-list.ts';
import {everyFewSeconds} from './progress.ts';
import type {CommandContext} from './run-command.ts';
import {readOptions, UsageError} from './usage.ts';

const importHelp = `Usage: portal-endpoint import <kind> <address> [options]
       portal-endpoint import list
       portal-endpoint import forget <address>

Kinds:
  rss <url>          articles of an RSS, Atom or RDF feed
  wordpress <url>    articles of a WordPress site, by its REST interface
  json-feed <url>    articles of a JSON Feed, all pages of it
  ics <file or url>  a calendar in iCalendar format
  csv <file or url>  a calendar or links in a table: CSV or .xlsx

Options:
  --every <time>     have "serve" import it again and again: 10m, 2h, 1d (at least 1m);
                     "never" ends that; without it, what serve imports
                     keeps the options below that are not given
  --category <name>  category of all its articles, by id or title
  --section <name>   section of all its articles: hot or featured
  --name <name>      source of articles that do not say where they come from
  --as <what>        what a table holds: calendar or links (default: its columns tell)
  --allow-private    the address may be inside this network
  --dry-run          show what was understood, and write nothing
  --data <place>     where the database is (DATABASE_URL or PORTAL_DATA; default .data)
  --help             say this

Exit codes: 0 done (what was skipped is named), 1 failed, 2 the command line is wrong.
`;

/** Imports a source once, or has the server do so again and again. */
export async function runImport(
  parameters: readonly string[],
  {say, progress, withDatabase}: CommandContext,
): Promise<number> {
  const {values, positionals} = readOptions(parameters, {
    every: {type: 'string'},
    category: {type: 'string'},
    section: {type: 'string'},
    name: {type: 'string'},
    as: {type: 'string'},
    'allow-private': {type: 'boolean'},
    'dry-run': {type: 'boolean'},
    data: {type: 'string'},
    help: {type: 'boolean', short: 'h'},
  });
  if (values.help === true) {
    say(importHelp.trimEnd());
    return 0;
  }
  const [kind, address, ...more] = positionals;
  if (kind === 'list') {
    const sources = await withDatabase(values.data, listSources);
    say(formatSources(sources));
    return 0;
  }
  if (address === undefined || more.length > 0) {
    throw new UsageError('Say what to import: a kind and one address.');
  }
  if (kind === 'forget') {
    const isKnown = await withDatabase(values.data, (database) => forgetSource(database, address));
    say(
      isKnown ? `${address} is forgotten; what came from it stays.` : `${address} was not known.`,
    );
    return isKnown ? 0 : 1;
  }
  const every = values.every === undefined ? undefined : readEvery(values.every);
  const given: ImportSource = {
    kind: readKind(kind),
    address,
    options: readImportOptions(values),
  };
  if (values['dry-run'] === true) {
    say(await previewOf(given, new Date()));
    return 0;
  }
  return withDatabase(values.data, async (database) => {
    // Who imports it now and then has the server go on as it was told.
    const kept = every === undefined ? await scheduledOptions(database, given) : {};
    const source: ImportSource = {...given, options: {...kept, ...given.options}};
    const tell = everyFewSeconds(progress);
    const report = await importSource(database, source, {
      progress: (done) => tell(() => `${done} so far`),
    });
    say(formatReport(address, report));
    if (every !== undefined) {
      await schedule(database, source, every, new Date());
      say(
        every === null
          ? 'It is not imported again.'
          : `It is imported every ${every} seconds while the endpoint serves.`,
      );
    }
    return 0;
  });
}

function readKind(text: string | undefined): ImportKind {
  const kind = importKinds.find((known) => known === text);
  if (kind) return kind;
  throw new UsageError(`There is no kind "${text ?? ''}"; there are ${importKinds.join(', ')}.`);
}

function readImportOptions(values: {
  category?: string | undefined;
  section?: string | undefined;
  name?: string | undefined;
  as?: string | undefined;
  'allow-private'?: boolean | undefined;
}): ImportOptions {
  const {category, section, name, as: holds} = values;
  if (section !== undefined && !sections.some((known) => known === section)) {
    throw new UsageError(`--section must be hot or featured, not "${section}".`);
  }
  if (holds !== undefined && holds !== 'calendar' && holds !== 'links') {
    throw new UsageError(`--as must be calendar or links, not "${holds}".`);
  }
  return {
    ...(category !== undefined && {category}),
    ...(section !== undefined && {section}),
    ...(name !== undefined && {name}),
    ...(holds !== undefined && {holds}),
    ...(values['allow-private'] === true && {allowPrivate: true}),
  };
}

const units = {s: 1, m: 60, h: 3600, d: 86_400};

/** Seconds; `null` for "never". */
function readEvery(text: string): number | null {
  if (text === 'never') return null;
  const [, count, unit] = /^(\d{1,5})([smhd])$/u.exec(text) ?? [];
  const seconds = Number(count) * units[(unit ?? 's') as keyof typeof units];
  if (!(seconds >= 60 && seconds <= 30 * 86_400)) {
    throw new UsageError(`--every must be from 1m to 30d, such as 10m or 2h, not "${text}".`);
  }
  return seconds;
}
