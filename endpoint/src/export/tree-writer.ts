import {createHash} from 'node:crypto';
import {createReadStream} from 'node:fs';
import {open, readFile, rename, rm, stat, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {makeFolder} from '../make-folder.ts';
import {SetupError} from '../setup-error.ts';

/** The file that lists what an export has written, so that the next one can remove what is gone. */
export const listFile = '.portal-tree.json';

/** How many files were written, were as they should be, and were removed. */
export interface TreeCounts {
  written: number;
  unchanged: number;
  removed: number;
}

/**
 * Writes the files of a tree. Each is written beside its place and then put there at once, so that
 * nobody ever reads half a file; one that is right already is not touched. Files of others stay.
 */
export class TreeWriter {
  readonly counts: TreeCounts = {written: 0, unchanged: 0, removed: 0};
  readonly #root: string;
  readonly #earlier: readonly string[];
  readonly #paths = new Set<string>();
  readonly #folders = new Set<string>();

  private constructor(root: string, earlier: readonly string[]) {
    this.#root = root;
    this.#earlier = earlier;
  }

  /** @throws {SetupError} when the folder cannot be written, or its list was not made by an export. */
  static async open(root: string): Promise<TreeWriter> {
    try {
      await makeFolder(root);
      return new TreeWriter(root, await readList(root));
    } catch (cause) {
      throw cause instanceof SetupError ? cause : cannotWrite(root, cause);
    }
  }

  /** Where a file of the tree is on the disk. */
  fileAt(path: string): string {
    return join(this.#root, path);
  }

  /** Writes a file. `path` goes from the root of the tree, with slashes. */
  async write(path: string, content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const file = await this.#placeFor(path);
    const there = await readFile(file).catch(() => undefined);
    if (there?.equals(bytes) === true) {
      this.counts.unchanged += 1;
      return;
    }
    await this.#whole(file, async () => {
      await writeFile(temporary(file), bytes);
      await this.#put(file);
    });
  }

  /** Writes a file that may be larger than memory. */
  async writeChunks(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const file = await this.#placeFor(path);
    await this.#whole(file, async () => {
      const hash = createHash('sha256');
      const handle = await open(temporary(file), 'w');
      try {
        for await (const chunk of chunks) {
          hash.update(chunk);
          await handle.write(chunk);
        }
      } finally {
        await handle.close();
      }
      if ((await hashOf(file)) !== hash.digest('hex')) return this.#put(file);
      await rm(temporary(file));
      this.counts.unchanged += 1;
    });
  }

  /** Removes what an earlier export has written and this one has not. */
  async finish(): Promise<void> {
    for (const path of this.#earlier) {
      if (this.#paths.has(path)) continue;
      await rm(join(this.#root, path), {force: true});
      this.counts.removed += 1;
    }
    await this.#list(this.#paths);
  }

  /** Lists what is there when an export is cut off, so that the next one removes what is gone by then. */
  async leave(): Promise<void> {
    await this.#list([...this.#earlier, ...this.#paths]);
  }

  async #list(paths: Iterable<string>): Promise<void> {
    const list = join(this.#root, listFile);
    const files = [...new Set(paths)].sort();
    await this.#whole(list, async () => {
      await writeFile(temporary(list), `${JSON.stringify({version: 1, files})}\n`);
      await rename(temporary(list), list);
    });
  }

  /** Makes a file, and leaves no half of it behind where that fails. */
  async #whole(file: string, make: () => Promise<void>): Promise<void> {
    try {
      await make();
    } catch (cause) {
      await rm(temporary(file), {force: true});
      const isOfDisk = cause instanceof Error && 'syscall' in cause;
      throw isOfDisk ? cannotWrite(this.#root, cause) : cause;
    }
  }

  async #placeFor(path: string): Promise<string> {
    if (this.#paths.has(path)) {
      throw new SetupError(`Two files of the tree would be ${path}: give the article another id.`);
    }
    this.#paths.add(path);
    const file = join(this.#root, path);
    const folder = dirname(file);
    if (!this.#folders.has(folder)) await makeFolder(folder);
    this.#folders.add(folder);
    return file;
  }

  async #put(file: string): Promise<void> {
    await rename(temporary(file), file);
    this.counts.written += 1;
  }
}

function cannotWrite(root: string, cause: unknown): SetupError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new SetupError(`The folder ${root} cannot be written (${reason}).`, {cause});
}

const temporary = (file: string): string => `${file}.${process.pid}.tmp`;

/**
 * The paths that the last export has written.
 *
 * @throws {SetupError} when there is a list, and none of ours.
 */
export async function readList(root: string): Promise<string[]> {
  const file = join(root, listFile);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  try {
    const {files} = JSON.parse(text) as {files?: unknown};
    if (Array.isArray(files) && files.every(isPath)) return files;
  } catch {
    // Said below.
  }
  throw new SetupError(
    `${file} was not written by an export; remove it, or choose another folder.`,
  );
}

/** Whatever the list says, nothing outside of the tree is removed. */
function isPath(path: unknown): path is string {
  return typeof path === 'string' && /^[\w-][\w.-]*(?:\/[\w.-]*[\w-][\w.-]*){0,2}$/u.test(path);
}

async function hashOf(file: string): Promise<string | undefined> {
  if ((await stat(file).catch(() => undefined)) === undefined) return undefined;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}
