/* Everything that `npm test` checks; ends with the line "N passed, N failed" over all of it. */
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {advice, findPostgres} from './postgres.mjs';
import {root, run} from './run.mjs';
import {testElements} from './test-elements.mjs';
import {runVitest} from './test-totals.mjs';
import {testWordPress} from './test-wordpress.mjs';

const rows = [];

/** A check that passes or fails as a whole. */
const check = async (name, program, parameters, env) => {
  console.log(`\n=== ${name} ===`);
  const code = await run(program, parameters, env);
  rows.push({name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1});
  return code === 0;
};

/** Tests that Vitest runs and counts. */
const vitest = async (name, parameters, env) => {
  console.log(`\n=== ${name} ===`);
  rows.push({name, ...(await runVitest(`vitest-${rows.length}.json`, parameters, env))});
};

/** The committed manifest must be the one that the sources give. */
const checkManifest = async () => {
  console.log('\n=== manifest ===');
  const file = join(root, 'custom-elements.json');
  const committed = readFileSync(file, 'utf8');
  const config = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'];
  const code = await run('cem', config);
  const isSame = code === 0 && readFileSync(file, 'utf8') === committed;
  if (!isSame) console.error('custom-elements.json was not up to date: commit it as it is now.');
  rows.push({name: 'manifest', passed: isSame ? 1 : 0, failed: isSame ? 0 : 1});
};

await check('lint', 'eslint', ['.']);
await check('format', 'prettier', ['--check', '--log-level', 'warn', '.']);
await check('types', 'tsc', ['--noEmit']);
await checkManifest();
runScript('element docs', 'scripts/element-docs.mjs', '--check');
runScript('tag types', 'scripts/tag-types.mjs', '--check');
runScript('public surface', 'scripts/public-surface.ts');
await vitest('unit tests', ['--project', 'unit'], {TZ: 'Asia/Ho_Chi_Minh'});
for (const TZ of ['America/New_York', 'Pacific/Kiritimati']) {
  await vitest(`time and formats in ${TZ}`, ['--project', 'unit', 'test/time', 'test/locale'], {
    TZ,
  });
}
await vitest('endpoint tests on PGlite', ['--project', 'endpoint']);
if (findPostgres()) {
  await vitest('endpoint tests on PostgreSQL', ['--project', 'endpoint-postgres']);
} else {
  console.error(`\nThe endpoint is NOT TESTED on PostgreSQL: ${advice}.`);
  rows.push({name: 'endpoint tests on PostgreSQL', passed: 0, failed: 0, isMissing: 'PostgreSQL'});
}
const isBuilt = runScript('build', 'scripts/build.mjs');
if (isBuilt) runScript('size', 'scripts/size.mjs');
rows.push(await testWordPress());
for (const row of await testElements()) rows.push({...row, name: `elements in ${row.name}`});
if (isBuilt) {
  await vitest('package tests', ['--project', 'package']);
  await vitest('page tests', ['--project', 'pages']);
}

// Once more at the end, for whoever sees no more of the output than that.
for (const {name, failures = []} of rows) {
  if (failures.length > 0) console.log(`\n=== failed in ${name} ===\n${failures.join('\n')}`);
}

console.log('\n=== totals ===');
for (const {name, passed, failed, isMissing} of rows) {
  console.log(
    isMissing
      ? `${name}: NOT RUN, ${isMissing === true ? 'the engine' : isMissing} is missing`
      : `${name}: ${passed} passed, ${failed} failed`,
  );
}
const [passed, failed] = ['passed', 'failed'].map((key) =>
  rows.reduce((sum, row) => sum + row[key], 0),
);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** A script of the project that passes or fails as a whole. */
function runScript(name, path, ...parameters) {
  console.log(`\n=== ${name} ===`);
  const {status} = spawnSync(process.execPath, [join(root, path), ...parameters], {
    cwd: root,
    stdio: 'inherit',
  });
  rows.push({name, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1});
  return status === 0;
}
