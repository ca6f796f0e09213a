import type {StoredAttachment} from '../articles/article-store.ts';
import {parseDuration} from '../time/duration.ts';
import {SetupError} from '../setup-error.ts';
import {type Fields, readDocument} from './front-matter.ts';
import {type FindPicture, type MarkdownPicture, markdownToHtml} from './markdown.ts';

/** A point in time as a file gives it: fixed, or so many milliseconds from the first seeding. */
export type SeedTime = {at: string} | {fromSeeding: number};

/** One article as its file describes it. */
export interface SeedArticle {
  id: string;
  title: string;
  summary: string;
  bodyHtml: string;
  category: string;
  sections: string[];
  tags: string[];
  authors: readonly string[];
  source: string;
  published: SeedTime;
  pinnedUntil?: SeedTime | undefined;
  expires?: SeedTime | undefined;
  views?: number | undefined;
  picture?: MarkdownPicture | undefined;
  caption?: string | undefined;
  attachments: StoredAttachment[];
}

/** What an article's file refers to, besides itself. */
export interface SeedSurroundings {
  findPicture: FindPicture;
  /** Size of an attached file in bytes; throws when there is no such file. */
  sizeOfFile: (file: string) => number;
}

/**
 * Reads the file of one article: fields, then the body in Markdown.
 *
 * @throws {SetupError} naming what is wrong with the file.
 */
export function readSeedArticle(
  id: string,
  text: string,
  {findPicture, sizeOfFile}: SeedSurroundings,
): SeedArticle {
  const {fields, body} = readDocument(text);
  const picture = fields.optional('picture');
  const article: SeedArticle = {
    id,
    title: fields.required('title'),
    summary: fields.required('summary'),
    bodyHtml: markdownToHtml(body, findPicture),
    category: fields.required('category'),
    sections: fields.list('sections'),
    tags: fields.list('tags'),
    authors: fields.all('author'),
    source: fields.required('source'),
    published: readTime('published', fields.required('published')),
    pinnedUntil: readOptionalTime(fields, 'pinned_until'),
    expires: readOptionalTime(fields, 'expires'),
    views: readViews(fields.optional('views')),
    picture: picture === undefined ? undefined : findPicture(picture),
    caption: fields.optional('caption'),
    attachments: fields.all('attachment').map((line) => readAttachment(line, sizeOfFile)),
  };
  if (article.authors.length === 0) throw new SetupError('The field "author" is missing.');
  fields.finish();
  return article;
}

function readOptionalTime(fields: Fields, name: string): SeedTime | undefined {
  const value = fields.optional(name);
  return value === undefined ? undefined : readTime(name, value);
}

function readTime(name: string, value: string): SeedTime {
  const fromSeeding = parseDuration(value);
  if (fromSeeding !== undefined) return {fromSeeding};
  // An offset is asked for, because without one a time means another hour on every machine.
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/u.test(value) && !Number.isNaN(Date.parse(value))) {
    return {at: value};
  }
  throw new SetupError(
    `The field "${name}" must be like 2020-03-27T09:00:00+07:00 or -PT3H, not "${value}".`,
  );
}

function readViews(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/u.test(value)) {
    throw new SetupError(`The field "views" must be a number, not "${value}".`);
  }
  return Number(value);
}

/**
 * Reads `file.pdf | Title`.
 *
 * @throws {SetupError} when it is written in another way, or there is no such file.
 */
export function readAttachment(
  line: string,
  sizeOfFile: (file: string) => number,
): StoredAttachment {
  const [, file, title] = /^([\w.-]+\.pdf) \| (.+)$/u.exec(line) ?? [];
  if (file === undefined || title === undefined) {
    throw new SetupError(`The field "attachment" must be like "file.pdf | Title", not "${line}".`);
  }
  return {
    url: `files/${file}`,
    mime_type: 'application/pdf',
    title,
    size_in_bytes: sizeOfFile(file),
  };
}
