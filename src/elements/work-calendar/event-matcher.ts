import type {WorkEvent} from '../../source/models.ts';

/** The words of a text, in small letters with one blank before each. */
const wordsOf = (text: string | number): string =>
  // Untyped code sets numbers too.
  (
    `${text}`
      .normalize('NFC')
      .toLowerCase()
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

/** Without any marks; đ, and the two letters that are pasted in its place, do not decompose. */
const withoutMarks = (words: string): string =>
  words.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đðɖ]/g, 'd');

/** A deputy's title begins as one word, so that "Chủ tịch" is not found in "Phó Chủ tịch" or "P. Chủ tịch". */
const wordsOfLeader = (name: string): string =>
  withTonesLast(wordsOf(name).replace(/ (phó|p) /g, ' $1'));

const asIs = (words: string): string => words;

/**
 * What tells whether an event fits what a reader looks for.
 *
 * @param text - words, the last of which may be unfinished; typed without marks they fit any marks
 * @param leader - whole words of who presides; marks count, for they tell names apart
 */
export function eventMatcher(text: string, leader: string): (event: WorkEvent) => boolean {
  const wanted = wordsOf(text);
  const wantedLeader = wordsOfLeader(leader);
  const isUnmarked = withoutMarks(wanted) === wanted;
  const forms = isUnmarked ? [withoutMarks] : [asIs, withTonesLast];
  const isLed = (event: WorkEvent): boolean =>
    `${wordsOfLeader(event.chair ?? '')} `.includes(`${wantedLeader} `);
  const isFound = (event: WorkEvent): boolean => {
    const {title, chair, participants, location, preparedBy, coordinatedBy, note} = event;
    const fields = [title, chair, participants, location, preparedBy, coordinatedBy, note];
    // A line between them, so that nothing is found across two fields.
    const words = fields.map((field) => wordsOf(field ?? '')).join('\n');
    return forms.some((form) => form(words).includes(form(wanted)));
  };
  return (event) => (wantedLeader === '' || isLed(event)) && (wanted === '' || isFound(event));
}
