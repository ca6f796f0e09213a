/* A MariaDB server of our own: a folder and a socket, no network, no trace of it afterwards. */
import {join} from 'node:path';
import {runToEnd, start, until} from './processes.mjs';

/**
 * Starts the server with one empty database.
 *
 * @param folder - for its files; short, for the path of a socket has at most 107 bytes
 * @returns what WordPress needs to know, and how to stop it
 */
export const startDatabase = async (folder) => {
  const data = join(folder, 'data');
  const socket = join(folder, 'db.sock');
  // Root runs it in containers; a folder that only root can read needs that too.
  const common = ['--no-defaults', `--datadir=${data}`, '--user=root'];
  runToEnd('mariadb-install-db', [...common, '--auth-root-authentication-method=normal']);
  const server = start(
    '/usr/sbin/mariadbd',
    [
      ...common,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'db.pid')}`,
      '--skip-networking',
      '--innodb-buffer-pool-size=32M',
      // Nothing here outlives the machine.
      '--innodb-flush-log-at-trx-commit=0',
      '--skip-log-bin',
    ],
    join(folder, 'db.log'),
  );
  const say = (sql) =>
    runToEnd('mariadb', ['--no-defaults', `--socket=${socket}`, '--user=root', '-e', sql]);
  try {
    await until('MariaDB', () => {
      if (!server.isRunning()) throw new Error(`MariaDB ended, see ${join(folder, 'db.log')}.`);
      try {
        say('SELECT 1');
        return true;
      } catch {
        return false;
      }
    });
    say(`CREATE DATABASE wordpress CHARACTER SET utf8mb4;
      CREATE USER wordpress@localhost IDENTIFIED BY 'wordpress';
      GRANT ALL ON wordpress.* TO wordpress@localhost;`);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {socket, stop: () => server.stop()};
};
