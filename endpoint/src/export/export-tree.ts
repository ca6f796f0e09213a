import {createReadStream} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {findArticles, listArticleIds, type StoredArticle} from '../articles/article-store.ts';
import {sections, type ArticleQuery} from '../articles/article-query.ts';
import {listCategories} from '../articles/category-store.ts';
import {toArticle, toCategory, toFeed} from '../articles/feed.ts';
import {toEvent} from '../calendar/event-item.ts';
import {listEvents, listEventTimes} from '../calendar/event-store.ts';
import type {Queryable} from '../database/database.ts';
import {mediaKinds, readMedia} from '../http/media.ts';
import {listLinks, toLink} from '../links/link-store.ts';
import {seedFolder} from '../seed/seed-folder.ts';
import {dayOf, formatTime} from '../time/portal-time.ts';
import {readVisits} from '../visits/visit-store.ts';
import {rangeOfWeek, weeksOf} from './calendar-weeks.ts';
import {searchIndex, zipped} from './search-index.ts';
import {articlePath, listPath, TreeAddresses} from './tree-addresses.ts';
import {TreeWriter, type TreeCounts} from './tree-writer.ts';

/** How a tree is written. */
export interface ExportOptions {
  /** Name of the portal, the title of lists. */
  title?: string | undefined;
  /** Address of the page of an article, `{id}` in place of its id. By default its file. */
  articleUrl?: string | undefined;
  /** Address of the portal's home page. */
  homeUrl?: string | undefined;
  /** Folder with `pictures/` and `files/`. By default that of the sample data. */
  mediaFolder?: string | undefined;
  now?: Date | undefined;
  /** Told how many files are done. */
  progress?: ((files: number) => void) | undefined;
}

/** Articles of one page of a list. */
const pageSize = 50;

/**
 * Writes everything that the endpoint answers as files that any web host can serve: see
 * docs/endpoint/static-tree.md. Articles come before the lists that name them, and what is gone is
 * removed last, so that a reader finds whatever a list promises.
 *
 * @param root the folder; made when it is missing.
 * @throws {SetupError} when it cannot be written.
 */
export async function exportTree(
  database: Queryable,
  root: string,
  options: ExportOptions = {},
): Promise<TreeCounts> {
  const {now = new Date()} = options;
  const writer = await TreeWriter.open(root);
  const tree = new TreeExport(database, writer, {...options, now});
  try {
    await tree.writeMedia();
    await tree.writeArticles();
    await tree.writeLists();
    await tree.writeCalendar();
    await tree.writeRest();
    await writer.finish();
  } catch (error) {
    // Why it was cut off is what is to be said.
    await writer.leave().catch(() => undefined);
    throw error;
  }
  return writer.counts;
}

class TreeExport {
  readonly #database: Queryable;
  readonly #writer: TreeWriter;
  readonly #addresses: TreeAddresses;
  readonly #options: ExportOptions & {now: Date};

  constructor(database: Queryable, writer: TreeWriter, options: ExportOptions & {now: Date}) {
    this.#database = database;
    this.#writer = writer;
    this.#addresses = new TreeAddresses(options);
    this.#options = options;
  }

  async writeMedia(): Promise<void> {
    const {mediaFolder = seedFolder} = this.#options;
    for (const kind of mediaKinds) {
      const folder = join(mediaFolder, kind);
      for (const name of await readdir(folder).catch(() => [])) {
        const isServed = (await readMedia(mediaFolder, kind, name)) !== undefined;
        if (isServed)
          await this.#writer.write(`${kind}/${name}`, await readFile(join(folder, name)));
      }
    }
  }

  async writeArticles(): Promise<void> {
    const ids = await this.#idsOf({});
    for await (const articles of this.#inChunks(ids)) {
      for (const article of articles) {
        await this.#write(articlePath(article.id), toArticle(article, this.#addresses));
      }
    }
    const path = 'search-index.json';
    await this.#writer.writeChunks(path, searchIndex(this.#inChunks(ids), this.#addresses));
    const plain = createReadStream(this.#writer.fileAt(path)) as AsyncIterable<Buffer>;
    await this.#writer.writeChunks(`${path}.gz`, zipped(plain));
  }

  async writeLists(): Promise<void> {
    await this.#writeList({});
    for (const section of sections) await this.#writeList({section});
    const categories = await listCategories(this.#database, this.#options.now);
    for (const {id} of categories) await this.#writeList({category: id});
    await this.#write('categories.json', listOf(categories.map(toCategory)));
  }

  async writeCalendar(): Promise<void> {
    const weeks = weeksOf(await listEventTimes(this.#database));
    for (const week of weeks) {
      const events = await listEvents(this.#database, rangeOfWeek(week));
      const items = events.map((event) => toEvent(event, this.#addresses));
      await this.#write(`calendar/${week}.json`, listOf(items));
    }
    await this.#write('calendar/index.json', {weeks});
  }

  async writeRest(): Promise<void> {
    const {now} = this.#options;
    const links = await listLinks(this.#database);
    await this.#write('links.json', listOf(links.map((link) => toLink(link, this.#addresses))));
    // Who is online now is nothing that a file can know.
    const visits = (await readVisits(this.#database, [''], dayOf(now))).get('');
    await this.#write('visits.json', {...visits, as_of: formatTime(now)});
  }

  async #writeList(wanted: Pick<ArticleQuery, 'section' | 'category'>): Promise<void> {
    const {title = 'Cổng thông tin điện tử'} = this.#options;
    const ids = await this.#idsOf(wanted);
    for (let page = 1; page === 1 || (page - 1) * pageSize < ids.length; page += 1) {
      const some = ids.slice((page - 1) * pageSize, page * pageSize);
      const items = await findArticles(this.#database, some);
      const query: ArticleQuery = {...wanted, sort: 'date', page, limit: pageSize};
      const feed = toFeed({items, total: ids.length}, query, title, this.#addresses);
      await this.#write(listPath(query), feed);
    }
  }

  #idsOf(wanted: Pick<ArticleQuery, 'section' | 'category'>): Promise<string[]> {
    const query: ArticleQuery = {...wanted, sort: 'date', page: 1, limit: pageSize};
    return listArticleIds(this.#database, query, this.#options.now);
  }

  async *#inChunks(ids: readonly string[]): AsyncGenerator<StoredArticle[]> {
    for (let start = 0; start < ids.length; start += pageSize) {
      yield await findArticles(this.#database, ids.slice(start, start + pageSize));
    }
  }

  async #write(path: string, value: unknown): Promise<void> {
    await this.#writer.write(path, JSON.stringify(value));
    const {written, unchanged} = this.#writer.counts;
    this.#options.progress?.(written + unchanged);
  }
}

/** A list without pages, as the endpoint answers it. */
function listOf<T>(items: T[]): {items: T[]; _portal: {count: number}} {
  return {items, _portal: {count: items.length}};
}
