/**
 * Text from elsewhere as part of a line that somebody reads: without line ends, which would make it look
 * like several, and without the control characters that terminals obey.
 *
 * @param most longest in UTF-16 units; what is longer ends with "…".
 */
export function oneLine(text: string, most = Infinity): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
