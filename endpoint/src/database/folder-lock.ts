import {readFile, rm, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {SetupError} from '../setup-error.ts';

/** Folders that this very process holds: their lock files carry our own process id. */
const held = new Set<string>();

/**
 * Keeps a data folder to one process. PGlite writes no `postmaster.pid`, and two processes on one
 * folder destroy it, so we keep a file `lock` with the id of the process that has it, and of the start of the
 * machine since which that id is its own. A lock whose process is gone (killed, power cut) is taken over.
 *
 * @returns lets go of the folder.
 * @throws {SetupError} when another running process has the folder.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const key = resolve(folder);
  const file = join(key, 'lock');
  if (held.has(key)) throw inUse(folder, file, process.pid);
  held.add(key);
  try {
    await take(folder, file);
  } catch (error) {
    held.delete(key);
    throw error;
  }
  return async () => {
    if (held.delete(key)) await rm(file, {force: true});
  };
}

async function take(folder: string, file: string): Promise<void> {
  const start = await machineStart();
  // The second try is for a lock left behind; if somebody is quicker, that one is running.
  for (const isLastTry of [false, true]) {
    try {
      await writeFile(file, `${`${process.pid} ${start}`.trim()}\n`, {flag: 'wx'});
      return;
    } catch (error) {
      if (!isNodeError(error) || error.code !== 'EEXIST') throw error;
      const owner = await readOwner(file);
      // A machine gives the same few ids again after each start.
      const isEarlier = start !== '' && owner.start !== '' && owner.start !== start;
      if (isLastTry || (!isEarlier && isRunning(owner.id))) throw inUse(folder, file, owner.id);
      await rm(file, {force: true});
    }
  }
}

async function readOwner(file: string): Promise<{id: number; start: string}> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const [id = '', start = ''] = text.trim().split(' ');
  return {id: Number.parseInt(id, 10), start};
}

/** What Linux calls this start of the machine; nothing where no system says so. Containers have that of their machine. */
async function machineStart(): Promise<string> {
  return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim();
}

function isRunning(processId: number): boolean {
  // In a container every start has the same id, so our own id in a lock we do not hold is an old one.
  if (!Number.isSafeInteger(processId) || processId <= 0 || processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM means that it runs and belongs to somebody else.
    return isNodeError(error) && error.code === 'EPERM';
  }
}

function inUse(folder: string, file: string, owner: number): SetupError {
  return new SetupError(
    `The data folder ${folder} is in use by process ${owner}. Stop that process or choose another folder with --data; if no endpoint is running, delete ${file}.`,
  );
}

function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
