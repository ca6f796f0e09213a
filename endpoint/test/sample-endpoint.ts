import type {Hono} from 'hono';
import {createApp, type EndpointOptions} from '../src/app.ts';
import type {Database} from '../src/database/database.ts';
import {seed} from '../src/seed/seed.ts';
import {openTestDatabase} from './test-database.ts';

/** The time that tests live in: after the newest fixed date of the sample data. */
export const now = new Date('2026-11-24T09:00:00+07:00');

/** Id of the one real article. */
export const realId = 'ubnd-huyen-khoi-mttq-ky-ket-chuong-trinh-phoi-hop-nam-2020';

/** Starting PostgreSQL in the process takes seconds, and more on a busy machine. */
export const slowStart = 120_000;

/** A database of its own that holds the sample data, and the endpoint on it. */
export async function openSampleEndpoint(
  options: EndpointOptions = {},
): Promise<{app: Hono; database: Database}> {
  const database = await openTestDatabase();
  await seed(database, {now});
  return {app: createApp(database, {now: () => now, ...options}), database};
}
