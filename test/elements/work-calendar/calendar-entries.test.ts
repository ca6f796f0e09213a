import {describe, expect, it} from 'vitest';
import {entriesOf} from '../../../src/elements/work-calendar/calendar-entries.ts';
import type {WorkEvent} from '../../../src/source/models.ts';

const timeZone = 'Asia/Ho_Chi_Minh';
const week = {from: '2020-03-23', to: '2020-03-29'};

const event = (more: Partial<WorkEvent>): WorkEvent => ({
  id: 'a',
  title: 'Họp',
  start: '2020-03-23T01:00:00.000Z',
  allDay: false,
  status: 'confirmed',
  attachments: [],
  ...more,
});

/** What the days show, as short lines: day, session, times in UTC, which day of how many. */
const lines = (...events: WorkEvent[]): string[] =>
  entriesOf(events, week, timeZone).map(({day, session, start, end, part, parts}) => {
    const clock = (instant?: number) =>
      instant === undefined ? '' : new Date(instant).toISOString().slice(11, 16);
    return `${day} ${session} ${clock(start)}-${clock(end)} ${part}/${parts}`;
  });

describe('days of a work calendar', () => {
  it.each([
    ['no time', {start: 'hôm nay'}],
    ['a day that does not exist', {start: '2020-13-45'}],
    ['nothing', {start: ''}],
    ['a time before the week', {start: '2020-03-22T16:59:59.000Z'}],
    ['a time after the week', {start: '2020-03-29T17:00:00.000Z'}],
  ])('leaves out an event whose start is %s', (_, more) => {
    expect(lines(event(more))).toEqual([]);
  });

  it.each([
    ['lies before its start', {end: '2020-03-22T01:00:00.000Z'}],
    ['is its start', {end: '2020-03-23T01:00:00.000Z'}],
    ['is no time', {end: 'trưa'}],
  ])('does not believe an end that %s', (_, more) => {
    expect(lines(event(more))).toEqual(['2020-03-23 morning 01:00- 1/1']);
  });

  it('shows an event of a hundred years on the days of the week alone', () => {
    const shown = lines(event({start: '1990-01-01', end: '2090-01-01', allDay: true}));
    expect(shown).toHaveLength(7);
    expect(shown[0]).toBe('2020-03-23 all-day - 11040/36526');
  });

  it.each([
    ['midnight', '2020-03-22T17:00:00.000Z', 'morning'],
    ['11:59', '2020-03-23T04:59:00.000Z', 'morning'],
    ['noon', '2020-03-23T05:00:00.000Z', 'afternoon'],
    ['17:59', '2020-03-23T10:59:00.000Z', 'afternoon'],
    ['18:00', '2020-03-23T11:00:00.000Z', 'evening'],
    ['23:59', '2020-03-23T16:59:00.000Z', 'evening'],
  ])('puts %s in Vietnam into its day and session', (_, start, session) => {
    expect(lines(event({start}))).toEqual([`2020-03-23 ${session} ${start.slice(11, 16)}- 1/1`]);
  });

  it('counts the days of an event that goes on, and gives times to its ends only', () => {
    const long = event({end: '2020-03-25T10:00:00.000Z'});
    expect(lines(long)).toEqual([
      '2020-03-23 morning 01:00- 1/3',
      '2020-03-24 all-day - 2/3',
      '2020-03-25 all-day -10:00 3/3',
    ]);
  });

  it('puts a last day that ends by noon into the morning', () => {
    expect(lines(event({end: '2020-03-24T05:00:00.000Z'}))[1]).toBe(
      '2020-03-24 morning -05:00 2/2',
    );
  });

  it('takes nothing of the day that begins when an event ends', () => {
    expect(lines(event({end: '2020-03-23T17:00:00.000Z'}))).toEqual([
      '2020-03-23 morning 01:00-17:00 1/1',
    ]);
  });

  it('counts from the real beginning where that lies in the week before', () => {
    const long = event({start: '2020-03-21', end: '2020-03-24', allDay: true});
    expect(lines(long)).toEqual(['2020-03-23 all-day - 3/4', '2020-03-24 all-day - 4/4']);
  });

  it('takes a day without a time for the whole day', () => {
    expect(lines(event({start: '2020-03-24'}))).toEqual(['2020-03-24 all-day - 1/1']);
  });

  it('orders by day, session and time, and else keeps the order given', () => {
    const shown = entriesOf(
      [
        event({id: 'late', start: '2020-03-23T12:00:00.000Z'}),
        event({id: 'second'}),
        event({id: 'third'}),
        event({id: 'first', start: '2020-03-23', allDay: true}),
        event({id: 'next day', start: '2020-03-23T17:30:00.000Z'}),
      ],
      week,
      timeZone,
    );
    expect(shown.map(({event: {id}}) => id)).toEqual([
      'first',
      'second',
      'third',
      'late',
      'next day',
    ]);
  });
});
