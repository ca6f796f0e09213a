/**
 * Makes outside text fit to be shown as text: without control characters (tab and line feed stay) and
 * without halves of characters, cut to a length.
 *
 * @param limit - most code points; what is longer ends with an ellipsis
 */
export function plainText(text: string, limit: number): string {
  const clean = text
    // No code point has more than two units, so that a text of megabytes is not gone through.
    .slice(0, limit * 4)
    // Not \p{Cc} and \p{Cs}: a slow phone takes a millisecond or two to make these ready, and every list waits.
    // eslint-disable-next-line no-control-regex -- These are what is looked for.
    .replace(/[\0-\x08\v-\x1F\x7F-\x9F]/g, '')
    // With the flag u this finds only halves of surrogate pairs; toWellFormed is too new.
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
    .trim();
  let points = 0;
  let end = 0;
  let cut = 0;
  for (const point of clean) {
    points++;
    if (points === limit) cut = end;
    if (points > limit) return `${clean.slice(0, cut)}…`;
    end += point.length;
  }
  return clean;
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'};

/** Plain text as HTML: a paragraph for each part between blank lines, and a break for each line. */
export function paragraphsOf(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[&<>]/g, (character) => entities[character] ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\n/g, '<br>'))
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
}
