/*
 * Runs the element tests in every installed engine, one after the other, and names those that are
 * missing. `npm run test:elements -- chromium webkit` runs only these; FILES limits the test files.
 */
import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {engines} from './engines.mjs';
import {root, run} from './run.mjs';

const readTotals = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The runner ended before it could count.
    return {passed: 0, failed: 1};
  }
};

/**
 * @param ids - engines to run, all of them when empty
 * @returns a row per engine: its name, what passed and failed, or that it is missing
 */
export const testElements = async (ids = []) => {
  const rows = [];
  for (const {id, name, advice, find} of engines) {
    if (ids.length > 0 && !ids.includes(id)) continue;
    if (!(await find())) {
      console.log(`\n!!! ${name} IS MISSING: its element tests did not run (${advice}).\n`);
      rows.push({name, isMissing: true, passed: 0, failed: 0});
      continue;
    }
    console.log(`\n=== element tests in ${name} ===`);
    const file = join(root, '.reports', `elements-${id}.json`);
    mkdirSync(join(root, '.reports'), {recursive: true});
    rmSync(file, {force: true});
    const code = await run('wtr', ['--config', 'web-test-runner.config.mjs'], {
      ENGINE: id,
      TOTALS_FILE: file,
    });
    const totals = readTotals(file);
    // A runner that fails without a failed test (no test found, a page that broke) has failed too.
    if (code !== 0 && totals.failed === 0) totals.failed = 1;
    console.log(`${name}: ${totals.passed} passed, ${totals.failed} failed`);
    rows.push({name, ...totals});
  }
  return rows;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = await testElements(process.argv.slice(2));
  const ran = rows.filter(({isMissing}) => !isMissing);
  const failed = ran.reduce((sum, row) => sum + row.failed, 0);
  process.exit(failed > 0 || ran.length === 0 ? 1 : 0);
}
