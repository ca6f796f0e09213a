import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {PortalError} from '../../../src/source/errors.ts';
import {readCorpus} from '../corpus.ts';
import {calendar, event, eventsIn} from './ical-sources.ts';

const week = {from: '2020-03-23', to: '2020-03-29'};

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
});
afterEach(() => vi.restoreAllMocks());

const startsIn = async (text: string, range = week): Promise<string[]> =>
  (await eventsIn(text, range)).map(({start}) => start);

describe('a calendar that cannot be read', () => {
  it.each([
    ['nothing', '', /is no calendar/],
    ['a page to log in', '<!doctype html><title>Đăng nhập', /begins with "<!doctype html>/],
    ['another format', '{"items": []}', /is no calendar/],
    [
      'in another encoding',
      calendar(event('DTSTART:20200327T013000Z', 'LOCATION:Ph\uFFFDng h\uFFFDp t\uFFFDng 2')),
      /is not in UTF-8/,
    ],
    ['cut off', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY', /cannot be read as a calendar/],
  ])('is an error that says so: %s', async (_, text, message) => {
    const result = eventsIn(text, week);
    await expect(result).rejects.toMatchObject({code: 'invalid'});
    await expect(result).rejects.toThrow(message);
  });

  it.each(readCorpus('ics') as {i: number; file: string; base64: string}[])(
    'or can be is a list or a clear error, and never hangs: $i $file',
    async ({base64}) => {
      const text = new TextDecoder().decode(Buffer.from(base64, 'base64'));
      for (const range of [week, {from: '2005-01-01', to: '2026-12-31'}]) {
        const outcome = await eventsIn(text, range).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(PortalError);
        else expect(outcome).toBeInstanceOf(Array);
      }
    },
    20_000,
  );
});

describe('an event of a calendar file', () => {
  it('has what its calendar says of it, without the addresses of people', async () => {
    const text = calendar(
      event(
        'DTSTART:20200327T013000Z',
        'DTEND:20200327T030000Z',
        'LOCATION:Phòng họp số 1',
        'ORGANIZER;CN=Văn phòng:mailto:vp@xa.example',
        'ATTENDEE;ROLE=CHAIR;CN=Chủ tịch UBND:mailto:ct@xa.example',
        'ATTENDEE;CN=Trưởng các phòng:mailto:phong@xa.example',
        'ATTENDEE;CN=ai@xa.example:mailto:ai@xa.example',
        'DESCRIPTION:Đơn vị chuẩn bị: Văn phòng\\nMang theo máy tính.',
        'ATTACH;FMTTYPE=application/pdf;FILENAME=Giấy mời.pdf:https://xa.example/moi.pdf',
        'ATTACH:javascript:alert(1)',
      ),
    );
    expect(await eventsIn(text, week)).toStrictEqual([
      {
        id: 'lich-1',
        title: 'Họp giao ban',
        start: '2020-03-27T01:30:00.000Z',
        end: '2020-03-27T03:00:00.000Z',
        allDay: false,
        chair: 'Chủ tịch UBND',
        participants: 'Trưởng các phòng',
        location: 'Phòng họp số 1',
        preparedBy: 'Văn phòng',
        note: 'Mang theo máy tính.',
        status: 'confirmed',
        attachments: [
          {url: 'https://xa.example/moi.pdf', mimeType: 'application/pdf', title: 'Giấy mời.pdf'},
        ],
      },
    ]);
  });

  it('has what people wrote of it, not what Zimbra and Outlook say of the invitation', async () => {
    const invitation =
      'Nội dung dưới đây là một yêu cầu họp mới:\\n\\nNgười tổ chức: "An" <an@xa.example>\\n' +
      'Người được mời: binh@xa.example\\n\\n*~*~*~*~*~*~*~*~*~*\\n\\n';
    const text = `DESCRIPTION:${invitation}Chủ trì: Chủ tịch UBND\\nMang theo máy tính.`;
    const [first] = await eventsIn(calendar(event('DTSTART:20200327T013000Z', text)), week);
    expect(first).toMatchObject({chair: 'Chủ tịch UBND', note: 'Mang theo máy tính.'});
  });

  it.each([
    ['Nextcloud marks it private', 'CLASS:PRIVATE'],
    ['Zimbra marks it confidential', 'CLASS:CONFIDENTIAL'],
  ])('is left out where %s', async (_, line) => {
    expect(await startsIn(calendar(event('DTSTART:20200327T013000Z', line)))).toEqual([]);
  });

  it.each([
    ['STATUS:CANCELLED', 'Họp giao ban', 'cancelled'],
    ['STATUS:CONFIRMED', '[Hoãn] Họp giao ban', 'postponed'],
    ['STATUS:CONFIRMED', '(Bổ sung) Họp giao ban', 'supplementary'],
    ['STATUS:TENTATIVE', 'Họp giao ban', 'confirmed'],
    ['STATUS:CONFIRMED', '[Nội bộ] Họp giao ban', 'confirmed'],
  ])('says what became of it: %s, %s', async (line, title, status) => {
    const text = calendar(event('DTSTART:20200327T013000Z', line)).replace('Họp giao ban', title);
    const [first] = await eventsIn(text, week);
    expect(first).toMatchObject({status});
    expect(first?.title).toBe(title.startsWith('[Nội bộ]') ? title : 'Họp giao ban');
  });

  it('is cancelled with its calendar, and in its last version', async () => {
    const text = calendar('METHOD:CANCEL', event('DTSTART:20200327T013000Z'));
    expect(await eventsIn(text, week)).toMatchObject([{status: 'cancelled'}]);
    const versions = calendar(
      event('DTSTART:20200325T013000Z', 'SEQUENCE:2'),
      event('DTSTART:20200327T013000Z', 'SEQUENCE:1'),
    );
    expect(await startsIn(versions)).toEqual(['2020-03-25T01:30:00.000Z']);
  });

  it('lasts all day on days, the last of which is inclusive in the model', async () => {
    const days = (start: string, ...more: string[]) =>
      eventsIn(calendar(event(`DTSTART;VALUE=DATE:${start}`, ...more)), week);
    expect(await days('20200327', 'DTEND;VALUE=DATE:20200328')).toMatchObject([
      {start: '2020-03-27', allDay: true},
    ]);
    expect(await days('20200321', 'DTEND;VALUE=DATE:20200325')).toMatchObject([
      {start: '2020-03-21', end: '2020-03-24'},
    ]);
    expect(await days('20200322')).toEqual([]);
    expect(await days('20200330')).toEqual([]);
  });
});

describe('the time of an event', () => {
  const vtimezone = [
    'BEGIN:VTIMEZONE',
    'TZID:Giờ riêng',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0930',
    'TZOFFSETTO:+0930',
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n');

  it.each([
    ['in UTC', 'DTSTART:20200327T013000Z', '2020-03-27T01:30:00.000Z'],
    [
      'of a zone by its name',
      'DTSTART;TZID=Asia/Tokyo:20200327T103000',
      '2020-03-27T01:30:00.000Z',
    ],
    [
      'of Outlook',
      'DTSTART;TZID=SE Asia Standard Time:20200327T083000',
      '2020-03-27T01:30:00.000Z',
    ],
    ['of a described zone', 'DTSTART;TZID=Giờ riêng:20200327T110000', '2020-03-27T01:30:00.000Z'],
    ['without a zone is the portal’s', 'DTSTART:20200327T083000', '2020-03-27T01:30:00.000Z'],
    [
      'of an unknown zone is the portal’s',
      'DTSTART;TZID=Nowhere:20200327T083000',
      '2020-03-27T01:30:00.000Z',
    ],
  ])('%s', async (_, line, start) => {
    expect(await startsIn(calendar(vtimezone, event(line)))).toEqual([start]);
  });

  it('without a zone is that of its calendar, where Google names it', async () => {
    const text = calendar('X-WR-TIMEZONE:Asia/Tokyo', event('DTSTART:20200327T103000'));
    expect(await startsIn(text)).toEqual(['2020-03-27T01:30:00.000Z']);
  });

  it('keeps to the clock on the wall where clocks are changed', async () => {
    const text = calendar(
      event('DTSTART;TZID=Europe/Paris:20200301T090000', 'RRULE:FREQ=DAILY', 'DURATION:PT1H'),
    );
    expect(await startsIn(text, {from: '2020-03-28', to: '2020-03-29'})).toEqual([
      '2020-03-28T08:00:00.000Z',
      '2020-03-29T07:00:00.000Z',
    ]);
  });
});

describe('a series', () => {
  const series = (...lines: string[]) =>
    event('DTSTART:20200106T013000Z', 'DTEND:20200106T030000Z', ...lines);

  it('occurs by its rule, each time with an id of its own', async () => {
    const events = await eventsIn(calendar(series('RRULE:FREQ=WEEKLY;BYDAY=MO,FR')), week);
    expect(events.map(({id, start, end}) => [id, start, end])).toEqual([
      ['lich-1/2020-03-23T01:30:00.000Z', '2020-03-23T01:30:00.000Z', '2020-03-23T03:00:00.000Z'],
      ['lich-1/2020-03-27T01:30:00.000Z', '2020-03-27T01:30:00.000Z', '2020-03-27T03:00:00.000Z'],
    ]);
  });

  it.each([
    ['until a day', 'RRULE:FREQ=WEEKLY;UNTIL=20200320T000000Z'],
    ['so many times', 'RRULE:FREQ=WEEKLY;COUNT=3'],
    ['but on some days', 'RRULE:FREQ=WEEKLY\r\nEXDATE:20200323T013000Z'],
    ['but on a day without a time', 'RRULE:FREQ=WEEKLY\r\nEXDATE;VALUE=DATE:20200323'],
  ])('occurs %s', async (_, lines) => {
    expect(await startsIn(calendar(series(lines)))).toEqual([]);
  });

  it('occurs on further days too', async () => {
    expect(await startsIn(calendar(series('RDATE:20200325T013000Z,20200326T013000Z')))).toEqual([
      '2020-03-25T01:30:00.000Z',
      '2020-03-26T01:30:00.000Z',
    ]);
  });

  it('has an exception in place of an occurrence, wherever that was moved', async () => {
    const moved = event(
      'RECURRENCE-ID:20200323T013000Z',
      'DTSTART:20200324T070000Z',
      'STATUS:CANCELLED',
    );
    const text = calendar(series('RRULE:FREQ=WEEKLY'), moved);
    expect(await eventsIn(text, week)).toMatchObject([
      {start: '2020-03-24T07:00:00.000Z', status: 'cancelled'},
    ]);
    expect(await startsIn(text, {from: '2020-03-23', to: '2020-03-23'})).toEqual([]);
  });

  it('changes from an occurrence on', async () => {
    const later = event(
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20200316T013000Z',
      'DTSTART:20200316T020000Z',
      'LOCATION:Hội trường',
    );
    expect(await eventsIn(calendar(series('RRULE:FREQ=WEEKLY'), later), week)).toMatchObject([
      {start: '2020-03-23T02:00:00.000Z', location: 'Hội trường'},
    ]);
  });

  it('that began thirty years ago still occurs', async () => {
    const old = calendar(event('DTSTART;VALUE=DATE:19900101', 'RRULE:FREQ=DAILY'));
    expect(await startsIn(old)).toHaveLength(7);
  });
});
