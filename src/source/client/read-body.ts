/** The text of a body, as far as it was read. */
export interface BodyText {
  readonly text: string;
  /** Whether the body ended before the limit. */
  readonly isComplete: boolean;
}

/** The bytes of a body up to a limit, counted as they arrive; what comes after them is not fetched. */
async function bytesOf(
  response: Response,
  limit: number,
  onArrival?: (bytes: number) => void,
): Promise<{bytes: Uint8Array<ArrayBuffer>; isComplete: boolean}> {
  const reader = response.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  while (reader && size <= limit) {
    const {done, value} = await reader.read();
    if (done) break;
    parts.push(value);
    size += value.length;
    onArrival?.(value.length);
  }
  // Nobody waits for the stream to be put away, nor for a failure of that.
  if (size > limit) reader?.cancel().catch(() => undefined);
  if (!reader) parts.push(new Uint8Array(await response.arrayBuffer()));
  const bytes = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return {bytes: bytes.subarray(0, limit), isComplete: bytes.length <= limit};
}

/**
 * Reads a body as UTF-8, which JSON between systems always is (RFC 8259, section 8.1). Bytes that are
 * no UTF-8 become U+FFFD; a byte order mark is dropped.
 *
 * @param limit - bytes after decompression, counted as they arrive: a small compressed body can
 *   become a very large one, and no header tells. What comes after them is not fetched.
 * @param onArrival - told how many bytes have come, each time that some have
 * @param prepare - makes the bytes those of the text
 */
export async function readBody(
  response: Response,
  limit: number,
  onArrival?: (bytes: number) => void,
  prepare = (bytes: Uint8Array): Uint8Array => bytes,
): Promise<BodyText> {
  const {bytes, isComplete} = await bytesOf(response, limit, onArrival);
  // Of a body that goes on, half a character at the end is none that is wrong.
  return {text: new TextDecoder().decode(prepare(bytes), {stream: !isComplete}), isComplete};
}

/**
 * Reads a body as bytes.
 *
 * @param limit - most bytes, counted as they arrive; what comes after them is not fetched
 * @returns nothing when there are more
 */
export async function readBytes(
  response: Response,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const {bytes, isComplete} = await bytesOf(response, limit);
  return isComplete ? bytes : undefined;
}
