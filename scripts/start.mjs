/*
 * Serves the demo page, with the reference endpoint below /api: what `npm start` shows. PORT is the
 * port (default 8080, 0 for any free one), PORTAL_DATA the folder of the data (default .data).
 */
import {spawnSync} from 'node:child_process';
import {existsSync, globSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {serve} from '@hono/node-server';
import {serveStatic} from '@hono/node-server/serve-static';
import {Hono} from 'hono';
import {createApp, migrate, openDatabase, seed, SetupError} from '../endpoint/src/index.ts';
import {createDemoWordPress} from './demo-wordpress.mjs';
import {programs, root} from './run.mjs';

/** What is built last: it is missing where a build was broken off. */
const built = join(root, 'dist/cdn/portal-widgets.classic.js');

/** Whether a source file is newer than what was built from it. */
const isOutdated = () => {
  if (!existsSync(built)) return true;
  const since = statSync(built).mtimeMs;
  const sources = [
    'package-lock.json',
    'vite.config.ts',
    ...globSync(['src/**/*.{ts,css}', 'scripts/vite/*.ts'], {cwd: root}),
  ];
  return sources.some((path) => statSync(join(root, path)).mtimeMs > since);
};

const build = () => {
  console.log('start: building the elements');
  const vite = join(root, 'node_modules', programs.vite);
  for (const mode of ['ask-early', 'cdn', 'worker', 'classic']) {
    const parameters = [vite, 'build', '--mode', mode, '--logLevel', 'warn'];
    const {status} = spawnSync(process.execPath, parameters, {cwd: root, stdio: 'inherit'});
    if (status !== 0) throw new SetupError('The elements could not be built; see above.');
  }
};

const createSite = (database) => {
  const site = new Hono();
  const articleUrl = '/?bai={id}';
  site.route(
    '/api',
    createApp(database, {
      articleUrl,
      title: 'Cổng thông tin điện tử xã Mẫu',
      keepSeconds: 1,
      widgetsFolder: join(root, 'dist/cdn'),
    }),
  );
  site.route('/wordpress', createDemoWordPress(site));
  const files = (folder, prefix) =>
    serveStatic({root: folder, rewriteRequestPath: (path) => path.slice(prefix.length)});
  site.use('/portal-widgets/*', files(join(root, 'dist/cdn'), '/portal-widgets'));
  site.use('/demo/*', files(join(root, 'demo'), '/demo'));
  site.get('/', serveStatic({path: join(root, 'demo/index.html')}));
  return site;
};

const listen = (site, port) =>
  new Promise((resolve, reject) => {
    const server = serve({fetch: site.fetch, port, hostname: '127.0.0.1'}, () => resolve(server));
    server.once('error', ({code, message}) => {
      const reason = code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${message})`;
      reject(new SetupError(`Port ${port} ${reason}. Choose another: PORT=8090 npm start`));
    });
  });

const start = async () => {
  const port = Number(process.env.PORT ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new SetupError(`PORT is "${process.env.PORT}"; it has to be a whole number up to 65535.`);
  }
  if (isOutdated()) build();
  const database = await openDatabase(process.env.PORTAL_DATA ?? join(root, '.data'));
  try {
    await migrate(database);
    await seed(database);
    const server = await listen(createSite(database), port);
    console.log(`start: the demo page is at http://127.0.0.1:${server.address().port}/`);
    const stop = () => {
      server.close(() => void database.close().then(() => process.exit(0)));
      server.closeAllConnections();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  } catch (error) {
    await database.close();
    throw error;
  }
};

try {
  await start();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`start: ${error.message}`);
  process.exit(1);
}
