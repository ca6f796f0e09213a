import type * as v from 'valibot';
import type {Client} from '../../client/client.ts';
import {PortalError} from '../../errors.ts';
import type {AskOptions} from '../../portal-source.ts';
import {checked} from '../checked.ts';
import {feedSchema, summarySchema} from '../portal-schema.ts';
import {checkWhole, usableItems} from '../usable-items.ts';
import {listUrl} from './tree.ts';

type WireSummary = v.InferOutput<typeof summarySchema>;

/** Most files of a list that are read to go through all of it. */
const fileLimit = 40;

/** A part of a list of articles. */
export interface ListPart {
  readonly items: readonly WireSummary[];
  /** How many there are over all files, if the first one says so. */
  readonly total: number | undefined;
}

/** One file of a list. */
interface ListFile {
  readonly url: string;
  readonly answer: object;
  readonly items: readonly unknown[];
  readonly total: number | undefined;
  readonly isLast: boolean;
}

const emptyFile: ListFile = {url: '', answer: {}, items: [], total: undefined, isLast: true};

/** Reads lists of articles that lie in several files. */
export class ArticleFiles {
  readonly #client: Pick<Client, 'getJson'>;
  readonly #endpoint: string;

  constructor(client: Pick<Client, 'getJson'>, endpoint: string) {
    this.#client = client;
    this.#endpoint = endpoint;
  }

  /** Some articles of a list, from a place on. Only the files are read in which they lie. */
  async part(list: string, offset: number, count: number, options: AskOptions): Promise<ListPart> {
    const first = await this.#read(list, 1, options);
    const {total} = first;
    // All files but the last hold as many as the first.
    const size = first.isLast ? Infinity : first.items.length;
    const items: WireSummary[] = [];
    for (let at = offset; at < offset + count && at < (total ?? Infinity);) {
      const number = Math.floor(at / size) + 1;
      const file = number === 1 ? first : await this.#read(list, number, options);
      const begin = at - (number - 1) * (size === Infinity ? 0 : size);
      const wanted = file.items.slice(begin, begin + offset + count - at);
      if (wanted.length === 0) break;
      items.push(...usableItems(wanted, summarySchema, file.answer, file.url));
      at += wanted.length;
      if (file.isLast) break;
    }
    return {items, total};
  }

  /** All articles of a list that editors keep short, such as the hot ones. */
  async all(list: string, options: AskOptions): Promise<readonly WireSummary[]> {
    const items: WireSummary[] = [];
    for (let number = 1; number <= fileLimit; number++) {
      const file = await this.#read(list, number, options);
      items.push(...usableItems(file.items, summarySchema, file.answer, file.url));
      if (file.isLast) break;
    }
    return items;
  }

  async #read(list: string, number: number, options: AskOptions): Promise<ListFile> {
    const url = listUrl(this.#endpoint, list, number);
    let answer: unknown;
    try {
      answer = await this.#client.getJson(url, options);
    } catch (error) {
      // A list may have become shorter, or its category may be gone, since its page was written.
      const isGone = error instanceof PortalError && error.code === 'not-found';
      if (isGone && (number > 1 || list.startsWith('categories/'))) return emptyFile;
      throw error;
    }
    if (answer === undefined) return emptyFile;
    const {items, next_url: next, _portal: portal = {}} = checked(feedSchema, answer, url);
    checkWhole(items, portal.count, url);
    return {
      url,
      answer: Object(answer) as object,
      items,
      total: portal.total,
      isLast: next === undefined || items.length === 0,
    };
  }
}
