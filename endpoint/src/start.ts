import type {ServerResponse} from 'node:http';
import {Server} from 'node:net';
import {serve, type ServerType} from '@hono/node-server';
import {type EndpointOptions, createApp} from './app.ts';
import type {Database} from './database/database.ts';
import {migrate} from './database/migrate.ts';
import {openDatabase} from './database/open.ts';
import {logToConsole} from './http/log.ts';
import {startImportLoop} from './import/import-loop.ts';
import {SetupError} from './setup-error.ts';
import {setEarlierVisits} from './visits/visit-store.ts';

/** Where the endpoint listens, and where its data is. */
export interface StartOptions extends EndpointOptions {
  /** Folder of the database, made when it is missing; or the address of a PostgreSQL server. */
  dataDir: string;
  /** 0 takes any free one. Default 8787. */
  port?: number | undefined;
  /** Default `127.0.0.1`: only this machine. */
  host?: string | undefined;
  /** Visits of the portal that were counted before the endpoint did. By default as it was set before. */
  earlierVisits?: number | undefined;
}

/** A running endpoint. */
export interface RunningEndpoint {
  /** Where it answers, without a trailing slash. */
  url: string;
  /** Finishes the answers under way (at most ten seconds), then closes the database. */
  close(): Promise<void>;
}

/** Limits of a request, in milliseconds: nobody holds a connection without using it. */
const timeouts = {
  /** From the first byte of a request to its last. */
  requestTimeout: 20_000,
  headersTimeout: 10_000,
  /** Longer than a proxy keeps its connections to us, or it sends into one that has just closed. */
  keepAliveTimeout: 75_000,
  /** How often the limits are looked after. */
  connectionsCheckingInterval: 5_000,
};

/** A reader who takes nothing for so long has gone, in milliseconds. */
const silence = 30_000;

/** How long `close()` waits for answers under way, in milliseconds. */
const patience = 10_000;

/** How long it waits for questions on connections that are idle, in milliseconds. */
const lull = 500;

/**
 * Opens the database, brings its tables up to date and listens.
 *
 * @throws {SetupError} when the folder, the port or a setting cannot be used.
 */
export async function startEndpoint(options: StartOptions): Promise<RunningEndpoint> {
  const {dataDir, port = 8787, host = '127.0.0.1', log = logToConsole} = options;
  const database = await openDatabase(dataDir);
  try {
    await migrate(database);
    if (options.earlierVisits !== undefined) {
      await setEarlierVisits(database, options.earlierVisits);
    }
    const server = await listen(database, options, port, host);
    const address = server.address();
    const actualPort = typeof address === 'object' && address !== null ? address.port : port;
    const imports = startImportLoop(database, {
      warn: (message) => log({level: 'error', message}),
    });
    let closing: Promise<void> | undefined;
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
      close: () =>
        (closing ??= Promise.all([stop(server), imports.stop()])
          .then(() => undefined)
          .finally(() => database.close())),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function listen(
  database: Database,
  options: EndpointOptions,
  port: number,
  host: string,
): Promise<ServerType> {
  const app = createApp(database, options);
  return new Promise((resolve, reject) => {
    const server = serve(
      {fetch: app.fetch, port, hostname: host, serverOptions: {...timeouts, maxHeaderSize: 16_384}},
      () => resolve(server),
    );
    if ('setTimeout' in server) server.setTimeout(silence);
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? 'something else listens there' : cause.message;
      const advice = 'Choose another with --port and --host.';
      reject(
        new SetupError(`Cannot listen on ${host}, port ${port}: ${reason}. ${advice}`, {cause}),
      );
    });
  });
}

/**
 * Takes no more connections, and ends each of those there are with its next answer; idle ones a little later, because
 * a proxy that sends a POST into one that closes at that moment cannot send it again.
 */
function stop(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, patience);
    const leave = setInterval(() => {
      if ('closeIdleConnections' in server) server.closeIdleConnections();
    }, lull);
    server.prependListener('request', (_, response: ServerResponse) => {
      response.shouldKeepAlive = false;
    });
    // That of HTTP servers closes the idle ones at once.
    Server.prototype.close.call(server, () => {
      clearTimeout(cut);
      clearInterval(leave);
      resolve();
    });
  });
}
