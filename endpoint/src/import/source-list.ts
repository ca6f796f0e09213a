import {formatTime} from '../time/portal-time.ts';
import type {KnownSource} from './import-sources.ts';

/** The sources that were imported, as lines of text. */
export function formatSources(sources: readonly KnownSource[]): string {
  if (sources.length === 0) return 'Nothing was imported yet.';
  return sources.map(formatSource).join('\n');
}

function formatSource(source: KnownSource): string {
  const {kind, address, every_seconds: every, succeeded, tried, failure} = source;
  const state =
    failure === null || tried === null
      ? `imported ${succeeded ? formatTime(succeeded) : 'never'}`
      : `FAILED ${formatTime(tried)}: ${failure}`;
  return `${kind} ${address}: ${every === null ? 'once' : `every ${every} seconds`}, ${state}`;
}
