import {describe, expect, it} from 'vitest';
import {entriesOf} from '../../../src/elements/work-calendar/calendar-entries.ts';
import {groupsByDay, type Group} from '../../../src/elements/work-calendar/calendar-groups.ts';
import {groupsByLeader, leadersOf} from '../../../src/elements/work-calendar/calendar-leaders.ts';
import type {WorkEvent} from '../../../src/source/models.ts';

const week = {from: '2020-03-23', to: '2020-03-29'};
const workingDays = ['2020-03-23', '2020-03-24', '2020-03-25', '2020-03-26', '2020-03-27'];

const event = (id: string, start: string, chair?: string): WorkEvent => ({
  id,
  title: 'Họp',
  start,
  allDay: false,
  status: 'confirmed',
  attachments: [],
  ...(chair === undefined ? {} : {chair}),
});

const entries = (...events: WorkEvent[]) => entriesOf(events, week, 'Asia/Ho_Chi_Minh');

const headsOf = (groups: readonly Group[]) =>
  groups.map(({head}) =>
    head.kind === 'day' ? head.day : head.kind === 'leader' ? head.leader : head.session,
  );

describe('days that a calendar shows', () => {
  it('shows every working day, and no weekend, of a week without events', () => {
    expect(headsOf(groupsByDay([], week, '2020-03-01', false))).toEqual(workingDays);
  });

  it.each(['2020-03-28', '2020-03-29'])('shows %s where it is today', (today) => {
    expect(headsOf(groupsByDay([], week, today, false))).toEqual([...workingDays, today]);
  });

  it('shows a weekend day on which something happens', () => {
    const shown = entries(event('a', '2020-03-28T01:00:00.000Z'));
    expect(headsOf(groupsByDay(shown, week, '2020-03-01', false))).toContain('2020-03-28');
  });

  it('shows only days with events to a reader who looks for something', () => {
    const shown = entries(event('a', '2020-03-24T01:00:00.000Z'));
    expect(headsOf(groupsByDay(shown, week, '2020-03-23', true))).toEqual(['2020-03-24']);
  });

  it('groups a day by session', () => {
    const shown = entries(
      event('a', '2020-03-23T01:00:00.000Z'),
      event('b', '2020-03-23T02:00:00.000Z'),
      event('c', '2020-03-23T08:00:00.000Z'),
    );
    const [day] = groupsByDay(shown, week, '2020-03-01', false);
    expect(day?.parts.map((part) => part.entries.map(({event: {id}}) => id))).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
  });
});

describe('leaders that a calendar shows', () => {
  it.each([
    [undefined, []],
    ['  ', []],
    ['Đ/c  An,\tChủ tịch', ['Đ/c An, Chủ tịch']],
    ['Đ/c An; Đ/c Bình', ['Đ/c An', 'Đ/c Bình']],
    ['Đ/c An\nĐ/c Bình;', ['Đ/c An', 'Đ/c Bình']],
    ['Đ/c An; Đ/c An', ['Đ/c An']],
  ])('reads the names in %j', (chair, names) => {
    expect(leadersOf(event('a', '2020-03-23', chair))).toEqual(names);
  });

  it('orders leaders as the Vietnamese alphabet does, with nobody at the end', () => {
    const start = '2020-03-23T01:00:00.000Z';
    const shown = entries(
      event('a', start),
      event('b', start, 'Đặng'),
      event('c', start, 'Dương'),
      event('d', start, 'Ân; An'),
    );
    expect(headsOf(groupsByLeader(shown))).toEqual(['An', 'Ân', 'Dương', 'Đặng', undefined]);
  });
});
