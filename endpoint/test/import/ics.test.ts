import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {unfold} from '../../../src/source/kinds/ical/unfold.ts';
import {decodeText} from '../../src/import/decode-text.ts';
import {readIcs} from '../../src/import/ics-events.ts';
import {ImportError} from '../../src/import/import-error.ts';
import {formatTime} from '../../src/time/portal-time.ts';

const now = new Date('2020-03-27T09:00:00+07:00');
const ics = (...events: string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.map((event) => `BEGIN:VEVENT\r\n${event.trim().replaceAll('\n', '\r\n')}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR\r\n`;
const read = (text: string) => readIcs(text, 'lich.ics', now);
const times = (text: string) =>
  read(text).items.map(({starts, ends, title}) => [
    title,
    formatTime(starts).slice(0, 16),
    ends && formatTime(ends).slice(0, 16),
  ]);

describe('an iCalendar file', () => {
  it('that is none is refused', () => {
    expect(() => read('<html>')).toThrow(ImportError);
  });

  it('that is cut off is refused, for what came after would seem to be gone', () => {
    const text = ics('UID:1\nSUMMARY:Họp\nDTSTART:20200327T020000Z', 'UID:2\nSUMMARY:Tiếp dân');
    expect(() => read(text.slice(0, text.indexOf('UID:2')))).toThrow('lich.ics is cut off');
  });

  it('in an encoding that nobody knows is refused, and not imported with wrong letters', () => {
    const text = ics('UID:1\nSUMMARY:Họp giao ban tuần\nDTSTART:20200327T020000Z').repeat(2);
    const bytes = Buffer.from(text.replaceAll(/[ọầ]/gu, '\u00F4'), 'latin1');
    expect(() => read(decodeText(bytes, 'text/calendar'))).toThrow('lich.ics is not in UTF-8');
  });

  it('whose lines are broken within a letter has the letter', () => {
    const [before, after] = Buffer.from(
      ics('UID:1\nSUMMARY:Họp giao ban\nDTSTART:20200327T020000Z'),
    )
      .toString('latin1')
      .split('\u00BB');
    const bytes = Buffer.from(`${before}\r\n \u00BB${after}`, 'latin1');
    expect(times(decodeText(unfold(bytes)))).toEqual([
      ['Họp giao ban', expect.any(String), undefined],
    ]);
  });

  it('with more events than can be imported is refused, for the others would seem to be gone', () => {
    const text = ics(...Array<string>(50_001).fill('SUMMARY:Họp'));
    expect(() => read(text)).toThrow('lich.ics holds more than 50000 events.');
  });

  it('with broken events has the others imported', () => {
    const text = ics(
      'UID:1\nSUMMARY:Không giờ',
      'UID:2\nSUMMARY:Sai giờ\nDTSTART:hôm nay',
      'UID:3\nSUMMARY:Được\nDTSTART:20200327T020000Z',
    );
    const {items, skipped} = read(text);
    expect(items.map(({title}) => title)).toEqual(['Được']);
    expect(skipped.map(({item}) => item)).toEqual(['Không giờ', 'Sai giờ']);
  });

  it.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=1000000000',
  ])('with a rule that never ends has the others imported: %s', (rule) => {
    const text = ics(
      `UID:1\nSUMMARY:Mãi mãi\nDTSTART:20200101T000000\nRRULE:${rule}`,
      'UID:2\nSUMMARY:Được\nDTSTART:20200327T020000Z',
    );
    const {items, skipped} = read(text);
    expect(items.map(({title}) => title)).toContain('Được');
    expect(skipped.map(({item}) => item)).toEqual(['Mãi mãi']);
  });

  it('with a zone that changes its clock every second has the others imported', () => {
    const zone =
      'BEGIN:VTIMEZONE\r\nTZID:Lạ\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n' +
      'TZOFFSETFROM:+0700\r\nTZOFFSETTO:+0700\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n';
    const text = ics(
      'UID:1\nSUMMARY:Lạ\nDTSTART;TZID=Lạ:20200327T090000',
      'UID:2\nSUMMARY:Được\nDTSTART:20200327T020000Z',
    ).replace('BEGIN:VEVENT', `${zone}BEGIN:VEVENT`);
    const {items, skipped} = read(text);
    expect(items.map(({title}) => title)).toEqual(['Được']);
    expect(skipped).toMatchObject([{item: 'Lạ'}]);
  });

  it('of a zone that it describes has its times from there', () => {
    const zone =
      'BEGIN:VTIMEZONE\r\nTZID:Riêng\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n' +
      'TZOFFSETFROM:+0900\r\nTZOFFSETTO:+0900\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n';
    const text = ics('UID:1\nSUMMARY:Riêng\nDTSTART;TZID=Riêng:20200327T110000');
    expect(times(text.replace('BEGIN:VEVENT', `${zone}BEGIN:VEVENT`))).toEqual([
      ['Riêng', '2020-03-27T09:00', undefined],
    ]);
    // One that is broken costs no event.
    const broken = zone.replace('TZID:Riêng\r\n', '').replace('DTSTART:', 'DTSTART');
    expect(times(text.replace('BEGIN:VEVENT', `${broken}BEGIN:VEVENT`))).toHaveLength(1);
  });

  it('of beginnings without ends is read at once', () => {
    const text = `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(300_000)}END:VCALENDAR`;
    const start = performance.now();
    expect(read(text).items).toEqual([]);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('with an event whose time has parameters without end has the others imported', () => {
    const bad = `UID:1\nSUMMARY:A\nDTSTART${';A=B'.repeat(300_000)}:20200327T000000Z`;
    const start = performance.now();
    const {items, skipped} = read(ics(bad, 'UID:2\nSUMMARY:B\nDTSTART:20200327T000000Z'));
    expect(items.map(({title}) => title)).toEqual(['B']);
    expect(skipped[0]?.reason).toContain('parameters');
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('with more events than anybody has is refused', () => {
    const many = Array.from(
      {length: 10},
      (_, index) => `UID:${index}\nSUMMARY:X\nDTSTART:20200327T000000Z\nRRULE:FREQ=SECONDLY`,
    );
    expect(() => read(ics(...many))).toThrow(/more than 50000 events/u);
  });

  it('means the times of the portal, whatever zone this machine is in', () => {
    const text = ics(
      'UID:1\nSUMMARY:UTC\nDTSTART:20200327T020000Z\nDTEND:20200327T033000Z',
      'UID:2\nSUMMARY:Tên\nDTSTART;TZID=Asia/Tokyo:20200327T110000',
      'UID:3\nSUMMARY:Không\nDTSTART:20200327T090000',
      'UID:4\nSUMMARY:Lạ\nDTSTART;TZID=SE Asia Standard Time:20200327T090000',
      'UID:5\nSUMMARY:Hai ngày\nDTSTART;VALUE=DATE:20200328\nDTEND;VALUE=DATE:20200330',
    );
    expect(times(text)).toEqual([
      ['UTC', '2020-03-27T09:00', '2020-03-27T10:30'],
      ['Tên', '2020-03-27T09:00', undefined],
      ['Không', '2020-03-27T09:00', undefined],
      ['Lạ', '2020-03-27T09:00', undefined],
      ['Hai ngày', '2020-03-28T00:00', '2020-03-29T00:00'],
    ]);
  });

  it('has repetitions written out, with what was moved or left out', () => {
    const text = ics(
      'UID:r\nSUMMARY:Giao ban\nDTSTART:20200330T000000Z\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE:20200406T000000Z',
      'UID:r\nRECURRENCE-ID:20200413T000000Z\nSUMMARY:Giao ban (dời)\nDTSTART:20200414T000000Z',
    );
    expect(times(text)).toEqual([
      ['Giao ban', '2020-03-30T07:00', undefined],
      ['Giao ban (dời)', '2020-04-14T07:00', undefined],
      ['Giao ban', '2020-04-20T07:00', undefined],
    ]);
  });

  it('has what was moved or left out once, though told in another zone than its own', () => {
    const text = ics(
      'UID:r\nSUMMARY:Giao ban\nDTSTART;TZID=Asia/Ho_Chi_Minh:20200330T070000\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE:20200406T000000Z',
      'UID:r\nRECURRENCE-ID:20200413T000000Z\nSUMMARY:Giao ban (dời)\nDTSTART:20200414T000000Z',
    );
    expect(times(text)).toEqual([
      ['Giao ban', '2020-03-30T07:00', undefined],
      ['Giao ban (dời)', '2020-04-14T07:00', undefined],
      ['Giao ban', '2020-04-20T07:00', undefined],
    ]);
  });

  it('that repeats for ever ends', () => {
    const text = ics('UID:e\nSUMMARY:Mãi\nDTSTART:20200101T000000Z\nRRULE:FREQ=DAILY');
    expect(read(text).items.length).toBeGreaterThan(400);
    expect(read(text).items.length).toBeLessThan(500);
  });

  it('tells what it has: state, people by name, place', () => {
    const {items} = read(
      ics(
        'UID:1\nSUMMARY:Họp\nDTSTART:20200327T020000Z\nSTATUS:CANCELLED\nLOCATION:Hội trường\nORGANIZER;CN=Chủ tịch:mailto:a@b.example\nATTENDEE;CN=Văn phòng:mailto:c@d.example\nATTENDEE;CN=e@f.example:mailto:e@f.example',
      ),
    );
    expect(items[0]).toMatchObject({
      status: 'cancelled',
      texts: {location: 'Hội trường', chair: 'Chủ tịch', participants: 'Văn phòng'},
    });
  });

  it('has nothing of it published that is private or confidential', () => {
    const text = ics(
      'UID:1\nSUMMARY:Khám bệnh\nCLASS:PRIVATE\nDTSTART:20200327T020000Z',
      'UID:2\nSUMMARY:Nhân sự\nCLASS:CONFIDENTIAL\nDTSTART:20200327T020000Z',
      'UID:r\nSUMMARY:Giao ban\nCLASS:PUBLIC\nDTSTART:20200330T000000Z\nRRULE:FREQ=WEEKLY;COUNT=2',
      'UID:r\nRECURRENCE-ID:20200406T000000Z\nSUMMARY:Kín\nCLASS:PRIVATE\nDTSTART:20200406T000000Z',
    );
    expect(times(text)).toEqual([['Giao ban', '2020-03-30T07:00', undefined]]);
    expect(read(text).skipped).toEqual([]);
  });

  it('tells what the lines of its description say, as the elements read them', () => {
    const description =
      'Người tổ chức: an@xa.example\\n*~*~*~*~*~*~*~*~*~*\\nChủ trì: Đ/c Chủ tịch\\n' +
      'Thành phần: Trưởng các phòng\\nĐơn vị chuẩn bị: Văn phòng\\nMang theo máy tính.\\nĐến sớm.';
    const {items} = read(
      ics(
        `UID:1\nSUMMARY:Họp\nDTSTART:20200327T020000Z\nORGANIZER;CN=Văn thư:mailto:a@b.example\nDESCRIPTION:${description}`,
        'UID:2\nSUMMARY:Hội nghị\nDTSTART:20200327T030000Z\nORGANIZER;CN=Văn thư:mailto:a@b.example\nATTENDEE;ROLE=CHAIR;CN=Bí thư:mailto:c@d.example\nATTENDEE;CN=Các ban:mailto:e@d.example',
      ),
    );
    expect(items.map(({texts}) => texts)).toEqual([
      {
        chair: 'Đ/c Chủ tịch',
        participants: 'Trưởng các phòng',
        prepared_by: 'Văn phòng',
        note: 'Mang theo máy tính.\nĐến sớm.',
      },
      {chair: 'Bí thư', participants: 'Các ban'},
    ]);
  });
});

const corpus = join(process.env.PORTAL_CORPORA ?? '../shared/corpora', 'ics.json');
const isThere = existsSync(corpus);
if (!isThere) console.log(`${corpus} is not here: odd calendars of others are not tried.`);

describe.runIf(isThere)('the odd calendars of others', () => {
  it('are imported or refused, and nothing else', () => {
    const {items} = JSON.parse(readFileSync(corpus, 'utf8')) as {items: Record<string, unknown>[]};
    let read = 0;
    for (const entry of items) {
      const bytes = Object.values(entry).find(
        (value) => typeof value === 'string' && value.length > 40,
      );
      const text = decodeText(
        Buffer.from(String(bytes), entry.base64 === undefined ? 'utf8' : 'base64'),
      );
      try {
        read += readIcs(text, 'x', now).items.length > 0 ? 1 : 0;
      } catch (error) {
        expect(error).toBeInstanceOf(ImportError);
      }
    }
    expect(items.length).toBeGreaterThan(100);
    expect(read).toBeGreaterThan(0);
  });
});
