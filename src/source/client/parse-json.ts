import {PortalError} from '../errors.ts';

/** Deepest nesting of arrays and objects; what walks a deeper answer could run out of stack. */
const depthLimit = 64;

/** Most arrays, objects and other values in one answer. */
const valueLimit = 200_000;

/** The beginning of a text, for messages: one line of at most 80 characters. */
export const beginningOf = (text: string): string =>
  text
    .slice(0, 320)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 80);

/**
 * Whether so much of a text was no UTF-8 that it must be in another encoding: at least 3 replacement
 * characters and more than one in 200. Vietnamese in a one-byte encoding has five times as many
 * even in a list that is mostly addresses; one broken record in a sound list has fewer.
 */
export function isWronglyEncoded(text: string): boolean {
  const count = text.split('\uFFFD').length - 1;
  return count >= 3 && count * 200 > text.length;
}

/** Whether what stands at a place is escaped: an odd number of backslashes stands before it. */
function isEscaped(text: string, index: number): boolean {
  let start = index;
  while (text[start - 1] === '\\') start--;
  return (index - start) % 2 === 1;
}

/** Where a string ends that begins at a place: at its closing quotation mark, or with the text. */
function endOfString(text: string, begin: number): number {
  let end = begin;
  do end = text.indexOf('"', end + 1);
  while (end !== -1 && isEscaped(text, end));
  return end === -1 ? text.length : end;
}

/** Whether a JSON text is deeper, or has more values, than allowed; reads it only once, in a loop. */
function isTooLarge(text: string): boolean {
  let depth = 0;
  let values = 1;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '"') {
      // Most of an article is one string, which the browser passes faster than a loop does.
      index = endOfString(text, index);
    } else if (character === ',') {
      values++;
    } else if (character === '[' || character === '{') {
      depth++;
      values++;
    } else if (character === ']' || character === '}') {
      depth--;
    }
    if (depth > depthLimit || values > valueLimit) return true;
  }
  return false;
}

/** Makes a value of limited depth, and everything in it, unchangeable. */
function freeze(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) freeze((value as Record<string, unknown>)[key]);
    Object.freeze(value);
  }
  return value;
}

/**
 * Reads the JSON text of an answer.
 *
 * @param text - decoded with `readBody`
 * @param url - where it comes from, for messages
 * @returns what it says, frozen: it is shared by everybody who asks for the same address
 * @throws PortalError with code `invalid` when it is no JSON or no UTF-8, `too-large` when it is
 *   nested deeper than 64 levels or holds more than 200,000 values
 */
export function parseJson(text: string, url: string): unknown {
  if (isTooLarge(text)) {
    throw new PortalError(
      'too-large',
      `The answer of ${url} has more than ${depthLimit} levels or ${valueLimit} values.`,
      {url},
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const what = text ? `is not JSON; it begins with "${beginningOf(text)}"` : 'is empty';
    throw new PortalError('invalid', `The answer of ${url} ${what}.`, {url, cause});
  }
  if (isWronglyEncoded(text)) {
    throw new PortalError('invalid', `The answer of ${url} is not in UTF-8.`, {url});
  }
  return freeze(value);
}
