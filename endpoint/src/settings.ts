import {parseArgs} from 'node:util';
import {databasePlace, UsageError} from './commands/usage.ts';
import {readWidgetsFolder} from './embed/widgets-folder.ts';
import {readOrigins} from './http/cross-origin.ts';
import type {StartOptions} from './start.ts';

/** What the command line asks for. */
export type Command =
  {name: 'help'} | {name: 'serve'; options: StartOptions} | {name: 'seed'; dataDir: string};

export {UsageError};

export const help = `Usage: portal-endpoint <command> [options]

Commands:
  serve            answer requests until stopped
  seed             put the sample data into the data folder; may be repeated
  import           put articles, events or links of another site or a file in
  export           write everything as files that any web host can serve
  check            say what is wrong with the database, the settings or exported files
  The last three have options of their own: portal-endpoint import --help

Options:
  --data <place>   where the database is: a folder, or postgres://user:password@host/name
                   (DATABASE_URL or PORTAL_DATA; default the folder .data)
  --port <number>  where to listen, 0 for any free port (PORT; default 8787)
  --host <name>    where to listen (HOST; default 127.0.0.1, only this machine)
  --help           say this

More settings, by environment only:
  PORTAL_PUBLIC_URL   address of the endpoint as the world sees it
  PORTAL_TITLE        name of the portal
  PORTAL_ARTICLE_URL  address of the page of an article, with {id} in it
  PORTAL_HOME_URL     address of the portal's home page
  PORTAL_PROXIES      how many proxies stand in front (default 0)
  PORTAL_ORIGINS      pages of these origins alone may read and send, with commas between
                      (default: all pages may)
  PORTAL_WIDGETS      folder of the elements' files for a script tag; with it there are
                      pages for frames, /embed/<element>, and oEmbed
  PORTAL_FRAME_ANCESTORS  sites that may show these in a frame, and that their links may lead to (default *: all may)
  PORTAL_EARLIER      visits that were counted before the endpoint did
  PORTAL_LOG          "requests" to log every answer; by default failures alone

Exit codes: 0 done, 1 failed, 2 the command line is wrong.
`;

/**
 * Reads the command line and the environment; the command line decides where both speak.
 *
 * @throws {UsageError} naming what cannot be read.
 */
export function readCommand(
  commandLine: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Command {
  const {values, positionals} = parse(commandLine);
  if (values.help) return {name: 'help'};
  const [name, ...more] = positionals;
  if (name === undefined)
    throw new UsageError('Say what to do: serve, seed, import, export or check.');
  if (more.length > 0) throw new UsageError(`One command at a time, not also "${more.join(' ')}".`);

  // An empty variable is as good as none: that is how container files unset one.
  const from = (variable: string) => environment[variable] || undefined;
  const dataDir = databasePlace(values.data, environment);
  switch (name) {
    case 'seed':
      return {name, dataDir};
    case 'serve': {
      const options: StartOptions = {
        dataDir,
        port: readPort(values.port ?? from('PORT')),
        host: values.host ?? from('HOST'),
        publicUrl: from('PORTAL_PUBLIC_URL'),
        title: from('PORTAL_TITLE'),
        articleUrl: from('PORTAL_ARTICLE_URL'),
        homeUrl: from('PORTAL_HOME_URL'),
        proxies: readProxies(from('PORTAL_PROXIES')),
        origins: readOptional(from('PORTAL_ORIGINS'), readOrigins),
        earlierVisits: readOptional(from('PORTAL_EARLIER'), readCount),
        logRequests: readOptional(from('PORTAL_LOG'), readLogging),
        widgetsFolder: readOptional(from('PORTAL_WIDGETS'), readWidgetsFolder),
        frameAncestors: from('PORTAL_FRAME_ANCESTORS'),
        keepSeconds: 1,
      };
      return {name, options};
    }
    default:
      throw new UsageError(
        `There is no command "${name}"; there are serve, seed, import, export and check.`,
      );
  }
}

function parse(commandLine: readonly string[]) {
  try {
    return parseArgs({
      args: [...commandLine],
      allowPositionals: true,
      options: {
        data: {type: 'string'},
        port: {type: 'string'},
        host: {type: 'string'},
        help: {type: 'boolean', short: 'h', default: false},
      },
    });
  } catch (cause) {
    const [message] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    throw new UsageError(message, {cause});
  }
}

function readOptional<T>(text: string | undefined, read: (text: string) => T): T | undefined {
  return text === undefined ? undefined : read(text);
}

function readCount(text: string): number {
  if (!/^\d{1,15}$/u.test(text)) {
    throw new UsageError(`PORTAL_EARLIER must be a number of visits, not "${text}".`);
  }
  return Number(text);
}

function readLogging(text: string): boolean {
  if (text !== 'requests') throw new UsageError(`PORTAL_LOG can be "requests", not "${text}".`);
  return true;
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(`The port must be from 0 to 65535, not "${text}".`);
  return port;
}

function readProxies(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d$/u.test(text)) {
    throw new UsageError(`PORTAL_PROXIES must be from 0 to 9, not "${text}".`);
  }
  return Number(text);
}
