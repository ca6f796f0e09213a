/* Totals of a run of tests, and which of them failed, from the file that the runner leaves. */
import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join, relative} from 'node:path';
import {root, run} from './run.mjs';

const firstLine = (text) => (text ?? '').split('\n', 1)[0];

/** Of Vitest's JSON report. */
const readVitest = ({numPassedTests, numFailedTests, testResults}) => ({
  passed: numPassedTests,
  failed: numFailedTests,
  failures: testResults.flatMap(({name, status, message, assertionResults}) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    // A file that breaks before its tests names none of them.
    if (status === 'failed' && failed.length === 0) return [`${file}: ${firstLine(message)}`];
    return failed.map(
      ({fullName, failureMessages: [reason]}) => `${file}: ${fullName}: ${firstLine(reason)}`,
    );
  }),
});

/**
 * Runs tests, and reads what the runner left in a file of `.reports`.
 *
 * @returns passed and failed, whole numbers; failures, a line for each test that failed
 */
const count = async (fileName, read, runTests) => {
  const reports = join(root, '.reports');
  const file = join(reports, fileName);
  mkdirSync(reports, {recursive: true});
  rmSync(file, {force: true});
  const code = await runTests(file);
  let totals;
  try {
    totals = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    totals = {passed: 0, failed: 1, failures: ['the runner ended before it could count']};
  }
  // A runner that fails without a failed test (no test found, a page that broke) has failed too.
  if (code !== 0 && totals.failed === 0) {
    totals.failed = 1;
    if (totals.failures.length === 0) totals.failures.push(`the runner ended with ${code}`);
  }
  return totals;
};

/** Tests of Vitest; `fileName` is that of the report. */
export const runVitest = (fileName, parameters, env) =>
  count(fileName, readVitest, (file) => {
    const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    return run('vitest', ['run', ...parameters, ...report], env);
  });

/** Tests of Web Test Runner, whose configuration writes the totals; `isHeld` as for `run`. */
export const runWebTestRunner = (fileName, env, isHeld) =>
  count(
    fileName,
    (totals) => totals,
    (file) => {
      const parameters = ['--config', 'web-test-runner.config.mjs'];
      return run('wtr', parameters, {...env, TOTALS_FILE: file}, isHeld);
    },
  );
