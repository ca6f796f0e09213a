/* A WordPress of our own: Debian's files, our configuration, its own install form, PHP's own server. */
import {cpSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {freePort} from '../engines.mjs';
import {root} from '../run.mjs';
import {runToEnd, start, until} from './processes.mjs';

const own = join(import.meta.dirname, 'site');

/** Settings in PHP; the address is that under which a server is asked, since there are several. */
const configuration = (socket) => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'wordpress');
define('DB_PASSWORD', 'wordpress');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
    define($name . '_KEY', 'only for tests');
    define($name . '_SALT', 'only for tests');
}
$table_prefix = 'wp_';
define('WP_HOME', 'http://' . ($_SERVER['HTTP_HOST'] ?? getenv('PORTAL_HOST')));
define('WP_SITEURL', WP_HOME);
define('WP_DEFAULT_THEME', 'portal-test');
// Asks nobody else and changes nothing by itself.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
`;

/**
 * Copies Debian's files, without its links to folders that other sites of the machine would share, and our plugin, which
 * needs a build.
 */
export const makeSite = (folder, socket) => {
  const site = join(folder, 'site');
  cpSync('/usr/share/wordpress', site, {
    recursive: true,
    dereference: true,
    // Debian's own configuration belongs to the machine.
    filter: (path) => !/\/wp-config\.php$|\/wp-content\/(languages|uploads|upgrade)$/.test(path),
  });
  const content = join(site, 'wp-content');
  for (const name of ['mu-plugins', 'uploads', 'themes']) {
    mkdirSync(join(content, name), {recursive: true});
  }
  cpSync(join(own, 'portal-test.php'), join(content, 'mu-plugins/portal-test.php'));
  cpSync(join(own, 'theme'), join(content, 'themes/portal-test'), {recursive: true});
  const plugin = join(content, 'plugins/portal-widgets-wordpress');
  cpSync(join(root, 'integrations/wordpress'), plugin, {recursive: true});
  cpSync(join(root, 'dist/cdn'), join(plugin, 'files'), {recursive: true});
  writeFileSync(join(site, 'wp-config.php'), configuration(socket));
  // By which it is told from a site of another run that took the same port.
  writeFileSync(join(site, 'site.txt'), site);
  return site;
};

/** Removes all files. */
export const removeSite = (folder) => rmSync(folder, {recursive: true, force: true});

/**
 * Serves the files on a port of this machine.
 *
 * @param env - by which `portal-test.php` makes it another kind of site
 */
export const serveSite = async (site, folder, env = {}) => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = start(
    'php',
    ['-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, '-t', site],
    join(folder, `php-${port}.log`),
    // WordPress asks itself while it is installed.
    {env: {...process.env, PHP_CLI_SERVER_WORKERS: '3', ...env}},
  );
  try {
    await until(`PHP on port ${port}`, async () => {
      if (!server.isRunning()) throw new Error(`PHP ended, see ${folder}/php-${port}.log.`);
      return fetch(`${origin}/site.txt`).then(
        async (answer) => (await answer.text()) === site,
        () => false,
      );
    });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {origin, stop: () => server.stop()};
};

/** Fills in the form that WordPress shows to whoever opens a new site. */
export const installSite = async (origin) => {
  const form = await fetch(`${origin}/wp-admin/install.php?step=1`);
  const page = await form.text();
  if (!page.includes('name="weblog_title"')) {
    throw new Error(`WordPress shows no install form: ${page.slice(0, 500)}`);
  }
  const answer = await fetch(`${origin}/wp-admin/install.php?step=2`, {
    method: 'POST',
    body: new URLSearchParams({
      weblog_title: 'Cổng thông tin thử nghiệm',
      user_name: 'bientap',
      admin_password: 'only-for-tests-1945',
      admin_password2: 'only-for-tests-1945',
      pw_weak: '1',
      admin_email: 'bientap@portal.invalid',
      blog_public: '0',
      language: '',
    }),
  });
  const result = await answer.text();
  if (!result.includes('wp-login.php')) {
    throw new Error(`WordPress could not be installed: ${result.slice(0, 2000)}`);
  }
};

/** Writes the articles of the tests, by PHP inside WordPress. */
export const fillSite = (site, origin) =>
  runToEnd('php', ['-d', 'display_errors=1', join(own, 'fill.php'), site], {
    env: {...process.env, PORTAL_HOST: new URL(origin).host},
  });
