import type {Hono} from 'hono';
import {parse, safeParse} from 'valibot';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {eventSchema} from '../../../src/source/kinds/portal-calendar.ts';
import {linkSchema} from '../../../src/source/kinds/portal-links.ts';
import {listSchema} from '../../../src/source/kinds/portal-schema.ts';
import type {EventItem} from '../../src/calendar/event-item.ts';
import type {Database} from '../../src/database/database.ts';
import type {LinkItem} from '../../src/links/link-store.ts';
import {seed} from '../../src/seed/seed.ts';
import {openSampleEndpoint, slowStart} from '../sample-endpoint.ts';

interface List<T> {
  items: T[];
  _portal: {count: number};
}

let app: Hono;
let database: Database;

const get = async <T>(path: string): Promise<List<T>> => {
  const response = await app.request(path);
  expect(response.status).toBe(200);
  return (await response.json()) as List<T>;
};
const events = (query: string) => get<EventItem>(`/calendar?${query}`);
const idsOf = ({items}: List<EventItem>) => items.map(({id}) => id);

/** An event of 2019, where there are no others. */
const insert = (id: string, starts: string, ends: string | null, allDay = false) =>
  database.query(
    `insert into work_events (id, title, starts, ends, all_day) values ($1, $1, $2, $3, $4)`,
    [id, starts, ends, allDay],
  );

beforeAll(async () => {
  ({app, database} = await openSampleEndpoint());
  await insert('night', '2019-03-10T23:00:00+07:00', '2019-03-11T01:00:00+07:00');
  await insert('to-midnight', '2019-03-10T22:00:00+07:00', '2019-03-11T00:00:00+07:00');
  await insert('first', '2019-03-11T00:00:00+07:00', null);
  await insert('last', '2019-03-11T23:59:59+07:00', null);
  await insert('next', '2019-03-12T00:00:00+07:00', null);
  await insert('days', '2019-03-09T00:00:00+07:00', '2019-03-11T00:00:00+07:00', true);
  await insert('day', '2019-03-11T00:00:00+07:00', null, true);
  await insert('days-before', '2019-03-09T00:00:00+07:00', '2019-03-10T00:00:00+07:00', true);
}, slowStart);

afterAll(() => database.close());

describe('a calendar that cannot be asked for', () => {
  it.each([
    ['from=2020-02-30', 'from'],
    ['to=27/03/2020', 'to'],
    ['from=2020-03-24&to=2020-03-23', 'from'],
    ['from=2020-01-01&from=2020-01-02', 'from'],
    ['from=2020-01-01&to=2021-02-04', 'to'],
    ['from=0001-01-01&to=9999-12-31', 'to'],
  ])('is one of %s, and the problem names "%s"', async (query, parameter) => {
    const response = await app.request(`/calendar?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({status: 400, parameter});
  });
});

describe('the calendar', () => {
  it('is empty in the week of the real article', async () => {
    expect(await events('from=2020-03-23&to=2020-03-29')).toEqual({items: [], _portal: {count: 0}});
  });

  it('has what begins before or ends after the days asked for', async () => {
    expect(idsOf(await events('from=2019-03-11&to=2019-03-11'))).toEqual([
      'days',
      'night',
      'day',
      'first',
      'last',
    ]);
  });

  it('has the days of Việt Nam, four hundred of them at most', async () => {
    expect(idsOf(await events('from=2019-03-12&to=2019-03-12'))).toEqual(['next']);
    expect((await events('from=2019-01-01&to=2020-02-04'))._portal.count).toBe(8);
  });

  it.each([
    ['', '2026-11-23', '2026-11-29'],
    ['from=&to=', '2026-11-23', '2026-11-29'],
    ['from=2026-11-24', '2026-11-24', '2026-11-30'],
    ['to=2026-11-24', '2026-11-18', '2026-11-24'],
  ])('asked for with "%s" is that from %s to %s', async (query, from, to) => {
    const {items} = await events(query);
    expect(items).toEqual((await events(`from=${from}&to=${to}`)).items);
    expect(items.length).toBeGreaterThan(0);
  });

  it.each(['from=9999-12-31', 'to=0001-01-01', 'from=9999-12-30'])(
    'goes to the ends of what can be written: %s',
    async (query) => {
      expect((await events(query)).items).toEqual([]);
    },
  );

  it('is a list of which the client drops nothing', async () => {
    const answer = await events('from=2026-11-16&to=2026-12-06');
    expect(safeParse(listSchema, answer).success).toBe(true);
    expect(answer._portal.count).toBe(answer.items.length);
    for (const {_portal: extension, ...item} of answer.items) {
      expect(parse(eventSchema, item)).toEqual(item);
      expect(extension).toEqual({sample: true});
    }
  });

  it('has files that are there', async () => {
    const {items} = await events('from=2026-11-16&to=2026-12-06');
    const files = items.flatMap(({attachments}) => attachments);
    expect(files.length).toBeGreaterThan(0);
    for (const {url, size_in_bytes: size} of files) {
      expect((await (await app.request(url)).arrayBuffer()).byteLength).toBe(size);
    }
  });
});

describe('the sample weeks', () => {
  it.each([
    ['before', '2026-11-16', '2026-11-22'],
    ['of the seeding', '2026-11-23', '2026-11-29'],
    ['after', '2026-11-30', '2026-12-06'],
  ])('the one %s has 8 to 14 events', async (_, from, to) => {
    const {items} = await events(`from=${from}&to=${to}`);
    expect(items.length).toBeGreaterThanOrEqual(8);
    expect(items.length).toBeLessThanOrEqual(14);
    expect(items.some(({note}) => note === 'Dữ liệu mẫu')).toBe(true);
  });

  it('show everything that happens to an event', async () => {
    const {items} = await events('');
    for (const status of ['confirmed', 'supplementary', 'changed', 'postponed', 'cancelled']) {
      expect(items.some((item) => item.status === status)).toBe(true);
    }
    const twoDays = items.find(({all_day: allDay, end}) => allDay && end !== undefined);
    expect(twoDays).toMatchObject({start: '2026-11-25', end: '2026-11-26'});
    expect(items.some(({start}) => start.startsWith('2026-11-28T08:00'))).toBe(true);
    expect(items.some(({start}) => start === '2026-11-29')).toBe(true);
    expect(items.some(({attachments}) => attachments.length > 0)).toBe(true);
    expect(JSON.stringify(items)).not.toMatch(/(?<!\p{L})huyện(?!\p{L})/iu);
    expect(JSON.stringify(items)).toBe(JSON.stringify(items).normalize('NFC'));
  });

  it('move with each seeding, and leave the events of editors alone', async () => {
    const before = await events('');
    await seed(database, {now: new Date('2027-01-06T09:00:00+07:00')});
    expect((await events('')).items).toEqual([]);
    const moved = await events('from=2027-01-04&to=2027-01-10');
    expect(idsOf(moved)).toEqual(idsOf(before));
    expect(idsOf(await events('from=2019-03-12&to=2019-03-12'))).toEqual(['next']);
  });
});

describe('the linked sites', () => {
  it('are a list of which the client drops nothing, in the order of the editors', async () => {
    const answer = await get<LinkItem>('/links');
    expect(safeParse(listSchema, answer).success).toBe(true);
    expect(answer._portal.count).toBe(answer.items.length);
    expect(answer.items.length).toBeGreaterThanOrEqual(12);
    expect(answer.items.map((item) => parse(linkSchema, item))).toEqual(answer.items);
    expect(answer.items.map(({order}) => order)).toEqual(answer.items.map((_, index) => index));
    expect([...new Set(answer.items.map(({group}) => group))]).toEqual([
      'Chính phủ',
      'Địa phương',
      'Dịch vụ công',
    ]);
    for (const {url} of answer.items) expect(url).toMatch(/^https:\/\/[\w.]+\.vn\/$/u);
  });

  it('have logos of the endpoint where they have any', async () => {
    await database.query(
      `insert into linked_sites (url, title, logo, position)
       values ('tel:19001000', 'Đường dây nóng', 'pictures/doi-nui.svg', 99)`,
    );
    const {items} = await get<LinkItem>('/links');
    expect(items.at(-1)).toEqual({
      title: 'Đường dây nóng',
      url: 'tel:19001000',
      logo: 'http://localhost/pictures/doi-nui.svg',
      order: 99,
    });
  });
});
