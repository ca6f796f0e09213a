/* Sets up a WordPress from nothing, in several forms on several ports, and leaves nothing behind. */
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {startDatabase} from './database.mjs';
import {fillSite, installSite, makeSite, removeSite, serveSite} from './site.mjs';

/** The forms, by the environment that makes each; see `site/portal-test.php`. */
const forms = {
  usual: {},
  plain: {PORTAL_PLAIN_ADDRESSES: '1'},
  moved: {PORTAL_REST_PREFIX: 'du-lieu'},
  closed: {PORTAL_CLOSED: '1'},
  bare: {PORTAL_WITHOUT_PLUGIN: '1'},
};

/**
 * Starts everything.
 *
 * @returns the origin of each form, the folder of the files, and how to stop it all
 */
export const startWordPress = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-wp-'));
  const running = [];
  const stop = async () => {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
    for (const part of running.reverse()) await part.stop();
    removeSite(folder);
  };
  // Servers in process groups of their own do not hear what ends this process.
  const onSignal = () => void stop().finally(() => process.exit(1));
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    const database = await startDatabase(folder);
    running.push(database);
    const site = makeSite(folder, database.socket);
    const origins = {};
    for (const [name, env] of Object.entries(forms)) {
      const server = await serveSite(site, folder, env);
      running.push(server);
      origins[name] = server.origin;
      if (name !== 'usual') continue;
      await installSite(server.origin);
      fillSite(site, server.origin);
    }
    return {origins, site, stop};
  } catch (error) {
    await stop();
    throw error;
  }
};
