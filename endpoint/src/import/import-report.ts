import type {Outcome} from './article-writer.ts';
import type {Skipped} from './found-article.ts';
import {oneLine} from '../text/one-line.ts';

/** What an import did. */
export interface ImportReport {
  added: number;
  changed: number;
  unchanged: number;
  /** Events and links that the source does not have any more. */
  removed: number;
  skipped: Skipped[];
  /** Whether the source said that it is as it was. */
  isUnchanged: boolean;
}

/** A report of nothing. */
export const emptyReport = (): ImportReport => ({
  added: 0,
  changed: 0,
  unchanged: 0,
  removed: 0,
  skipped: [],
  isUnchanged: false,
});

/** How many of an import could be used. */
export const usableIn = ({added, changed, unchanged}: ImportReport): number =>
  added + changed + unchanged;

/** Notes one outcome. */
export function note(report: ImportReport, outcome: Outcome): void {
  report[outcome] += 1;
}

/** What was skipped as a line of text. Its words are the source's, and may be anything. */
export const skippedLine = ({item, reason}: Skipped): string =>
  `  skipped ${oneLine(item, 200)}: ${oneLine(reason, 400)}`;

/** A report as lines of text: the numbers, then what was skipped and why. */
export function formatReport(address: string, report: ImportReport): string {
  if (report.isUnchanged) return `${address}: not changed since the last import.`;
  const {added, changed, unchanged, removed, skipped} = report;
  const numbers = [
    `${added} added`,
    `${changed} changed`,
    `${unchanged} unchanged`,
    ...(removed > 0 ? [`${removed} removed`] : []),
    `${skipped.length} skipped`,
  ];
  const lines = skipped.map(skippedLine);
  return [`${address}: ${numbers.join(', ')}.`, ...lines].join('\n');
}
