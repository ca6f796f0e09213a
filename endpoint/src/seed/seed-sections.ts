import type {Queryable} from '../database/database.ts';
import {setEarlierVisits} from '../visits/visit-store.ts';
import type {Seed} from './read-seed.ts';
import {rowOf} from './seed-event.ts';
import {writeRow} from './write-row.ts';

/**
 * Puts calendar, links and the number of earlier visits in. Unlike the articles, the events move with
 * each seeding: a demonstration that is started a month later has a full week again. Links are added
 * and brought up to date; those that editors have added stay. Visits that were counted stay.
 */
export async function writeSections(
  transaction: Queryable,
  {events, links, earlierVisits}: Seed,
  now: Date,
): Promise<void> {
  await transaction.query('delete from work_events where is_sample');
  for (const event of events) {
    await writeRow(transaction, 'work_events', 'id', rowOf(event, now));
  }
  for (const [position, {title, url, group, logo}] of links.entries()) {
    const values = {url, title, group_title: group ?? null, logo: logo ?? null, position};
    await writeRow(transaction, 'linked_sites', 'url', values);
  }
  await setEarlierVisits(transaction, earlierVisits);
}
