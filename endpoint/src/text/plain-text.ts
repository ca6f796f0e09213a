/** Elements inside a line of text: where one ends, the word may go on. */
const inline = /<\/?(?:a|abbr|b|code|del|em|i|ins|mark|q|s|small|span|strong|sub|sup|u)\b[^>]*>/giu;

const named: Record<string, string> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' '};

/**
 * The words of well-formed HTML, for searching: tags are dropped, blocks are parted by spaces,
 * character references are read. Not a sanitiser: its result is compared, never shown.
 */
export function plainText(html: string): string {
  return html
    .replace(inline, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/giu, readReference)
    .replace(/\s+/gu, ' ')
    .trim();
}

function readReference(
  whole: string,
  decimal: string | undefined,
  hexadecimal: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return named[name] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
}
