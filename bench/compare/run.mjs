/*
 * portal-widgets beside the same by hand, beside bare custom elements and beside peers, in one Chromium:
 * `npm run bench`. Writes its tables into docs/performance.md. ROUNDS is how often each page is loaded, all in
 * turn, default 7; CASES names the cases to run, with commas between, and leaves the tables of the others.
 */
import {availableParallelism} from 'node:os';
import {chromium} from 'playwright-core';
import {chromiumArguments, engines} from '../../scripts/engines.mjs';
import {cases} from './cases/index.mjs';
import {goalLines} from './goals.mjs';
import {loadTable} from './load-table.mjs';
import {measureCase, tryPages} from './measure-case.mjs';
import {chosenOf, rounds} from './options.mjs';
import {installPeers} from './peers.mjs';
import {startSite} from './site.mjs';
import {writeDocs} from './write-docs.mjs';

const chosen = chosenOf(cases);
const variants = chosen.flatMap(([, {variants}]) => Object.entries(variants));
const needsPeers = variants.some(([, {isPeer}]) => isPeer);
const hasPeers = needsPeers && installPeers();

const pages = new Map();
for (const [index, [, variant]] of variants.entries()) {
  variant.path = `/page/${index}`;
  if (variant.isPeer && !hasPeers) variant.problem = 'could not be installed';
}

const site = await startSite(pages, hasPeers);
for (const [, {path, html}] of variants)
  pages.set(path, typeof html === 'function' ? await html(site.origin) : html);
const executablePath = await engines.find(({id}) => id === 'chromium').find();
const browser = await chromium.launch({executablePath, args: chromiumArguments});
const machine = `Chromium ${browser.version()} on ${availableParallelism()} cores, medians of ${rounds} round${rounds === 1 ? '' : 's'}.`;
const texts = {};
const allGoals = [];
try {
  await tryPages(browser, site.origin, variants);
  for (const [name, {title, variants, goals, ...table}] of chosen) {
    const results = await measureCase(browser, site.origin, {variants, rounds, ...table});
    const reached = goalLines(results, goals);
    const missing = Object.entries(variants)
      .filter(([, {problem}]) => problem)
      .map(([missingName, {problem}]) => `Left out: ${missingName}, which ${problem}.`);
    const lists = [missing, reached.map((line) => `- ${line}`).join('\n')].flat().filter(Boolean);
    texts[name] = [`### ${title}`, machine, loadTable(results, table), ...lists].join('\n\n');
    allGoals.push(...reached.map((line) => `${title}: ${line}`));
    console.log(`${texts[name]}\n`);
  }
  await writeDocs(texts);
  if (allGoals.length > 0) console.log(['Goals', ...allGoals].join('\n'));
} finally {
  await browser.close();
  site.close();
}
