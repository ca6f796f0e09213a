import type {TestProject} from 'vitest/node';
import {startPostgres} from '../../scripts/postgres.mjs';
import './test-database.ts';

/** Starts a PostgreSQL server for the tests, and ends it after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Tests lose nothing with the power; without waiting for the disk they take half the time.
  const postgres = await startPostgres({fsync: 'off', max_connections: '200'});
  project.provide('postgresUrl', postgres.url());
  return () => postgres.remove();
}
