import {deflateRawSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {readCalendarSheet} from '../../src/import/calendar-sheet.ts';
import {readLinkSheet} from '../../src/import/link-sheet.ts';
import {readRows} from '../../src/import/sheet-rows.ts';
import {formatTime} from '../../src/time/portal-time.ts';

/** A zip file of some files, written by hand: the smallest that a reader of workbooks takes. */
function zip(files: Record<string, string | Buffer>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const plain = Buffer.from(content);
    const data = deflateRawSync(plain);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(plain), 14);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(plain.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    local.copy(entry, 8, 6, 28);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), data);
    entries.push(entry, Buffer.from(name));
    at += 30 + name.length + data.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length / 2, 8);
  end.writeUInt16LE(entries.length / 2, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook with one sheet; numbers are dates where their column says so. */
const workbook = (rows: string): Buffer =>
  zip({
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="a" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Lịch" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  });
const text = (place: string, value: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;

const calendar = (csv: string) =>
  readRows(Buffer.from(csv), 'lich.csv').then((rows) => {
    const found = readCalendarSheet(rows);
    return {
      skipped: found?.skipped,
      events: found?.items.map(({starts, ends, allDay, title, status}) => [
        formatTime(starts).slice(0, 16),
        ends && formatTime(ends).slice(0, 16),
        allDay,
        title,
        status,
      ]),
    };
  });

describe('a file that is no table', () => {
  it.each([
    ['a page', Buffer.from('<!DOCTYPE html><html></html>'), 'is a page, not a table'],
    [
      'a table in an encoding of old',
      Buffer.from(
        'Ngay;Noi dung\n23/03/2020;H\u00F2p giao ban tu\u00E2n, ph\u00F2ng h\u00F2p',
        'latin1',
      ),
      'is not in UTF-8: save it as "CSV UTF-8" or .xlsx.',
    ],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'save it as .xlsx'],
    ['a broken workbook', Buffer.from('PK\u0003\u0004broken'), 'is a broken file'],
    ['a workbook that is none', zip({'a.txt': 'x'}), 'is not an .xlsx file'],
    [
      'a small file that unpacks to a large one',
      zip({a: Buffer.alloc(60_000_000)}),
      'unpacks to more than 50 MB',
    ],
  ])('%s is refused with the reason', async (_, body, reason) => {
    await expect(readRows(body, 'lich')).rejects.toThrow(reason);
  });

  it('has neither the columns of a calendar nor of links', () => {
    expect(readCalendarSheet([['a', 'b']])).toBeUndefined();
    expect(readLinkSheet([['a', 'b']])).toBeUndefined();
  });
});

describe('rows that cannot be understood', () => {
  it('are named with their number, and cost no other row', async () => {
    const {events, skipped} = await calendar(
      'Ngày,Giờ,Nội dung,Chủ trì\n,8h,Chưa có ngày,\n31/02/2026,8h,Ngày không có,\n10/02/2026,25h00,Giờ không có,\n,sớm,Giờ không rõ,\n,8h,,Ai đó\n,9h,Được,\n',
    );
    expect(events).toEqual([['2026-02-10T09:00', undefined, false, 'Được', 'confirmed']]);
    expect(skipped?.map(({item, reason}) => `${item}: ${reason}`)).toEqual([
      'row 2 (Chưa có ngày): there is no day in it or above it',
      'row 3 (Ngày không có): its day cannot be read: "31/02/2026"',
      'row 4 (Giờ không có): its time cannot be read: "25h00"',
      'row 5 (Giờ không rõ): its time cannot be read: "sớm"',
      'row 6: it says nothing under "Nội dung"',
    ]);
  });
});

describe('the times of a calendar', () => {
  it.each([
    ['7 giờ 30’', '07:30', undefined],
    ['07 giờ 00’ đến 08 giờ 00’', '07:00', '08:00'],
    ['7 giờ 30 phút', '07:30', undefined],
    ['8h00', '08:00', undefined],
    ['8h30-11h00', '08:30', '11:00'],
    ['từ 14h00 đến 16h30', '14:00', '16:30'],
    ['08:00', '08:00', undefined],
    ['8g30', '08:30', undefined],
    ['Sáng: 8h', '08:00', undefined],
  ])('"%s" is understood', async (time, begin, end) => {
    const {events} = await calendar(`Ngày;Giờ;Nội dung\n10/02/2026;${time};Họp`);
    expect(events?.[0]?.slice(0, 2)).toEqual([`2026-02-10T${begin}`, end && `2026-02-10T${end}`]);
  });
});

describe('a work calendar', () => {
  it('has merged cells carried down, and its week from its title', async () => {
    const {events, skipped} = await calendar(
      [
        'UBND XÃ MẪU,,,',
        'LỊCH CÔNG TÁC Tuần 01 (29/12/2025 - 04/01/2026),,,',
        'Thứ/Ngày,Buổi,Thời gian,Nội dung công việc',
        'Thứ Hai,Sáng,7h30,Giao ban',
        ',,9h,(Hoãn) Họp tổ',
        ',Chiều,2h00,Tiếp dân',
        'Thứ Năm 01/01,,,Nghỉ Tết Dương lịch',
        'Chủ nhật,Tối,,Trực',
        'Thứ Ba,,,',
      ].join('\n'),
    );
    expect(skipped).toEqual([]);
    expect(events).toEqual([
      ['2025-12-29T07:30', undefined, false, 'Giao ban', 'confirmed'],
      ['2025-12-29T09:00', undefined, false, '(Hoãn) Họp tổ', 'postponed'],
      ['2025-12-29T14:00', undefined, false, 'Tiếp dân', 'confirmed'],
      ['2026-01-01T00:00', undefined, true, 'Nghỉ Tết Dương lịch', 'confirmed'],
      ['2026-01-04T00:00', undefined, true, 'Trực', 'confirmed'],
    ]);
  });

  it('is read from a workbook too, with its dates and times', async () => {
    const rows = await readRows(
      workbook(
        `<row r="1">${text('A1', 'Ngày')}${text('B1', 'Giờ')}${text('C1', 'Nội dung')}</row>` +
          `<row r="2"><c r="A2" s="1"><v>46063</v></c><c r="B2" s="2"><v>0.3125</v></c>${text('C2', 'Giao ban')}</row>` +
          `<row r="3"><c r="B3" s="2"><v>0.5833333333</v></c>${text('C3', 'Họp')}</row>`,
      ),
      'lich.xlsx',
    );
    expect(readCalendarSheet(rows)?.items.map(({starts}) => formatTime(starts))).toEqual([
      '2026-02-10T07:30:00+07:00',
      '2026-02-10T14:00:00+07:00',
    ]);
  });
});
