/*
 * Compares what the packages offer with what they offered in their last release (public-surface.json), and exits with 1 when
 * something breaks that no changeset announces. With --write it makes the present the last release: only the
 * version command does so.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {readChangesets, reportSurface, reportText} from './surface/announced.ts';
import {type ElementsManifest, readElements} from './surface/read-elements.ts';
import {ExportReader, type PackageManifest} from './surface/read-exports.ts';
import type {Surface} from './surface/surface.ts';

const root = join(import.meta.dirname, '..');
const recorded = join(root, 'public-surface.json');
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** What the packages offer now, from their sources. */
function readSurface(): Surface {
  const packages = [root, join(root, 'endpoint')].map((folder) => ({
    folder,
    manifest: readJson(join(folder, 'package.json')) as PackageManifest,
  }));
  const reader = new ExportReader(root, packages);
  const elements = readElements(
    readJson(join(root, 'custom-elements.json')) as ElementsManifest,
    reader.resolve,
  );
  return Object.fromEntries(
    packages.map(({folder, manifest: {name, version, bin = {}}}) => [
      name,
      {
        version,
        elements: folder === root ? elements : {},
        entries: reader.entriesOf(name),
        commands: Object.keys(bin).sort(),
      },
    ]),
  );
}

const present = readSurface();
if (process.argv.includes('--write')) {
  const options = {...(await resolveConfig(recorded)), filepath: recorded};
  writeFileSync(recorded, await format(JSON.stringify(present), options));
} else {
  const reports = reportSurface(readJson(recorded) as Surface, present, readChangesets(root));
  for (const report of reports) console.log(reportText(report));
  process.exitCode = reports.some(({missing}) => missing !== undefined) ? 1 : 0;
}
