import {existsSync} from 'node:fs';
import {readFile, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';
import * as v from 'valibot';
import {eventSchema} from '../../../src/source/kinds/portal-calendar.ts';
import {linkSchema} from '../../../src/source/kinds/portal-links.ts';
import {
  articleSchema,
  categorySchema,
  feedSchema,
  listSchema,
  summarySchema,
} from '../../../src/source/kinds/portal-schema.ts';
import {visitsSchema} from '../../../src/source/kinds/portal-visits.ts';
import {listFile, readList} from '../export/tree-writer.ts';
import {error, some, warning, type Finding} from './finding.ts';

const linkedFeed = v.object({...feedSchema.entries, next_url: v.optional(v.string())});
const weeksSchema = v.object({weeks: v.array(v.pipe(v.string(), v.regex(/^\d{4}-W\d\d$/u)))});
const searchSchema = v.object({
  version: v.literal(1),
  items: v.array(
    v.object({
      id: v.string(),
      url: v.string(),
      title: v.string(),
      summary: v.string(),
      text: v.string(),
      date: v.string(),
      category: v.object({id: v.string(), title: v.string()}),
      image: v.optional(v.string()),
    }),
  ),
});

/** What is wrong with an exported tree. @param root the folder that it was exported to. */
export async function checkTree(root: string): Promise<Finding[]> {
  const check = new TreeCheck(root);
  await check.run();
  return check.findings;
}

class TreeCheck {
  readonly findings: Finding[] = [];
  readonly #root: string;
  readonly #missing = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  async run(): Promise<void> {
    const files = await readList(this.#root);
    if (files.length === 0) {
      this.findings.push(error(`${this.#root} has no ${listFile}: nothing was exported there.`));
      return;
    }
    const gone = files.filter((path) => !existsSync(join(this.#root, path)));
    if (gone.length > 0) this.findings.push(error(`Files that are gone: ${some(gone)}.`));
    const left = (await readdir(this.#root, {recursive: true})).filter((path) =>
      path.endsWith('.tmp'),
    );
    if (left.length > 0) {
      this.findings.push(
        warning(`Left by an export that was cut off, may be removed: ${some(left)}.`),
      );
    }
    for (const path of files.filter((file) => !gone.includes(file))) await this.#checkFile(path);
    await this.#checkSearch();
    if (this.#missing.size > 0) {
      this.findings.push(
        error(`Files that are named, and not there: ${some([...this.#missing])}.`),
      );
    }
  }

  async #checkFile(path: string): Promise<void> {
    if (!path.endsWith('.json') || path === 'search-index.json') return;
    if (path === 'categories.json') return this.#checkItems(path, categorySchema);
    if (path === 'links.json') return this.#checkItems(path, linkSchema);
    if (path === 'visits.json') {
      await this.#parse(path, visitsSchema);
      return;
    }
    if (path === 'calendar/index.json') {
      const index = await this.#parse(path, weeksSchema);
      for (const week of index?.weeks ?? []) this.#need(`calendar/${week}.json`);
      return;
    }
    if (path.startsWith('calendar/')) return this.#checkItems(path, eventSchema);
    if (/^articles\/(?!page-\d+\.json$)/u.test(path)) {
      await this.#parse(path, articleSchema);
      return;
    }
    await this.#checkFeed(path);
  }

  async #checkFeed(path: string): Promise<void> {
    const feed = await this.#parse(path, linkedFeed);
    if (!feed) return;
    this.#checkEach(path, feed.items, summarySchema);
    for (const item of feed.items) {
      const {id} = item as {id?: unknown};
      if (typeof id === 'string') this.#need(`articles/${id}.json`);
    }
    if (feed.next_url !== undefined) this.#need(feed.next_url);
    const count = feed._portal?.count;
    if (count !== feed.items.length) {
      this.findings.push(
        error(`${path} says that it has ${count ?? 'no'} items, and has ${feed.items.length}.`),
      );
    }
  }

  async #checkItems(path: string, schema: v.GenericSchema): Promise<void> {
    const list = await this.#parse(path, listSchema);
    if (list) this.#checkEach(path, list.items, schema);
  }

  #checkEach(path: string, items: readonly unknown[], schema: v.GenericSchema): void {
    for (const [index, item] of items.entries()) {
      const result = v.safeParse(schema, item);
      if (!result.success) this.#complain(`item ${index + 1} of ${path}`, result.issues[0]);
    }
  }

  async #checkSearch(): Promise<void> {
    const path = 'search-index.json';
    const index = await this.#parse(path, searchSchema);
    for (const {id} of index?.items ?? []) this.#need(`articles/${id}.json`);
    const [plain, zipped] = await Promise.all(
      [path, `${path}.gz`].map((name) => readFile(join(this.#root, name)).catch(() => undefined)),
    );
    try {
      if (plain && zipped && gunzipSync(zipped).equals(plain)) return;
    } catch {
      // Said below.
    }
    this.findings.push(error(`${path}.gz is not the same as ${path}.`));
  }

  #need(path: string): void {
    if (!existsSync(join(this.#root, path))) this.#missing.add(path);
  }

  async #parse<T extends v.GenericSchema>(
    path: string,
    schema: T,
  ): Promise<v.InferOutput<T> | undefined> {
    try {
      const value: unknown = JSON.parse(await readFile(join(this.#root, path), 'utf8'));
      const result = v.safeParse(schema, value);
      if (result.success) return result.output;
      this.#complain(path, result.issues[0]);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      this.findings.push(error(`${path} cannot be read: ${reason}.`));
    }
    return undefined;
  }

  #complain(what: string, issue: v.BaseIssue<unknown>): void {
    const field = v.getDotPath(issue);
    this.findings.push(
      error(`${what} is not as it must be${field ? ` at "${field}"` : ''}: ${issue.message}.`),
    );
  }
}
