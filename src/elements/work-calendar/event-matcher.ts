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

/** A word in the ways it is compared: without marks, as it is, and with its tone at the end. */
type Word = readonly [bare: string, asIs: string, tonesLast: string];

/** The words of what `wordsOf` gave. */
const splitWords = (words: string): Word[] =>
  words
    .split(' ')
    .slice(1)
    .map((word) => [fold(word), word, withTonesLast(word)]);

/** Whether a word is the one that was typed, or only begins with it; one typed without marks fits any marks. */
const isMet = (typed: Word, written: Word | undefined, isBegun: boolean): boolean => {
  const [bare, asIs] = typed;
  const ways = bare === asIs ? ([0] as const) : ([1, 2] as const);
  return ways.some((way) =>
    isBegun ? written?.[way].startsWith(typed[way]) : written?.[way] === typed[way],
  );
};

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
  const typed = splitWords(wanted);
  const isLed = (event: WorkEvent): boolean =>
    `${wordsOfLeader(event.chair ?? '')} `.includes(`${wantedLeader} `);
  const isFound = (event: WorkEvent): boolean => {
    const {title, chair, participants, location, preparedBy, coordinatedBy, note} = event;
    const fields = [title, chair, participants, location, preparedBy, coordinatedBy, note];
    // A sign between them, so that nothing is found across two fields.
    const words = fields.map((field) => wordsOf(field ?? '')).join(' |');
    // Finds whatever the words do, and is quicker where they do not.
    if (!fold(words).includes(folded)) return false;
    const written = splitWords(words);
    const isLast = (index: number): boolean => index === typed.length - 1;
    return written.some((_, place) =>
      typed.every((word, index) => isMet(word, written[place + index], isLast(index))),
    );
  };
  return (event) => (wantedLeader === '' || isLed(event)) && (wanted === '' || isFound(event));
}
