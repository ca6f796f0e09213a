import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {serve} from '@hono/node-server';
import {serveStatic} from '@hono/node-server/serve-static';
import {Hono} from 'hono';
import {cors} from 'hono/cors';
import {exportTree} from '../../endpoint/src/export/export-tree.ts';
import {
  createApp,
  migrate,
  openPglite,
  seed,
  type EndpointOptions,
} from '../../endpoint/src/index.ts';

/** A reference endpoint that runs. */
export interface ReferenceEndpoint {
  /** Where it answers, without a slash at the end; its export as files is below `/static`. */
  readonly url: string;
  close(): Promise<void>;
}

/** The time that the sample data is made for: after the newest fixed date in it. */
const now = new Date('2026-11-24T09:00:00+07:00');

/** Starts the reference endpoint with the sample data in memory, on a free port of this machine. */
export async function startReferenceEndpoint(
  options: EndpointOptions = {},
): Promise<ReferenceEndpoint> {
  const database = await openPglite();
  await migrate(database);
  await seed(database, {now});
  const app = createApp(database, {now: () => now, ...options});
  const folder = await mkdtemp(join(tmpdir(), 'portal-tree-'));
  await exportTree(database, folder, {now});
  const site = new Hono();
  site.use('/static/*', cors());
  site.get(
    '/static/*',
    serveStatic({root: folder, rewriteRequestPath: (path) => path.slice('/static'.length)}),
  );
  site.get('/static/*', (context) => context.notFound());
  site.route('/', app);
  const {fetch} = site;
  return new Promise((resolve, reject) => {
    const server = serve({fetch, port: 0, hostname: '127.0.0.1'}, ({port}) =>
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: async () => {
          await new Promise((done) => {
            server.close(done);
            if ('closeAllConnections' in server) server.closeAllConnections();
          });
          await database.close();
          await rm(folder, {recursive: true, force: true});
        },
      }),
    );
    server.once('error', reject);
  });
}
