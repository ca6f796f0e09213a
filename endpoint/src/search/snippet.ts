import {syllablesOf, type Syllable} from '../../../src/text/syllables.ts';
import type {Tier} from '../../../src/text/tiers.ts';
import {synonymsIn} from '../../../src/text/abbreviations.ts';
import {formsOf, tiers, type Forms} from './forms.ts';

/** About how long a quotation is, in UTF-16 units. */
const room = 160;

/** How much of it stands before the first hit. */
const roomBefore = 50;

/** A place in a text that one of the words looked for is at. */
interface Hit {
  start: number;
  end: number;
  /** Number of the word among those looked for. */
  word: number;
}

interface Candidate {
  text: string;
  hits: readonly Hit[];
  first: Hit;
  /** How many of the words looked for the quotation shows. */
  shown: number;
}

/**
 * What a search found, quoted: of the texts the one, and of it the part, that shows the most of the
 * words looked for. Plain text of about 160 characters, cut between words, with "…" where it was cut;
 * the beginning of the first text where none of them is in any.
 *
 * @param furthest the last tier in which the search found something: what is like a word only in
 *   those behind it was not found by it.
 */
export function snippetOf(
  texts: readonly string[],
  wanted: readonly Forms[],
  furthest: Tier,
): string {
  let best: Candidate | undefined;
  for (const text of texts) {
    const hits = hitsIn(text, wanted, furthest);
    for (const first of hits) {
      const shown = shownFrom(first, hits);
      if (shown > (best?.shown ?? 0)) best = {text, hits, first, shown};
    }
  }
  return best ? cut(best.text, best.first.start) : cut(texts[0] ?? '', 0);
}

function shownFrom(first: Hit, hits: readonly Hit[]): number {
  const words = new Set<number>();
  for (const {start, end, word} of hits) {
    if (start >= first.start && end <= first.start + room - roomBefore) words.add(word);
  }
  return words.size;
}

/** The places of the words looked for, in the nearest tier that has as many of them as any. */
function hitsIn(text: string, wanted: readonly Forms[], furthest: Tier): Hit[] {
  const syllables = syllablesOf(text);
  const places = placesIn(syllables);
  const most = wordsAt(places, wanted, furthest).size;
  const tier =
    tiers.find((candidate) => wordsAt(places, wanted, candidate).size === most) ?? furthest;
  return places.flatMap(({start, end, forms}) =>
    wanted.flatMap((word, index) => (word[tier] === forms[tier] ? {start, end, word: index} : [])),
  );
}

interface Place {
  start: number;
  end: number;
  forms: Forms;
}

/** Every word of a text, those too that an abbreviation in it stands for, in the order of the text. */
function placesIn(syllables: readonly Syllable[]): Place[] {
  const places = syllables.map(({text, start, end}) => ({start, end, forms: formsOf(text)}));
  for (const {first, last, words} of synonymsIn(syllables)) {
    const start = syllables[first]?.start ?? 0;
    const end = syllables[last]?.end ?? 0;
    for (const word of words) places.push({start, end, forms: formsOf(word)});
  }
  return places.sort((one, other) => one.start - other.start);
}

function wordsAt(places: readonly Place[], wanted: readonly Forms[], tier: Tier): Set<string> {
  const there = new Set(places.map(({forms}) => forms[tier]));
  return new Set(wanted.map((forms) => forms[tier]).filter((form) => there.has(form)));
}

/** A part of a text around a place, between words. */
function cut(text: string, place: number): string {
  if (text.length <= room) return text;
  const from = Math.max(0, Math.min(place - roomBefore, text.length - room));
  // A word that is longer than all the room is cut, rather than shown whole.
  const start = from === 0 ? 0 : Math.min(afterGap(text, from), place);
  const whole = text.length - start <= room;
  const end = whole ? text.length : beforeGap(text, start + room);
  const part = text.slice(start, end > start ? end : start + room).trim();
  return `${start > 0 ? '…' : ''}${part}${whole ? '' : '…'}`;
}

function afterGap(text: string, from: number): number {
  const gap = text.indexOf(' ', from);
  return gap === -1 ? from : gap + 1;
}

function beforeGap(text: string, to: number): number {
  return text.lastIndexOf(' ', to);
}
