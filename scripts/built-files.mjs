/* The files for a script tag, for what packs them. */
import {existsSync, globSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './run.mjs';

const built = join(root, 'dist/cdn');

/** Builds where there is no whole build: what `npm start` makes for its page is not all of it. */
export const ensureBuild = async () => {
  // The last file that a build writes.
  if (!existsSync(join(built, 'integrity.json'))) await import('./build.mjs');
};

/** Their content by their paths, each behind the name of a folder. */
export const builtFiles = async (folder) => {
  await ensureBuild();
  const paths = globSync('**/*', {cwd: built}).filter((path) =>
    statSync(join(built, path)).isFile(),
  );
  return Object.fromEntries(
    paths.map((path) => [
      `${folder}/${path.replaceAll('\\', '/')}`,
      readFileSync(join(built, path)),
    ]),
  );
};
