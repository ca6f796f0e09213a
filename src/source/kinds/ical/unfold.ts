const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

/**
 * The bytes of a calendar file with its long lines in one piece. Programs that count bytes break lines within a
 * letter, which is whole again only if this is done before the bytes become text (RFC 5545, section 3.1).
 */
export function unfold(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length);
  let end = 0;
  for (let index = 0; index < bytes.length; index++) {
    const next = bytes[index + 1];
    if (bytes[index] === lineFeed && (next === space || next === tab)) {
      if (whole[end - 1] === carriageReturn) end--;
      index++;
    } else {
      whole[end++] = bytes[index] ?? 0;
    }
  }
  return whole.subarray(0, end);
}
