import type {Database} from '../database/database.ts';
import {writeArticle, type ArticleDefaults} from './article-writer.ts';
import {removeGoneEvents, writeEvent} from './event-writer.ts';
import type {FetchOptions} from './fetch-source.ts';
import type {FoundLink} from './link-sheet.ts';
import type {Found, FoundArticle} from './found-article.ts';
import type {FoundEvents} from './found-event.ts';
import {ImportError} from './import-error.ts';
import {emptyReport, note, usableIn, type ImportReport} from './import-report.ts';
import {
  isKnown,
  noteFailure,
  noteSuccess,
  readValidators,
  sourceIdOf,
  wasWhole,
  type ImportSource,
} from './import-sources.ts';
import {removeGoneLinks, writeLink} from './link-writer.ts';
import {readSource, type SourcePart} from './read-source.ts';

/** What an import depends on. */
export interface ImportSettings {
  now?: Date;
  /** Told after each item how many are in the database. */
  progress?: ((done: number) => void) | undefined;
  fetch?: Pick<FetchOptions, 'deadline' | 'mostBytes'> | undefined;
  /** Ends it between two items; it then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/** What is noted of an import that has not come to its end. */
const unfinished = 'It has not come to its end; the next import reads everything again.';

/**
 * Imports a source into the database. It may be repeated at any time, and may be killed at any time:
 * each item is one statement, and what was written stays. One that cannot be used is skipped and named.
 *
 * @returns what was done.
 * @throws {ImportError} when the source cannot be read, or nothing in it can be used.
 */
export async function importSource(
  database: Database,
  source: ImportSource,
  settings: ImportSettings = {},
): Promise<ImportReport> {
  const {now = new Date()} = settings;
  const report = emptyReport();
  try {
    await importParts(database, source, {...settings, now}, report);
    if (usableIn(report) === 0 && report.skipped.length > 0) {
      const [{item, reason} = {item: '', reason: ''}] = report.skipped;
      throw new ImportError(
        `Nothing in ${source.address} can be used; the first of ${report.skipped.length}: ${item}: ${reason}.`,
      );
    }
    return report;
  } catch (error) {
    // An address that never gave anything may be mistyped: whoever typed it is told, and nobody later.
    if (
      error instanceof ImportError &&
      (usableIn(report) > 0 || (await isKnown(database, source)))
    ) {
      await noteFailure(database, source, error.message, now);
    }
    throw error;
  }
}

async function importParts(
  database: Database,
  source: ImportSource,
  {now, progress, fetch, signal}: ImportSettings & {now: Date},
  report: ImportReport,
): Promise<void> {
  const writer = new Writer(database, source, report, {progress, signal});
  const validators = await readValidators(database, source);
  // Of WordPress, what was changed last comes first: behind a page of known ones are known ones. Not so
  // where the last import was cut off between them; a process that is killed can note that only before.
  const mayStop = source.kind === 'wordpress' && (await wasWhole(database, source));
  const parts = readSource(source, {now, validators, fetch: {...fetch, signal}});
  for (;;) {
    const {value, done} = await parts.next();
    if (done === true) {
      report.isUnchanged =
        value !== undefined && 'isUnchanged' in value && value.isUnchanged === true;
      const state = report.isUnchanged ? validators : (value ?? {});
      if (report.skipped.length === 0 || usableIn(report) > 0)
        await noteSuccess(database, source, state, now);
      return;
    }
    if (source.kind === 'wordpress' && value.items.length > 0 && usableIn(report) === 0) {
      await noteFailure(database, source, unfinished, now);
    }
    const before = report.unchanged;
    await writer.write(value);
    const isKnownPage = report.unchanged - before === value.items.length && value.items.length > 0;
    if (mayStop && isKnownPage) {
      await parts.return(undefined);
      await noteSuccess(database, source, {}, now);
      return;
    }
  }
}

/** Writes parts of a source down, item by item. */
class Writer {
  readonly #database: Database;
  readonly #source: ImportSource;
  readonly #report: ImportReport;
  readonly #settings: Pick<ImportSettings, 'progress' | 'signal'>;
  readonly #host: string;

  constructor(
    database: Database,
    source: ImportSource,
    report: ImportReport,
    settings: Pick<ImportSettings, 'progress' | 'signal'>,
  ) {
    this.#database = database;
    this.#source = source;
    this.#report = report;
    this.#settings = settings;
    const {address} = source;
    this.#host = URL.canParse(address)
      ? new URL(address).hostname
      : (address.split(/[\\/]/u).at(-1) ?? '');
  }

  async write(part: SourcePart): Promise<void> {
    this.#report.skipped.push(...part.skipped);
    switch (part.holds) {
      case 'articles':
        return this.#writeArticles(part);
      case 'calendar':
        return this.#writeEvents(part);
      case 'links':
        return this.#writeLinks(part);
    }
  }

  async #writeArticles({
    items,
    title,
  }: Found<FoundArticle> & {title?: string | undefined}): Promise<void> {
    const {options} = this.#source;
    const defaults: ArticleDefaults = {
      sourceId: sourceIdOf(this.#source),
      prefix: this.#host,
      name: options.name ?? (title?.trim() || this.#host),
      category: options.category,
      section: options.section,
    };
    for (const article of items) {
      await this.#try(article.title, async () => {
        const outcome = await writeArticle(this.#database, article, defaults);
        if (typeof outcome === 'string') note(this.#report, outcome);
        else this.#report.skipped.push({item: article.title, reason: outcome.reason});
      });
    }
  }

  async #writeEvents({items, covered}: FoundEvents): Promise<void> {
    const sourceId = sourceIdOf(this.#source);
    const ids: string[] = [];
    for (const event of items) {
      await this.#try(event.title, async () => {
        const settings = {sourceId, prefix: this.#host};
        const {id, outcome} = await writeEvent(this.#database, event, settings);
        ids.push(id);
        note(this.#report, outcome);
      });
    }
    // What was skipped may be what seems gone.
    if (ids.length === 0 || !covered || this.#report.skipped.length > 0) return;
    this.#report.removed += await removeGoneEvents(this.#database, sourceId, covered, ids);
  }

  async #writeLinks({items}: Found<FoundLink>): Promise<void> {
    const sourceId = sourceIdOf(this.#source);
    for (const link of items) {
      await this.#try(link.title, async () =>
        note(this.#report, await writeLink(this.#database, link, sourceId)),
      );
    }
    if (items.length === 0 || this.#report.skipped.length > 0) return;
    const urls = items.map(({url}) => url);
    this.#report.removed += await removeGoneLinks(this.#database, sourceId, urls);
  }

  /** What the database refuses because of what it is costs one item; all else ends the import. */
  async #try(item: string, write: () => Promise<void>): Promise<void> {
    this.#settings.signal?.throwIfAborted();
    try {
      await write();
    } catch (error) {
      const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
      if (typeof code !== 'string' || !/^(?:22|23|54)/u.test(code)) throw error;
      const reason = error instanceof Error ? error.message : '';
      this.#report.skipped.push({item, reason: `the database refuses it (${reason})`});
    }
    this.#settings.progress?.(usableIn(this.#report) + this.#report.skipped.length);
  }
}
