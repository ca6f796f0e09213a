import {mkdir, stat} from 'node:fs/promises';
import {dirname} from 'node:path';

/**
 * Makes a folder, with those above it. `recursive` of `mkdir` does so too, but tries for ever where a folder that is
 * there says of what is made in it that it is not, as /proc does.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    const above = dirname(folder);
    if (code === 'ENOENT' && above !== folder && !(await isFolder(above))) {
      await makeFolder(above);
      return makeFolder(folder);
    }
    if (!(await isFolder(folder))) throw cause;
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
