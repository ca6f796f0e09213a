import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import type {Database} from '../../src/database/database.ts';
import {SharedVisitors} from '../../src/visits/shared-visitors.ts';
import {slowStart} from '../sample-endpoint.ts';
import {openTestDatabase} from '../test-database.ts';

const start = Date.parse('2020-03-27T09:00:00+07:00');
const after = (seconds: number) => new Date(start + seconds * 1000);
const visit = {site: '', address: '203.0.113.7', userAgent: 'Mozilla/5.0'};

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
}, slowStart);
afterAll(() => database.close());
beforeEach(() => database.script('truncate online_visitors, visitor_salts'));

describe('who is online, where processes share a database', () => {
  it('was seen in the last 300 seconds, by any of them', async () => {
    const [one, other] = [new SharedVisitors(database), new SharedVisitors(database)];
    await one.note(visit, after(0));
    await other.note(visit, after(1));
    await other.note({...visit, userAgent: 'Other'}, after(100));
    expect(await one.online('', after(300))).toBe(2);
    expect(await one.online('', after(301))).toBe(1);
    expect(await one.online('', after(400))).toBe(0);
  });

  it('is online for who asked a moment before, and where a clock is a little behind', async () => {
    const [one, other] = [new SharedVisitors(database), new SharedVisitors(database)];
    await one.note(visit, after(0));
    // An office behind one address is one visitor, who comes again while the first is answered.
    await other.note(visit, after(2));
    expect(await one.online('', after(0))).toBe(1);
  });

  it('is not online for a day when the clock is set back by one', async () => {
    const visitors = new SharedVisitors(database);
    await visitors.note(visit, after(86_400));
    expect(await visitors.online('', after(0))).toBe(0);
  });
});
