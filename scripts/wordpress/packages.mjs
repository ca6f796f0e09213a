/* Debian's WordPress, and what it runs on. */
import {existsSync, rmSync, writeFileSync} from 'node:fs';
import {installPackages} from '../debian.mjs';

const packages = ['wordpress', 'php-cli', 'php-mysql', 'php-xml', 'mariadb-server'];

/** What the packages bring that is used here. */
const wanted = [
  '/usr/share/wordpress/wp-load.php',
  '/usr/bin/php',
  '/usr/sbin/mariadbd',
  '/usr/bin/mariadb-install-db',
];

/** By which Debian asks whether a package may start its service. */
const policy = '/usr/sbin/policy-rc.d';

const isInstalled = () => wanted.every((path) => existsSync(path));

/** Installs them where they are missing, and leaves the services that come along switched off. */
export const ensurePackages = () => {
  if (isInstalled()) return true;
  console.log(`setup: installing ${packages.join(' ')} (apt-get)`);
  // A policy that is there already is the owner's own.
  const isOurs = !existsSync(policy);
  if (isOurs) writeFileSync(policy, '#!/bin/sh\nexit 101\n', {mode: 0o755});
  try {
    installPackages(packages);
  } finally {
    if (isOurs) rmSync(policy, {force: true});
  }
  return isInstalled();
};
