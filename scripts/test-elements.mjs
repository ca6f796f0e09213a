/*
 * Runs the element tests in every installed engine, two at a time, and names those that are
 * missing. `npm run test:elements -- chromium webkit` runs only these; FILES limits the test files.
 */
import {engines} from './engines.mjs';
import {isStarted} from './run.mjs';
import {runWebTestRunner} from './test-totals.mjs';

/** Engines at a time: in each, one file is tested after the other, which leaves a core idle. */
const atATime = 2;

const testIn = async ({id, name, advice, find}, isHeld) => {
  if (!(await find())) {
    console.log(`\n!!! ${name} IS MISSING: its element tests did not run (${advice}).\n`);
    return {name, isMissing: true, passed: 0, failed: 0};
  }
  console.log(`\n=== element tests in ${name} ===`);
  const totals = await runWebTestRunner(`elements-${id}.json`, {ENGINE: id}, isHeld);
  console.log(`${name}: ${totals.passed} passed, ${totals.failed} failed`);
  return {name, ...totals};
};

/**
 * @param ids - engines to run, all of them when empty
 * @returns a row per engine: its name, what passed and failed, or that it is missing
 */
export const testElements = async (ids = []) => {
  const chosen = engines.filter(({id}) => ids.length === 0 || ids.includes(id));
  const rows = [];
  let next = 0;
  const testNext = async () => {
    while (next < chosen.length) {
      const index = next++;
      rows[index] = await testIn(chosen[index], chosen.length > 1);
    }
  };
  await Promise.all(Array.from({length: atATime}, testNext));
  return rows;
};

if (isStarted(import.meta)) {
  const rows = await testElements(process.argv.slice(2));
  const ran = rows.filter(({isMissing}) => !isMissing);
  const failed = ran.reduce((sum, row) => sum + row.failed, 0);
  process.exit(failed > 0 || ran.length === 0 ? 1 : 0);
}
