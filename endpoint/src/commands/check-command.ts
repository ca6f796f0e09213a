import {checkDatabase} from '../check/check-database.ts';
import {checkTree} from '../check/check-tree.ts';
import type {Finding} from '../check/finding.ts';
import {readAncestors} from '../embed/embed-routes.ts';
import {checkAddresses, readPublicUrl} from '../http/public-base.ts';
import {seedFolder} from '../seed/seed-folder.ts';
import {readCommand} from '../settings.ts';
import type {CommandContext} from './run-command.ts';
import {readOptions, UsageError, type Environment} from './usage.ts';

const checkHelp = `Usage: portal-endpoint check [options]
       portal-endpoint check <folder>

Says what is wrong with the settings and the database, or with the files of an export.

Options:
  --media <folder>  where pictures/ and files/ are (default: those of the sample data)
  --data <place>    where the database is (DATABASE_URL or PORTAL_DATA; default .data)
  --help            say this

Exit codes: 0 nothing is wrong (warnings may be said), 1 something is, 2 the command line is wrong.
`;

/** Checks the endpoint, or an exported tree. */
export async function runCheck(
  parameters: readonly string[],
  {say, withDatabase, environment}: CommandContext,
): Promise<number> {
  const {values, positionals} = readOptions(parameters, {
    media: {type: 'string'},
    data: {type: 'string'},
    help: {type: 'boolean', short: 'h'},
  });
  if (values.help === true) {
    say(checkHelp.trimEnd());
    return 0;
  }
  const [folder, ...more] = positionals;
  if (more.length > 0) throw new UsageError('One folder at a time can be checked.');
  if (folder === undefined) checkSettings(values.data, environment);
  const findings =
    folder === undefined
      ? await withDatabase(values.data, (database) =>
          checkDatabase(database, values.media ?? seedFolder),
        )
      : await checkTree(folder);
  for (const {level, text} of findings) say(`${level}: ${text}`);
  const errors = findings.filter(isError).length;
  say(`${errors} errors, ${findings.length - errors} warnings.`);
  return errors > 0 ? 1 : 0;
}

const isError = ({level}: Finding): boolean => level === 'error';

/** @throws {SetupError} for a setting that the endpoint would not start with. */
function checkSettings(data: string | undefined, environment: Environment): void {
  const place = data === undefined ? [] : ['--data', data];
  const command = readCommand(['serve', ...place], environment);
  if (command.name !== 'serve') return;
  const {publicUrl, articleUrl, homeUrl, frameAncestors = '*'} = command.options;
  const base = publicUrl === undefined ? 'http://localhost' : readPublicUrl(publicUrl);
  checkAddresses({base, articleUrl, homeUrl});
  readAncestors(frameAncestors);
}
