import {execFile} from 'node:child_process';
import {join} from 'node:path';
import {promisify} from 'node:util';

/** Folder of the repository. */
export const root = join(import.meta.dirname, '../..');

const execute = promisify(execFile);

/** What a program wrote. */
export interface Output {
  stdout: string;
  stderr: string;
}

/**
 * Runs a script with this Node and waits for its end; rejects with what it wrote when it fails.
 *
 * @param script - its path, absolute or below `folder`
 */
export async function runNode(
  script: string,
  parameters: readonly string[],
  folder = root,
): Promise<Output> {
  try {
    // Vitest says that this is a test, which some tools heed.
    const env = {...process.env, NODE_ENV: 'production'};
    return await execute(process.execPath, [script, ...parameters], {
      cwd: folder,
      env,
      maxBuffer: 32_000_000,
    });
  } catch (error) {
    const {stdout = '', stderr = ''} = error as Partial<Output>;
    throw new Error(`${script} failed:\n${stdout}${stderr}`, {cause: error});
  }
}
