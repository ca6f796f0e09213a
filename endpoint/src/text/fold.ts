/** Đ and its look-alikes do not decompose: U+0110/0111, and U+00D0/00F0 and U+0189/0256 pasted by mistake. */
const barredD = /[\u0110\u0111\u00D0\u00F0\u0189\u0256]/gu;

/** Characters that take no room and come along with pasted text. */
const invisible = /[\u200B-\u200D\uFEFF\u00AD]/gu;

/** White space and control characters, of which PostgreSQL refuses U+0000 in text. */
const gap = /[\s\p{Cc}]+/gu;

/**
 * Reduces text to what is compared in a search: lower case, no marks, đ as d, single spaces.
 * Stored text and question are folded by the same function, so "Ủy ban", "UỶ BAN" and "uy ban" meet.
 */
export function fold(text: string): string {
  return text
    .replace(invisible, '')
    .replace(barredD, 'd')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(gap, ' ')
    .trim();
}
