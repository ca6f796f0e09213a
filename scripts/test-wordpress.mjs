/*
 * Tests the sources against a real WordPress: sets it up from nothing with Debian's packages, asks it from
 * a page of another origin in Chromium, and leaves nothing behind. Elsewhere than on Debian as root it
 * says that it did not run.
 */
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {isDebianRoot} from './debian.mjs';
import {root, run} from './run.mjs';
import {ensurePackages} from './wordpress/packages.mjs';
import {startWordPress} from './wordpress/run-site.mjs';

const name = 'real WordPress';

const missing = (why) => {
  console.log(`\n!!! The tests against a real WordPress were NOT RUN: ${why}.\n`);
  return {name, isMissing: 'Debian, or being root,', passed: 0, failed: 0};
};

const readTotals = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The runner ended before it could count.
    return {passed: 0, failed: 1};
  }
};

/** @returns what passed and failed, or that it did not run */
export const testWordPress = async () => {
  console.log(`\n=== ${name} ===`);
  if (!isDebianRoot()) return missing('they need Debian, and root to install its packages');
  // Here a package that cannot be installed is a failure, not an excuse.
  if (!ensurePackages()) return {name, passed: 0, failed: 1};
  const file = join(root, '.reports', 'wordpress.json');
  mkdirSync(join(root, '.reports'), {recursive: true});
  rmSync(file, {force: true});

  // The plugin brings the built files.
  if (!existsSync(join(root, 'dist/cdn/integrity.json'))) await import('./build.mjs');
  const site = await startWordPress();
  try {
    const code = await run('wtr', ['--config', 'web-test-runner.config.mjs'], {
      ENGINE: 'chromium',
      FILES: 'test/wordpress/*.wordpress.ts',
      TOTALS_FILE: file,
      WORDPRESS_ORIGINS: JSON.stringify(site.origins),
    });
    const totals = readTotals(file);
    if (code !== 0 && totals.failed === 0) totals.failed = 1;
    console.log(`${name}: ${totals.passed} passed, ${totals.failed} failed`);
    return {name, ...totals};
  } finally {
    await site.stop();
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {failed} = await testWordPress();
  process.exit(failed > 0 ? 1 : 0);
}
