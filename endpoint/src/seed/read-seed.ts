import {readdirSync, readFileSync, statSync} from 'node:fs';
import {basename, join} from 'node:path';
import {SetupError} from '../setup-error.ts';
import type {MarkdownPicture} from './markdown.ts';
import {readAttachment, readSeedArticle, type SeedArticle} from './seed-article.ts';
import {readSeedEvent, type SeedEvent} from './seed-event.ts';

/** A category of `categories.json`; they are listed in the order of the file. */
export interface SeedCategory {
  id: string;
  title: string;
  parent_id?: string;
}

/** A linked site of `links.json`; they are listed in the order of the file. */
export interface SeedLink {
  title: string;
  url: string;
  group?: string;
  /** Absolute, or relative to the endpoint. */
  logo?: string;
}

/** All sample data of a folder. */
export interface Seed {
  categories: SeedCategory[];
  articles: SeedArticle[];
  events: SeedEvent[];
  links: SeedLink[];
  /** Visits of the portal before the endpoint counts. */
  earlierVisits: number;
}

/**
 * Reads `categories.json`, `pictures.json` (the text alternative of each picture), `articles/*.md`,
 * `calendar.json`, `links.json` and `visits.json` of a folder.
 *
 * @throws {SetupError} naming the file and what is wrong with it.
 */
export function readSeed(folder: string): Seed {
  const categories = readJson(join(folder, 'categories.json'), isCategories);
  const known = new Set<string>();
  for (const {id, parent_id: parent} of categories) {
    // A parent comes first, so the rows can be written in the order of the file.
    if (parent !== undefined && !known.has(parent)) {
      throw new SetupError(
        `categories.json: "${parent}" must come before "${id}", which is in it.`,
      );
    }
    known.add(id);
  }
  const articles = readArticles(folder);
  for (const {id, category} of articles) {
    if (!known.has(category))
      throw new SetupError(`articles/${id}.md: There is no category "${category}".`);
  }
  return {
    categories,
    articles,
    events: readEvents(folder),
    links: readJson(join(folder, 'links.json'), isLinks),
    earlierVisits: readJson(join(folder, 'visits.json'), isVisits).earlier,
  };
}

function readEvents(folder: string): SeedEvent[] {
  const attachmentOf = (line: string) => readAttachment(line, sizesIn(folder));
  return readJson(join(folder, 'calendar.json'), isObjects).map((entry) =>
    readSeedEvent(entry, attachmentOf),
  );
}

/** Finds the size of an attached file in bytes; throws when there is no such file. */
const sizesIn =
  (folder: string) =>
  (file: string): number => {
    const size = statSync(join(folder, 'files', file), {throwIfNoEntry: false})?.size;
    if (size === undefined) throw new SetupError(`There is no file "${file}" in files/.`);
    return size;
  };

function readArticles(folder: string): SeedArticle[] {
  const alternatives = new Map(Object.entries(readJson(join(folder, 'pictures.json'), isTexts)));
  const findPicture = (file: string): MarkdownPicture => {
    const alt = alternatives.get(file);
    if (alt === undefined) throw new SetupError(`pictures.json has no picture "${file}".`);
    return {url: `pictures/${file}`, alt, ...readSize(join(folder, 'pictures', file))};
  };
  const sizeOfFile = sizesIn(folder);
  const articles = join(folder, 'articles');
  return readdirSync(articles)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(articles, name), 'utf8');
      try {
        return readSeedArticle(basename(name, '.md'), text, {findPicture, sizeOfFile});
      } catch (cause) {
        if (!(cause instanceof SetupError)) throw cause;
        throw new SetupError(`articles/${name}: ${cause.message}`, {cause});
      }
    });
}

/** The size that an SVG gives itself, so that a page can keep its place free. */
function readSize(file: string): {width: number; height: number} {
  const root = /<svg\b[^>]*>/u.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
  const width = Number(/\bwidth="(\d+)"/u.exec(root)?.[1]);
  const height = Number(/\bheight="(\d+)"/u.exec(root)?.[1]);
  if (!width || !height) throw new SetupError(`${basename(file)} needs a width and a height.`);
  return {width, height};
}

function readJson<T>(file: string, isExpected: (value: unknown) => value is T): T {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isExpected(value))
    throw new SetupError(`${basename(file)} does not have the shape it needs.`);
  return value;
}

function isTexts(value: unknown): value is Record<string, string> {
  return isObject(value) && Object.values(value).every((text) => typeof text === 'string');
}

function isCategories(value: unknown): value is SeedCategory[] {
  return (
    Array.isArray(value) &&
    value.every((item) => isTexts(item) && item.id !== undefined && item.title !== undefined)
  );
}

function isObjects(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.every(isObject);
}

function isLinks(value: unknown): value is SeedLink[] {
  return (
    Array.isArray(value) &&
    value.every((item) => isTexts(item) && item.title !== undefined && isLinkUrl(item.url))
  );
}

function isLinkUrl(url: string | undefined): boolean {
  return url !== undefined && /^(?:https?:\/\/|mailto:|tel:)/u.test(url) && URL.canParse(url);
}

function isVisits(value: unknown): value is {earlier: number} {
  return isObject(value) && 'earlier' in value && Number.isSafeInteger(value.earlier);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
