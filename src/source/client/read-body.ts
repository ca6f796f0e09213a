/** The text of a body, as far as it was read. */
export interface BodyText {
  readonly text: string;
  /** Whether the body ended before the limit. */
  readonly isComplete: boolean;
}

/**
 * Reads a body as UTF-8, which JSON between systems always is (RFC 8259, section 8.1). Bytes that are
 * no UTF-8 become U+FFFD; a byte order mark is dropped.
 *
 * @param limit - bytes after decompression, counted as they arrive: a small compressed body can
 *   become a very large one, and no header tells. What comes after them is not fetched.
 */
export async function readBody(response: Response, limit: number): Promise<BodyText> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  if (!reader) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return {text: decoder.decode(bytes.subarray(0, limit)), isComplete: bytes.length <= limit};
  }
  let text = '';
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return {text: text + decoder.decode(), isComplete: true};
    text += decoder.decode(value.subarray(0, limit - size), {stream: true});
    size += value.length;
    if (size > limit) {
      // Nobody waits for the stream to be put away, nor for a failure of that.
      reader.cancel().catch(() => undefined);
      return {text, isComplete: false};
    }
  }
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
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  while (reader) {
    const {done, value} = await reader.read();
    if (done) break;
    parts.push(value);
    size += value.length;
    if (size > limit) {
      reader.cancel().catch(() => undefined);
      return undefined;
    }
  }
  const bytes = new Uint8Array(size);
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return bytes;
}
