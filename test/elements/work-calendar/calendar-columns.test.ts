import {describe, expect, it} from 'vitest';
import {columnsOf} from '../../../src/elements/work-calendar/calendar-columns.ts';
import type {WorkEvent} from '../../../src/source/models.ts';

const event: WorkEvent = {
  id: 'a',
  title: 'Họp',
  start: '2020-03-23T01:00:00.000Z',
  allDay: false,
  status: 'confirmed',
  attachments: [],
};
const file = {url: 'https://portal.example/a.pdf', mimeType: 'application/pdf'};

describe('columns of a calendar', () => {
  it.each([
    ['nonsense', ['time', 'title']],
    ['', ['time', 'title']],
    [undefined, ['time', 'title']],
    ['time title', ['time', 'title']],
    ['location,time , TITLE', ['location', 'time', 'title']],
    ['prepared-by;location', ['time', 'title']],
    ['location location title', ['location', 'title']],
    ['chair', ['chair', 'title']],
  ])('reads columns="%s"', (chosen, columns) => {
    expect(columnsOf(chosen, [event])).toEqual(columns);
  });

  it('shows every column that has something in it when none is chosen', () => {
    const more = {chair: 'Đ/c An', location: 'Hội trường', coordinatedBy: 'Văn phòng'};
    expect(columnsOf(undefined, [event, {...event, ...more}])).toEqual([
      'time',
      'title',
      'chair',
      'location',
      'coordinated-by',
    ]);
  });

  it('makes room for invitations', () => {
    expect(columnsOf(undefined, [{...event, attachments: [file]}])).toContain('note');
  });
});
