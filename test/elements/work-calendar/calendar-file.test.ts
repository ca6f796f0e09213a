import ICAL from 'ical.js';
import {describe, expect, it} from 'vitest';
import {calendarFile} from '../../../src/elements/work-calendar/calendar-file.ts';
import {workCalendarTexts} from '../../../src/locale/vi/work-calendar.ts';
import type {WorkEvent} from '../../../src/source/models.ts';

const {columns, statuses} = workCalendarTexts;
const options = {
  now: Date.UTC(2020, 2, 20, 1, 2, 3),
  timeZone: 'Asia/Ho_Chi_Minh',
  domain: 'portal.example',
  base: 'https://portal.example/lich',
  columns,
  statuses,
};

const event = (more: Partial<WorkEvent> = {}): WorkEvent => ({
  id: '17',
  title: 'Họp giao ban',
  start: '2020-03-23T01:00:00.000Z',
  allDay: false,
  status: 'confirmed',
  attachments: [],
  ...more,
});

const file = (more: Partial<WorkEvent> = {}) => calendarFile([event(more)], options);

/** The lines of a file before they were folded. */
const lines = (text: string) => text.replace(/\r\n /g, '').split('\r\n');

/** The only event of a file, as a calendar program reads it. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const [component] = calendar.getAllSubcomponents('vevent');
  return {calendar, component: component!, event: new ICAL.Event(component)};
};

const hostile = [
  'a\r\nEND:VEVENT\r\nBEGIN:VEVENT',
  'a\nATTENDEE:mailto:x@y.example',
  'a\rb',
  'phẩy, chấm phẩy; gạch \\ và \\n',
  'điều\u0000khiển\u0007\u007f',
  ':"=;,^',
  'Nghị quyết số 12 '.repeat(40),
  '😀'.repeat(60),
  'Hội nghị'.normalize('NFD').repeat(30),
];

describe('calendar file', () => {
  it.each(hostile)('keeps %j inside the text that it stands in', (text) => {
    const made = file({title: text, location: text, note: text, id: text});
    expect(made.match(/BEGIN:VEVENT/g)).toHaveLength(text.includes('BEGIN:VEVENT') ? 5 : 1);
    const result = read(made);
    expect(result.calendar.getAllSubcomponents()).toHaveLength(1);
    const names = result.component.getAllProperties().map(({name}) => name);
    expect(names).toEqual([
      'uid',
      'dtstamp',
      'dtstart',
      'summary',
      'location',
      'description',
      'status',
    ]);
    // eslint-disable-next-line no-control-regex
    const clean = text.replace(/\r\n?/g, '\n').replace(/[\0-\x09\x0b-\x1f\x7f]/g, '');
    expect(result.event.summary).toBe(clean);
    expect(result.event.location).toBe(clean);
  });

  it.each(hostile)('has no line of more than 75 octets, and cuts no character, with %j', (text) => {
    const made = file({title: text});
    expect(made.endsWith('\r\n')).toBe(true);
    expect(made.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    for (const line of made.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\uFFFD');
    }
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//\r\nX:y', ''])(
    'attaches nothing from the address %j that could not be followed',
    (url) => {
      const made = file({attachments: [{url, mimeType: 'application/pdf'}]});
      expect(made).not.toContain('javascript');
      expect(made).not.toContain('data:');
      expect(lines(made)).not.toContain('X:y');
    },
  );

  it('is a calendar that is published, with what the standard requires of an event', () => {
    const {calendar, component} = read(file());
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy();
    expect(component.getFirstPropertyValue('uid')).toBe('17@portal.example');
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2020-03-20T01:02:03Z');
  });

  it('says times as instants in UTC', () => {
    const made = file({end: '2020-03-23T04:30:00.000Z'});
    expect(lines(made)).toContain('DTSTART:20200323T010000Z');
    expect(lines(made)).toContain('DTEND:20200323T043000Z');
  });

  it.each(['2020-03-23T01:00:00.000Z', '2020-03-22T01:00:00.000Z', 'trưa'])(
    'leaves out an end that is not later than the start: %s',
    (end) => {
      expect(file({end})).not.toContain('DTEND');
    },
  );

  it.each([
    ['one day', {start: '2020-03-23'}, '20200323', '20200324'],
    ['three days', {start: '2020-02-28', end: '2020-03-01'}, '20200228', '20200302'],
    [
      'instants at midnight in Vietnam',
      {start: '2020-03-22T17:00:00.000Z', end: '2020-03-23T17:00:00.000Z'},
      '20200323',
      '20200325',
    ],
  ])('ends %s on the day after the last', (_, more, from, until) => {
    const made = lines(file({...more, allDay: true}));
    expect(made).toContain(`DTSTART;VALUE=DATE:${from}`);
    expect(made).toContain(`DTEND;VALUE=DATE:${until}`);
  });

  it.each([
    ['confirmed', 'CONFIRMED', 'Họp giao ban'],
    ['supplementary', 'CONFIRMED', '[Bổ sung] Họp giao ban'],
    ['changed', 'CONFIRMED', '[Thay đổi] Họp giao ban'],
    ['postponed', 'TENTATIVE', '[Hoãn] Họp giao ban'],
    ['cancelled', 'CANCELLED', '[Huỷ] Họp giao ban'],
  ] as const)('says that an event is %s', (status, word, summary) => {
    const {component, event: shown} = read(file({status}));
    expect(component.getFirstPropertyValue('status')).toBe(word);
    expect(shown.summary).toBe(summary);
  });

  it('carries who, where and the invitations', () => {
    const attachments = [{url: '/giay-moi.pdf', mimeType: 'application/pdf'}];
    const {event: shown, component} = read(
      file({chair: 'Đ/c An', participants: 'Các thôn', location: 'Hội trường', attachments}),
    );
    expect(shown.location).toBe('Hội trường');
    expect(shown.description).toBe('Chủ trì: Đ/c An\nThành phần: Các thôn');
    expect(component.getFirstPropertyValue('attach')).toBe('https://portal.example/giay-moi.pdf');
  });

  it('holds a week', () => {
    const week = calendarFile([event(), event({id: '18'})], options);
    const calendar = new ICAL.Component(ICAL.parse(week) as unknown[]);
    const ids = calendar
      .getAllSubcomponents('vevent')
      .map((one) => one.getFirstPropertyValue('uid'));
    expect(ids).toEqual(['17@portal.example', '18@portal.example']);
  });
});
