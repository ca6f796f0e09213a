/*
 * portal-widgets beside the same by hand and beside bare custom elements, in one Chromium: `npm run bench`.
 * Writes its tables into docs/performance.md. ROUNDS is how often each page is
 * loaded, all in turn, default 7; ONLY limits the cases to those with that text in their name, and writes
 * nothing.
 */
import {availableParallelism} from 'node:os';
import {chromium} from 'playwright-core';
import {chromiumArguments, engines} from '../../scripts/engines.mjs';
import {lines, measureLoad} from './measure-load.mjs';
import {cases, base} from './pages.mjs';
import {startSite} from './site.mjs';
import {loadTable} from './load-table.mjs';
import {medians} from './medians.mjs';
import {writeDocs} from './write-docs.mjs';

const rounds = Number(process.env.ROUNDS ?? 7);
const only = process.env.ONLY ?? '';

const chosen = Object.entries(cases).filter(([name]) => name.includes(only));
const pages = new Map();
for (const [index, [, variants]] of chosen.entries()) {
  for (const [place, variant] of Object.values(variants).entries()) {
    variant.path = `/page/${index}-${place}`;
    pages.set(variant.path, variant.html);
  }
}

const site = await startSite(pages);
const executablePath = await engines.find(({id}) => id === 'chromium').find();
const browser = await chromium.launch({executablePath, args: chromiumArguments});
const tables = [];
try {
  for (const [name, variants] of chosen) {
    const results = {};
    for (let round = 0; round < rounds; round++) {
      for (const [variant, {path, wanted}] of Object.entries(variants)) {
        for (const [line, settings] of Object.entries(lines)) {
          const result = await measureLoad(browser, site.origin + path, wanted, settings);
          ((results[variant] ??= {})[line] ??= []).push(result);
        }
      }
    }
    const table = loadTable(medians(results), base);
    tables.push(`### ${name[0].toUpperCase()}${name.slice(1)}\n\n${table}`);
    console.log(`${tables.at(-1)}\n`);
  }
  const machine = `Chromium ${browser.version()} on ${availableParallelism()} cores, medians of ${rounds} rounds.`;
  if (!only) await writeDocs([machine, ...tables].join('\n\n'));
} finally {
  await browser.close();
  site.close();
}
