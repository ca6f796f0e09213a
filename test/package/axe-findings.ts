import {join} from 'node:path';
import type {Page} from 'puppeteer-core';
import {root} from './project.ts';

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly {readonly html: string; readonly failureSummary?: string}[];
  }[];
}

/** What axe finds wrong in a part of a page, shadow trees included. */
export async function axeFindings(page: Page, place = 'html'): Promise<string[]> {
  await page.addScriptTag({path: join(root, 'node_modules/axe-core/axe.min.js')});
  const {violations} = await page.evaluate(
    (where) =>
      (window as unknown as {axe: {run(place: string): Promise<AxeResults>}}).axe.run(where),
    place,
  );
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({html, failureSummary = ''}) => `${id}: ${html} ${failureSummary}`),
  );
}
