import {synonymsIn} from './abbreviations.ts';
import {allTiers, furthestTier, mayGoOn, tierAt, type SearchText} from './search-text.ts';
import {syllablesOf, type Syllable} from './syllables.ts';
import {formOf, type Tier} from './tiers.ts';

/** A part of a text. */
export interface Piece {
  readonly text: string;
  /** Whether it is what was looked for. */
  readonly isHit: boolean;
}

/** A part of a text by its place: from `start` to before `end`, in code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A syllable of a text with its forms, each made when it is first compared: most are nothing that is looked for. */
interface Formed extends Syllable {
  readonly formIn: (tier: Tier) => string;
}

/** Whether a syllable of a text is the one at an index among those looked for. */
const isWanted = (search: SearchText, index: number, {formIn}: Formed, tier: Tier): boolean => {
  const compared = tierAt(search, index, tier);
  const meets = (among: Tier): boolean => {
    const wanted = search.syllables[index]?.[among];
    if (wanted === undefined) return false;
    return mayGoOn(search, index) ? formIn(among).startsWith(wanted) : formIn(among) === wanted;
  };
  // What does not meet without marks meets with none: the one form tells most syllables from what is looked for.
  return (compared >= 3 || meets(3)) && meets(compared);
};

/** Where all that is looked for stands in one run, each run once. */
const phrases = (text: readonly Formed[], search: SearchText, tier: Tier): readonly Range[] => {
  const {length} = search.syllables;
  const found: Range[] = [];
  for (let first = 0; first + length <= text.length; first++) {
    const run = text.slice(first, first + length);
    const [begin] = run;
    const end = run.at(-1);
    if (!begin || !end) break;
    if (!run.every((syllable, index) => isWanted(search, index, syllable, tier))) continue;
    found.push({start: begin.start, end: end.end});
    first += length - 1;
  }
  return found;
};

/** Where single syllables that are looked for stand. */
const singles = (text: readonly Formed[], search: SearchText, tier: Tier): readonly Range[] =>
  text.filter((syllable) =>
    search.syllables.some((_, index) => isWanted(search, index, syllable, tier)),
  );

/** What a syllable is compared by; `start` and `end` may be those of what it stands for. */
const formed = (text: string, {start, end}: Range): Formed => {
  const forms: (string | undefined)[] = [];
  return {text, start, end, formIn: (tier) => (forms[tier] ??= formOf(text, tier))};
};

/**
 * The ways to read a text: as it stands, and with its abbreviations written out or the other way round,
 * for a search finds either by both.
 */
const readingsOf = (text: string): readonly (readonly Formed[])[] => {
  const syllables = syllablesOf(text);
  const plain = syllables.map((syllable) => formed(syllable.text, syllable));
  const synonyms = synonymsIn(syllables);
  const others = [true, false].flatMap((isShort) => {
    const wanted = synonyms.filter((synonym) => synonym.isShort === isShort);
    if (wanted.length === 0) return [];
    let next = 0;
    const reading: Formed[] = [];
    for (const {first, last, words} of wanted) {
      const [begin, end] = [syllables[first], syllables[last]];
      // Of those within one another the first is read.
      if (first < next || !begin || !end) continue;
      const range = {start: begin.start, end: end.end};
      reading.push(...plain.slice(next, first), ...words.map((word) => formed(word, range)));
      next = last + 1;
    }
    return [[...reading, ...plain.slice(next)]];
  });
  return [plain, ...others];
};

/** Ranges in their order, those that meet as one. */
const merged = (ranges: readonly Range[]): readonly Range[] => {
  const found: Range[] = [];
  for (const {start, end} of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = found.at(-1);
    if (!last || start >= last.end) found.push({start, end});
    else if (end > last.end) found.splice(-1, 1, {start: last.start, end});
  }
  return found;
};

/**
 * Where a text has what is looked for: all of it in one run if there is such a run, else its single
 * syllables; in the nearest tier in which there is anything. An abbreviation counts as what it stands for.
 */
export function hitsIn(text: string, search: SearchText): readonly Range[] {
  if (search.syllables.length === 0) return [];
  const readings = readingsOf(text);
  for (const find of [phrases, singles]) {
    const hits = (tier: Tier): readonly Range[] =>
      readings.flatMap((reading) => find(reading, search, tier));
    const nearest = allTiers.find((tier) => hits(tier).length > 0);
    if (nearest !== undefined) return merged(hits(furthestTier(search, nearest)));
  }
  return [];
}

/**
 * Cuts a text into pieces that are hits and pieces that are not. Together they are the text, whatever it
 * is; none is empty. What the search of an endpoint found is marked whatever marks were typed.
 *
 * @example
 * highlight('Ủy ban nhân dân', searchText('uy ban'))
 * // [{text: 'Ủy ban', isHit: true}, {text: ' nhân dân', isHit: false}]
 */
export function highlight(text: string, search: SearchText): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const {start, end} of hitsIn(text, search)) {
    pieces.push({text: text.slice(done, start), isHit: false});
    pieces.push({text: text.slice(start, end), isHit: true});
    done = end;
  }
  pieces.push({text: text.slice(done), isHit: false});
  return pieces.filter((piece) => piece.text !== '');
}
