import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {SetupError} from '../setup-error.ts';

/**
 * The folder of the elements' files, from a setting.
 *
 * @throws {SetupError} when they are not in it: every embedded page would stay empty.
 */
export function readWidgetsFolder(folder: string): string {
  if (existsSync(join(folder, 'portal-widgets.js'))) return folder;
  throw new SetupError(
    `PORTAL_WIDGETS is "${folder}", but there is no portal-widgets.js in it. Give the folder dist/cdn of portal-widgets, or portal-widgets of the unpacked kit.`,
  );
}
