import {decodeHTML} from 'entities';

/** What is in a text and not to be read; without an end it reaches to that of the text. */
const unread = /<!--[\s\S]*?(?:-->|$)|<(script|style|template)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/giu;

/** Elements inside a line of text: where one ends, the word may go on. */
const inline =
  /<\/?(?:a|abbr|b|code|del|em|i|ins|mark|q|s|small|span|strong|sub|sup|u)\b[^<>]*>/giu;

/**
 * The words of HTML, for searching, and for titles that come with markup: tags are dropped, blocks are
 * parted by spaces, character references are read. Not a sanitiser: its result is text, and must be
 * treated as such.
 */
export function plainText(html: string): string {
  const text = html
    .replace(unread, ' ')
    .replace(inline, '')
    .replace(/<[/!?a-z][^<>]*>/giu, ' ');
  // PostgreSQL keeps no U+0000, and nobody can read the other control characters.
  return decodeHTML(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
