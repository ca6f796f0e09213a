import {exportTree} from '../export/export-tree.ts';
import {checkAddresses} from '../http/public-base.ts';
import {everyFewSeconds} from './progress.ts';
import type {CommandContext} from './run-command.ts';
import {readOptions, UsageError} from './usage.ts';

const exportHelp = `Usage: portal-endpoint export <folder> [options]

Writes everything that the endpoint answers as files that any web host can serve. May be
repeated: only what changed is written anew, and what is gone is removed.

Options:
  --media <folder>  where pictures/ and files/ are (default: those of the sample data)
  --data <place>    where the database is (DATABASE_URL or PORTAL_DATA; default .data)
  --help            say this

By environment: PORTAL_TITLE, PORTAL_ARTICLE_URL, PORTAL_HOME_URL, as for "serve".

Exit codes: 0 done, 1 failed, 2 the command line is wrong.
`;

/** Writes the static tree. */
export async function runExport(
  parameters: readonly string[],
  {say, progress, withDatabase, environment}: CommandContext,
): Promise<number> {
  const {values, positionals} = readOptions(parameters, {
    media: {type: 'string'},
    data: {type: 'string'},
    help: {type: 'boolean', short: 'h'},
  });
  if (values.help === true) {
    say(exportHelp.trimEnd());
    return 0;
  }
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageError('Say one folder to export to.');
  const from = (variable: string) => environment[variable] || undefined;
  const articleUrl = from('PORTAL_ARTICLE_URL');
  const homeUrl = from('PORTAL_HOME_URL');
  checkAddresses({base: 'https://tree.invalid', articleUrl, homeUrl});
  const tell = everyFewSeconds(progress);
  const counts = await withDatabase(values.data, (database) =>
    exportTree(database, folder, {
      title: from('PORTAL_TITLE'),
      articleUrl,
      homeUrl,
      mediaFolder: values.media,
      progress: (files) => tell(() => `${files} files so far`),
    }),
  );
  const {written, unchanged, removed} = counts;
  say(`${folder}: ${written} files written, ${unchanged} unchanged, ${removed} removed.`);
  return 0;
}
