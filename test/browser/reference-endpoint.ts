import {serve} from '@hono/node-server';
import {Hono} from 'hono';
import {createApp, migrate, openPglite, seed} from '../../endpoint/src/index.ts';
import {staticTree} from './static-tree.ts';

/** A reference endpoint that runs. */
export interface ReferenceEndpoint {
  /** Where it answers, without a slash at the end; the same as files is below `/static`. */
  readonly url: string;
  close(): Promise<void>;
}

/** The time that the sample data is made for: after the newest fixed date in it. */
const now = new Date('2026-11-24T09:00:00+07:00');

/** Starts the reference endpoint with the sample data in memory, on a free port of this machine. */
export async function startReferenceEndpoint(): Promise<ReferenceEndpoint> {
  const database = await openPglite();
  await migrate(database);
  await seed(database, {now});
  const app = createApp(database, {now: () => now});
  const tree = await staticTree(app);
  const site = new Hono();
  site.get('/static/*', ({req}) => {
    const file = tree.get(decodeURIComponent(new URL(req.url).pathname.slice('/static/'.length)));
    const headers = {'access-control-allow-origin': '*'};
    return new Response(file ?? null, {status: file ? 200 : 404, headers});
  });
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
        },
      }),
    );
    server.once('error', reject);
  });
}
