import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';

/**
 * The folder of this package, where migrations, the contract and the sample data are. Sources and what is
 * built of them lie at different depths below it.
 */
export const packageFolder = folderAbove(import.meta.dirname);

function folderAbove(folder: string): string {
  const above = dirname(folder);
  return existsSync(join(above, 'package.json')) || above === folder ? above : folderAbove(above);
}
