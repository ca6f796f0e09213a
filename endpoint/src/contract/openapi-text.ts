import {format, resolveConfig} from 'prettier';
import {openApi} from './openapi.ts';

/** The document of the contract as it is committed: formatted like every file, so that only what was changed differs. */
export const openApiText = async (version: string): Promise<string> =>
  format(JSON.stringify(openApi(version), null, 2), {
    ...(await resolveConfig(import.meta.filename)),
    parser: 'json',
  });
