/*
 * Runs the element tests in every installed engine, one after the other, and names those that are
 * missing. `npm run test:elements -- chromium webkit` runs only these; FILES limits the test files.
 */
import {fileURLToPath} from 'node:url';
import {engines} from './engines.mjs';
import {runWebTestRunner} from './test-totals.mjs';

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
    const totals = await runWebTestRunner(`elements-${id}.json`, {ENGINE: id});
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
