/** One article of the index, as `portal-endpoint export` writes it. */
export interface IndexItem {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  readonly summary?: string;
  /** The body as plain text. */
  readonly text?: string;
  readonly date?: string;
  readonly category?: {readonly id: string; readonly title: string};
  readonly image?: string;
}

/** Most articles that are searched. */
const itemLimit = 100_000;

const textIn = (item: Record<string, unknown>, name: string): string | undefined => {
  const value = item[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** An item of the index, or nothing where it has no id or no title. */
function itemOf(value: unknown): IndexItem | undefined {
  const raw = Object(value) as Record<string, unknown>;
  const id = typeof raw.id === 'number' ? String(raw.id) : textIn(raw, 'id');
  const title = textIn(raw, 'title');
  if (id === undefined || title === undefined) return undefined;
  const item: Record<string, unknown> = {id, title};
  for (const name of ['url', 'summary', 'text', 'date', 'image']) {
    const text = textIn(raw, name);
    if (text !== undefined) item[name] = text;
  }
  const category = Object(raw.category) as Record<string, unknown>;
  const categoryId = textIn(category, 'id');
  if (categoryId !== undefined) {
    item.category = {id: categoryId, title: textIn(category, 'title') ?? categoryId};
  }
  return item as unknown as IndexItem;
}

/** Whether bytes are compressed; web hosts that unpack a file on the way send the same name plain. */
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Whether bytes may be an index: many web hosts send a page of the site, with 200, for a file that they do not have. */
export const mayBeIndex = (bytes: Uint8Array): boolean =>
  isGzip(bytes) || /^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 99)));

/** Most bytes of an index when it is unpacked: a small file can become a very large one. */
const unpackedLimit = 200_000_000;

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough<Uint8Array>(new DecompressionStream('gzip'))
    .getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > unpackedLimit) throw new Error('The index is too large.');
    text += decoder.decode(value, {stream: true});
  }
}

/**
 * The articles of an index, as it came from the web host, compressed or not.
 *
 * @throws Error when it is no index of a version that is known, or not whole
 */
export async function readIndexFile(bytes: Uint8Array<ArrayBuffer>): Promise<readonly IndexItem[]> {
  const text = isGzip(bytes) ? await unpacked(bytes) : new TextDecoder().decode(bytes);
  const {version, items} = Object(JSON.parse(text)) as {version?: unknown; items?: unknown};
  if (version !== 1 || !Array.isArray(items)) throw new Error('It is no index of version 1.');
  return items.slice(0, itemLimit).flatMap((item) => itemOf(item) ?? []);
}
