/* What the scripts that install Debian packages share. Plain Node 20: setup.mjs needs it too. */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';

/** Whether packages may be installed here: as root on Debian or what comes from it. */
export const isDebianRoot = () =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  existsSync('/etc/debian_version') &&
  existsSync('/usr/bin/apt-get');

/** Runs a command that may meet a bad moment of the network: up to three times. */
export const runWithRetries = (command, parameters, options) => {
  for (let tries = 1; tries <= 3; tries++) {
    const {status, error} = spawnSync(command, parameters, {stdio: 'inherit', ...options});
    if (status === 0) return true;
    console.log(
      `setup: "${command} ${parameters[0]}" failed (${error?.message ?? `exit ${status}`}), try ${tries} of 3`,
    );
  }
  return false;
};

/** Installs Debian packages, without those that they merely recommend. */
export const installPackages = (packages) => {
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  runWithRetries('apt-get', ['update', '-qq'], {env});
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  return runWithRetries('apt-get', install, {env});
};
