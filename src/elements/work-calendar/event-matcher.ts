import type {WorkEvent} from '../../source/models.ts';
import {decomposed, fold} from '../../text/fold.ts';

/** The words of a text, in small letters with one blank before each. */
const wordsOf = (text: string | number): string =>
  // Untyped code sets numbers too.
  (
    decomposed(`${text}`)
      .normalize()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
    .map((word) => ` ${word}`)
    .join('');

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Tones at the end of each word: "hòa" and "hoà" are the same word. */
const withTonesLast = (words: string): string =>
  words
    .normalize('NFD')
    .replace(
      /\S+/g,
      (word) => word.replace(toneMarks, '') + (word.match(toneMarks) ?? []).join(''),
    );

/** A deputy's title begins as one word, so that "Chủ tịch" is not found in "Phó Chủ tịch" or "P. Chủ tịch". */
const wordsOfLeader = (name: string): string =>
  withTonesLast(wordsOf(name).replace(/ (phó|p) /g, ' $1'));

const asIs = (words: string): string => words;

/** The ways to compare words; the first, without marks, finds whatever another does. */
const ways = [fold, asIs, withTonesLast];

/**
 * What tells whether an event fits what a reader looks for.
 *
 * @param text - words, the last of which may be unfinished; one typed without marks fits any marks
 * @param leader - whole words of who presides; marks count, for they tell names apart
 */
export function eventMatcher(text: string, leader: string): (event: WorkEvent) => boolean {
  const wanted = wordsOf(text);
  const wantedLeader = wordsOfLeader(leader);
  const folded = fold(wanted);
  const typed = ways.map((way) => way(wanted).split(' ').slice(1));
  const [bare = []] = typed;
  const isLed = (event: WorkEvent): boolean =>
    `${wordsOfLeader(event.chair ?? '')} `.includes(`${wantedLeader} `);
  const isFound = (event: WorkEvent): boolean => {
    const {title, chair, participants, location, preparedBy, coordinatedBy, note} = event;
    const fields = [title, chair, participants, location, preparedBy, coordinatedBy, note];
    // A sign between them, so that nothing is found across two fields.
    const words = fields.map((field) => wordsOf(field ?? '')).join(' |');
    if (!fold(words).includes(folded)) return false;
    const written = ways.map((way) => way(words).split(' '));
    const isMet = (way: number, place: number, index: number): boolean => {
      const word = written[way]?.[place + index] ?? '';
      const part = typed[way]?.[index] ?? '';
      return index === bare.length - 1 ? word.startsWith(part) : word === part;
    };
    const isAt = (_: string, place: number): boolean =>
      bare.every((part, index) =>
        (typed[1]?.[index] === part ? [0] : [1, 2]).some((way) => isMet(way, place, index)),
      );
    return written[0]?.some(isAt) ?? false;
  };
  return (event) => (wantedLeader === '' || isLed(event)) && (wanted === '' || isFound(event));
}
