/** How a document says that it is written, in the order in which we believe it. */
const declarations = [
  /charset\s*=\s*["']?([\w.:-]+)/iu,
  /^<\?xml\b[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]+)/iu,
];

/**
 * The text of a document. What it says of its own encoding is often wrong, and text in another encoding
 * is hardly ever valid UTF-8 by chance: so it is UTF-8 whenever nearly all of it can be, and what it says otherwise.
 * Bytes that fit nowhere become U+FFFD; whoever finds one knows that the text is spoilt.
 */
export function decodeText(body: Uint8Array, contentType = ''): string {
  const mark = Buffer.from(body.subarray(0, 2)).toString('hex');
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(body);
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(body);
  const text = new TextDecoder().decode(body);
  return isMostlyUtf8(text) ? text : decoderFor(contentType, body).decode(body);
}

/**
 * Whether text that was read as UTF-8 is that, but for some letters: programs that count bytes cut a summary within
 * one. Of other encodings hardly any two bytes are a letter.
 */
function isMostlyUtf8(text: string): boolean {
  const faults = text.split('\uFFFD').length - 1;
  return faults === 0 || faults * 10 < (text.match(/[^\0-\x7F]/gu) ?? []).length;
}

/** Whether text has characters that could not be read. */
export function isSpoilt(text: string): boolean {
  return text.includes('\uFFFD');
}

function decoderFor(contentType: string, body: Uint8Array): TextDecoder {
  const beginning = Buffer.from(body.subarray(0, 300)).toString('latin1');
  const names = [declarations[0]?.exec(contentType)?.[1], declarations[1]?.exec(beginning)?.[1]];
  for (const name of names) {
    if (name === undefined || /^utf-?8$/iu.test(name)) continue;
    try {
      return new TextDecoder(name);
    } catch {
      // An encoding that nobody knows; the next one may be real.
    }
  }
  return new TextDecoder();
}
