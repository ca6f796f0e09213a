import {afterEach, beforeEach, describe, expect, it, vi, type MockInstance} from 'vitest';
import {calendar, event, eventsIn} from './ical-sources.ts';

const week = {from: '2020-03-23', to: '2020-03-29'};

let warn: MockInstance<typeof console.warn>;
beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
});
afterEach(() => vi.restoreAllMocks());

describe('a rule that never ends', () => {
  it.each([
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=50',
    'FREQ=YEARLY;BYDAY=MO;BYSETPOS=366',
    'FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6',
    'FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1',
    'FREQ=SECONDLY',
    'FREQ=SECONDLY;INTERVAL=1;BYMONTH=13',
    'FREQ=DAILY;INTERVAL=999999999',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=HOURLY;BYHOUR=25',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=MINUTELY;BYDAY=MO;BYMONTHDAY=32',
  ])('costs its event, not the page: %s', async (rule) => {
    const bad = event('DTSTART:20000101T000000Z', `RRULE:${rule}`);
    const good = event('DTSTART:20200327T010000Z').replace('lich-1', 'lich-2');
    const events = await eventsIn(calendar(bad, good), week).catch((error: unknown) => error);
    // A file whose rule the parser itself refuses is refused as a whole.
    if (events instanceof Error) expect(events).toMatchObject({code: 'invalid'});
    else expect((events as {id: string}[]).map(({id}) => id)).toContain('lich-2');
  });

  it('is named in one warning', async () => {
    const bad = event('DTSTART:20000101T000000Z', 'RRULE:FREQ=SECONDLY');
    await eventsIn(calendar(bad), week);
    expect(warn).toHaveBeenCalledOnce();
    expect(warn.mock.calls[0]![0]).toMatch(/1 events of .*lich\.ics are unusable.*"lich-1".*steps/);
  });
});

describe('a calendar that is made to stop the page', () => {
  const soon = 10_000;

  it.each([
    [
      'markup that never ends',
      event('DTSTART:20200327T010000Z', `DESCRIPTION:${'<p '.repeat(3e5)}`),
    ],
    [
      'remarks of nothing but bullets',
      event('DTSTART:20200327T010000Z', `DESCRIPTION:${'*'.repeat(1e6)}`),
    ],
    [
      'a name of a zone as long as a book',
      event(`DTSTART;TZID=${'A'.repeat(1e6)}:20200327T010000`),
    ],
    [
      'a zone that changes its clock every second',
      'BEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0700\r\n' +
        'TZOFFSETTO:+0700\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n' +
        event('DTSTART;TZID=Own:20200327T010000'),
    ],
  ])('has its other events shown: %s', async (_, bad) => {
    const good = event('DTSTART:20200327T010000Z').replace('lich-1', 'lich-2');
    const start = performance.now();
    const events = await eventsIn(calendar(bad, good), week);
    expect(events.map(({id}) => id)).toContain('lich-2');
    expect(performance.now() - start).toBeLessThan(soon);
  });

  it('is refused at once where one of its times has parameters without end', async () => {
    const bad = event(`DTSTART${';A=B'.repeat(300_000)}:20200327T010000Z`);
    const start = performance.now();
    await expect(eventsIn(calendar(bad), week)).rejects.toMatchObject({code: 'invalid'});
    expect(performance.now() - start).toBeLessThan(soon);
  });

  it('may repeat a hundred events for ever, and is given up', async () => {
    const many = Array.from({length: 100}, (_, index) =>
      event('DTSTART:20000101T000000Z', 'RRULE:FREQ=SECONDLY').replace('lich-1', `many-${index}`),
    );
    const good = event('DTSTART:20200327T010000Z').replace('lich-1', 'lich-2');
    const events = await eventsIn(calendar(...many, good), week);
    expect(events.map(({id}) => id)).toEqual(['lich-2']);
    expect(warn.mock.calls[0]![0]).toMatch(/100 events/);
  });
});
