import {waysToWrite} from '../../../text/abbreviations.ts';
import {decomposed, fold, withoutInvisible} from '../../../text/fold.ts';
import {
  allTiers,
  furthestTier,
  mayGoOn,
  tierAt,
  type SearchText,
  searchText,
} from '../../../text/search-text.ts';
import {snippet} from '../../../text/snippet.ts';
import {formOf, lastTier, type Tier} from '../../../text/tiers.ts';
import {parseTime} from '../../../time/parse-time.ts';
import {instantOf, instantOfWall} from '../../../time/zone.ts';
import type {IndexItem} from './index-file.ts';

/** What is looked for. */
export interface IndexQuestion {
  /** As the reader typed it; blank where only the rest counts. */
  readonly text: string;
  /** Ids of categories, of which one is that of the article. */
  readonly categories?: readonly string[];
  /** Ids of the articles that count at all. */
  readonly ids?: readonly string[];
  /** First and last day, `YYYY-MM-DD`, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** Newest first, whatever fits best. */
  readonly isByDate: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** An article that was found: its text is left out, a part around the hit put in its place. */
export type FoundItem = Omit<IndexItem, 'text'> & {readonly snippet?: string};

/** What was found. */
export interface IndexAnswer {
  readonly total: number;
  readonly items: readonly FoundItem[];
}

const dayLength = 86_400_000;

/** A run of letters, marks and digits: a syllable of text whose marks are apart. */
const run = /[\p{L}\p{M}\p{N}]+/gu;

/** What is neither. */
const between = /[^\p{L}\p{M}\p{N}]+/gu;

const spaced = (text: string): string => ` ${text.replace(between, ' ').trim()} `;

/** So many code units of a text around its hit are enough to quote from. */
const windowLength = 600;

/**
 * An index of articles by their syllables, with the rules for Vietnamese text of `src/text`. Each
 * different syllable is put into its forms once, however often it occurs; what a search costs depends on
 * how often its syllables occur, not on how long the articles are.
 */
export class ArticleIndex {
  readonly #items: readonly IndexItem[];
  readonly #timeZone: string;
  /** Milliseconds since the epoch; NaN where there is no date. */
  readonly #times: Float64Array;
  readonly #titles: string[] = [];
  /** Different syllables, as they stand in decomposed text. */
  readonly #syllables = new Map<string, number>();
  /** Of each syllable the articles with it: twice their index, one more where it is in the title. */
  readonly #places: number[][] = [];
  /** In each tier the syllables by their form. */
  readonly #forms: readonly Map<string, number[]>[] = allTiers.map(() => new Map());

  private constructor(items: readonly IndexItem[], timeZone: string) {
    const timed = items.map((item) => {
      const time = parseTime(item.date, timeZone);
      return {item, time: time === undefined ? NaN : instantOf(time, timeZone)};
    });
    // Newest first, so that the order of the index is the order of lists; without a date last.
    timed.sort((one, other) => (other.time || -Infinity) - (one.time || -Infinity) || 0);
    this.#items = timed.map(({item}) => item);
    this.#times = Float64Array.from(timed, ({time}) => time);
    this.#timeZone = timeZone;
  }

  /** Makes an index; hands over now and then, so that a page stays alive in which it is made. */
  static *build(items: readonly IndexItem[], timeZone: string): Generator<undefined, ArticleIndex> {
    const index = new ArticleIndex(items, timeZone);
    for (const [number, item] of index.#items.entries()) {
      index.#add(number, item);
      if (number % 20 === 0) yield;
    }
    let formed = 0;
    for (const [syllable, id] of index.#syllables) {
      for (const tier of allTiers) {
        const form = formOf(syllable, tier);
        const same = index.#forms[tier]?.get(form);
        if (same) same.push(id);
        else index.#forms[tier]?.set(form, [id]);
      }
      if (++formed % 500 === 0) yield;
    }
    return index;
  }

  /** Finds articles: the nearest spelling first, then those with it in their title, then the newest. */
  find(question: IndexQuestion): IndexAnswer {
    const {text, offset, limit, isByDate} = question;
    const isWanted = this.#filter(question);
    /** What was found, each with what found it: as it was typed before as it may be written too. */
    const found = new Map<number, SearchText>();
    for (const search of waysToWrite(text).map((way) => searchText(way))) {
      const numbers =
        search.syllables.length > 0
          ? this.#ranked(search, isWanted)
          : // Punctuation alone is something that no article has.
            [...(text === '' ? this.#items.keys() : [])].filter(isWanted);
      for (const number of numbers) if (!found.has(number)) found.set(number, search);
    }
    const ordered = [...found];
    if (isByDate) ordered.sort(([one], [other]) => one - other);
    const items = ordered.slice(offset, offset + limit).flatMap(([number, search]) => {
      const item = this.#items[number];
      return item ? [foundItem(item, search)] : [];
    });
    return {total: found.size, items};
  }

  #add(number: number, {title, summary = '', text = ''}: IndexItem): void {
    this.#titles.push(spaced(fold(title)));
    const note = (part: string, place: number): void => {
      for (const [syllable] of decomposed(part).matchAll(run)) {
        let id = this.#syllables.get(syllable);
        if (id === undefined) {
          id = this.#places.length;
          this.#syllables.set(syllable, id);
          this.#places.push([]);
        }
        const places = this.#places[id];
        const last = places?.at(-1);
        if (last === undefined || last >> 1 !== number) places?.push(place);
      }
    };
    note(title, number * 2 + 1);
    note(summary, number * 2);
    note(text, number * 2);
  }

  #filter({categories, ids, from, to}: IndexQuestion): (number: number) => boolean {
    const inCategory = categories && new Set(categories);
    const among = ids && new Set(ids);
    const first = from === undefined ? -Infinity : instantOf(from, this.#timeZone);
    const end =
      to === undefined ? Infinity : instantOfWall(+new Date(to) + dayLength, this.#timeZone);
    const isAnyDay = from === undefined && to === undefined;
    return (number) => {
      const item = this.#items[number];
      const time = this.#times[number] ?? NaN;
      return (
        item !== undefined &&
        (isAnyDay || (time >= first && time < end)) &&
        (inCategory === undefined ||
          (item.category !== undefined && inCategory.has(item.category.id))) &&
        (among === undefined || among.has(item.id))
      );
    };
  }

  /** Of each article how many of the syllables it has in a tier, in all and in its title. */
  #count(search: SearchText, whole: Tier): {all: Uint8Array; inTitle: Uint8Array} {
    const all = new Uint8Array(this.#items.length);
    const inTitle = new Uint8Array(this.#items.length);
    for (const index of search.syllables.keys()) {
      for (const id of this.#matching(search, index, whole)) {
        for (const place of this.#places[id] ?? []) {
          const number = place >> 1;
          if (all[number] === index) all[number] = index + 1;
          if (place & 1 && inTitle[number] === index) inTitle[number] = index + 1;
        }
      }
    }
    return {all, inTitle};
  }

  #matching(search: SearchText, index: number, whole: Tier): readonly number[] {
    const tier = tierAt(search, index, whole);
    const form = search.syllables[index]?.[tier] ?? '';
    const forms = this.#forms[tier];
    if (!mayGoOn(search, index)) return forms?.get(form) ?? [];
    return [...(forms ?? [])].flatMap(([other, ids]) => (other.startsWith(form) ? ids : []));
  }

  #ranked(search: SearchText, isWanted: (number: number) => boolean): number[] {
    const length = search.syllables.length;
    const ranks = new Map<number, number[]>();
    const seen = new Uint8Array(this.#items.length);
    const phrase = search.syllables.map((forms) => forms[3] ?? '').join(' ');
    let furthest: Tier = lastTier;
    for (const tier of allTiers) {
      if (tier > furthest) break;
      const {all, inTitle} = this.#count(search, tier);
      let isFirst = ranks.size === 0;
      for (let number = 0; number < all.length; number++) {
        if (all[number] !== length || seen[number] || !isWanted(number)) continue;
        seen[number] = 1;
        // Typed with marks, a farther tier counts only if there is nothing nearer.
        if (isFirst && search.isMarked) furthest = furthestTier(search, tier);
        isFirst = false;
        const spread = inTitle[number] === length ? this.#spread(number, phrase) : 3;
        const rank = tier * 4 + spread;
        const same = ranks.get(rank);
        if (same) same.push(number);
        else ranks.set(rank, [number]);
      }
    }
    return [...ranks].sort(([one], [other]) => one - other).flatMap(([, same]) => same);
  }

  /** How the syllables stand in a title: in one run at its beginning, in one run, or scattered. */
  #spread(number: number, phrase: string): 0 | 1 | 2 {
    const title = this.#titles[number] ?? '';
    if (title.startsWith(` ${phrase}`)) return 0;
    return title.includes(` ${phrase}`) ? 1 : 2;
  }
}

/** Letters and digits of a text, each in its place; what parts them is as many blanks. */
const placed = (text: string): string => ` ${text.replace(/[^\p{L}\p{M}\p{N}]/gu, ' ')} `;

/** The part of a text around what was looked for; found by a quick look, quoted by a careful one. */
function quoteOf(original: string, search: SearchText): string {
  // Folding keeps the length of composed text, so that a place in one is that in the other.
  const text = withoutInvisible(original).normalize();
  const ways = ([0, 3] as const).map((tier) => ({
    letters: placed(tier === 0 ? text.toLowerCase() : fold(text)),
    wanted: search.syllables.map((forms) => (forms[tier] ?? '').normalize()),
  }));
  const placesOf = (needlesIn: (wanted: readonly string[]) => readonly string[]): number[] =>
    ways.flatMap(({letters, wanted}) =>
      needlesIn(wanted).map((needle) => letters.indexOf(` ${needle} `)),
    );
  // All in one run rather than apart, and with the marks that were typed rather than with others.
  const places = [...placesOf((wanted) => [wanted.join(' ')]), ...placesOf((wanted) => wanted)];
  const place = places.find((index) => index >= 0) ?? 0;
  const begin = place > windowLength / 2 ? text.lastIndexOf(' ', place - windowLength / 2) + 1 : 0;
  const quote = snippet(text.slice(begin, begin + windowLength), search);
  const isCut = begin + windowLength < text.length && !quote.endsWith('…');
  return `${begin > 0 && !quote.startsWith('…') ? '…' : ''}${quote}${isCut ? '…' : ''}`;
}

function foundItem({text, ...item}: IndexItem, search: SearchText): FoundItem {
  if (search.syllables.length === 0) return item;
  const isIn = (part = ''): boolean => {
    const folded = spaced(fold(part));
    return search.syllables.every((forms) => folded.includes(` ${forms[3] ?? ''} `));
  };
  const quoted = text !== undefined && !isIn(item.summary) ? text : (item.summary ?? text);
  return quoted === undefined ? item : {...item, snippet: quoteOf(quoted, search)};
}
