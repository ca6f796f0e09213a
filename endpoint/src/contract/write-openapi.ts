/*
 * Writes the document of the contract from the schemas: `npm run openapi -w endpoint`. With --check it
 * only says whether what is committed is what they give.
 */
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import manifest from '../../package.json' with {type: 'json'};
import {openApiText} from './openapi-text.ts';

const root = join(import.meta.dirname, '../../..');
/** The one that is served, and the one that is read. */
const places = ['endpoint/openapi.json', 'docs/endpoint/openapi.json'];

const text = await openApiText(manifest.version);
for (const place of places) {
  const path = join(root, place);
  if (!process.argv.includes('--check')) await writeFile(path, text);
  else if ((await readFile(path, 'utf8').catch(() => '')) !== text) {
    console.error(`${place} is not what the schemas give. Run: npm run openapi -w endpoint`);
    process.exitCode = 1;
  }
}
