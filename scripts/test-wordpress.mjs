/*
 * Tests the sources against a real WordPress: sets it up from nothing with Debian's packages, asks it from
 * a page of another origin in Chromium, and leaves nothing behind. Elsewhere than on Debian as root it
 * says that it did not run.
 */
import {ensureBuild} from './built-files.mjs';
import {isDebianRoot} from './debian.mjs';
import {isStarted} from './run.mjs';
import {runVitest, runWebTestRunner} from './test-totals.mjs';
import {ensurePackages} from './wordpress/packages.mjs';
import {startWordPress} from './wordpress/run-site.mjs';

const name = 'real WordPress';

const missing = (why) => {
  console.log(`\n!!! The tests against a real WordPress were NOT RUN: ${why}.\n`);
  return {name, isMissing: 'Debian, or being root,', passed: 0, failed: 0};
};

/** The sources, asked from a page of another origin. */
const testInBrowser = (env) =>
  runWebTestRunner('wordpress.json', {
    ...env,
    ENGINE: 'chromium',
    FILES: 'test/wordpress/*.wordpress.ts',
  });

/** What its filters leave of pasted snippets, and posts that are opened. These write posts, so they come last. */
const testPosts = (env) => runVitest('wordpress-posts.json', ['--project', 'wordpress'], env);

/** @returns what passed and failed, or that it did not run */
export const testWordPress = async () => {
  console.log(`\n=== ${name} ===`);
  if (!isDebianRoot()) return missing('they need Debian, and root to install its packages');
  // Here a package that cannot be installed is a failure, not an excuse.
  if (!ensurePackages()) return {name, passed: 0, failed: 1};
  // The plugin brings the built files.
  await ensureBuild();
  const site = await startWordPress();
  try {
    const env = {WORDPRESS_ORIGINS: JSON.stringify(site.origins), WORDPRESS_SITE: site.site};
    const rows = [await testInBrowser(env), await testPosts(env)];
    const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
    const failures = rows.flatMap((row) => row.failures);
    const totals = {passed: sum('passed'), failed: sum('failed'), failures};
    console.log(`${name}: ${totals.passed} passed, ${totals.failed} failed`);
    return {name, ...totals};
  } finally {
    await site.stop();
  }
};

if (isStarted(import.meta)) {
  const {failed} = await testWordPress();
  process.exit(failed > 0 ? 1 : 0);
}
