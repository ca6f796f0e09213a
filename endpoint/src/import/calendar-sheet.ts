import {startOfPortalDay} from '../time/portal-time.ts';
import {addDays} from '../time/portal-time.ts';
import {calendarColumns, findHeader, type Columns} from './columns.ts';
import type {Skipped} from './found-article.ts';
import {
  eventTexts,
  readStatus,
  readTitleStatus,
  type FoundEvent,
  type FoundEvents,
} from './found-event.ts';
import {findWeek, readSession, readSheetDay, readTimeSpan, type Session} from './sheet-time.ts';

type Column = keyof typeof calendarColumns;

/** Whether these are the columns of a calendar: what happens, and when. */
const isCalendar = ({title, day, time}: Columns<Column>): boolean =>
  title !== undefined && (day !== undefined || time !== undefined);

const sessionNames: Record<Session, string> = {
  morning: 'Buổi sáng',
  afternoon: 'Buổi chiều',
  evening: 'Buổi tối',
};

/** What holds for a row by those above it: merged cells have their text in the first row only. */
interface Carried {
  day?: string | undefined;
  session?: Session | undefined;
}

/**
 * The events of a table with the columns of a Vietnamese work calendar: Ngày/Thứ, Buổi, Giờ, Nội dung,
 * Chủ trì, Thành phần, Địa điểm, Đơn vị chuẩn bị, Đơn vị phối hợp, Ghi chú.
 *
 * @returns nothing where it has no such columns.
 */
export function readCalendarSheet(rows: readonly (readonly string[])[]): FoundEvents | undefined {
  const header = findHeader(rows, calendarColumns, isCalendar);
  if (!header) return undefined;
  const {columns, row: headerRow} = header;
  const monday = findWeek(rows.slice(0, headerRow));
  const carried: Carried = {};
  const items: FoundEvent[] = [];
  const skipped: Skipped[] = [];
  const days: string[] = [];
  const keys = new Map<string, number>();
  for (const [index, cells] of rows.slice(headerRow + 1).entries()) {
    const cell = (column: Column): string => cells[columns[column] ?? -1] ?? '';
    const skip = (reason: string) => {
      const title = cell('title').slice(0, 60);
      skipped.push({item: `row ${headerRow + index + 2}${title && ` (${title})`}`, reason});
    };
    const dayCell = cell('day');
    if (dayCell !== '') {
      carried.day = readSheetDay(dayCell, monday);
      carried.session = undefined;
    }
    // In many calendars the session stands with the day, or before the time.
    const session = readSession(`${cell('session')} ${dayCell}`);
    if (session !== undefined) carried.session = session;
    const title = cell('title');
    if (title === '') {
      // A row with nothing but its day is one without events.
      const isWithout = cells.every(
        (text, column) => text === '' || [columns.day, columns.session].includes(column),
      );
      if (!isWithout) skip('it says nothing under "Nội dung"');
      continue;
    }
    if (carried.day === undefined) {
      skip(
        dayCell === ''
          ? 'there is no day in it or above it'
          : `its day cannot be read: "${dayCell.slice(0, 40)}"`,
      );
      continue;
    }
    const event = readEvent(cell, title, {day: carried.day, session: carried.session});
    if (event === undefined) {
      skip(`its time cannot be read: "${cell('time').slice(0, 40)}"`);
      continue;
    }
    days.push(carried.day);
    // The same meeting twice on one day is two meetings.
    const count = (keys.get(event.key) ?? 0) + 1;
    keys.set(event.key, count);
    items.push(count === 1 ? event : {...event, key: `${event.key} ${count}`});
  }
  return {items, skipped, covered: coveredBy(days)};
}

function readEvent(
  cell: (column: Column) => string,
  title: string,
  {day, session}: {day: string; session: Session | undefined},
): FoundEvent | undefined {
  const timeText = cell('time').replace(/^(?:buổi\s+)?(?:sáng|chiều|tối)\s*[:,]?\s*/iu, '');
  const isAllDay = timeText === '' || /^cả ngày$/iu.test(timeText);
  const endText = cell('end');
  const span = isAllDay
    ? {starts: startOfPortalDay(day)}
    : readTimeSpan(endText === '' ? timeText : `${timeText} - ${endText}`, day, session);
  if (!span) return undefined;
  const texts: FoundEvent['texts'] = {};
  for (const name of eventTexts) {
    const text = cell(name);
    if (text !== '') texts[name] = text;
  }
  if (isAllDay && session !== undefined) {
    texts.note = [sessionNames[session], texts.note].filter(Boolean).join('. ');
  }
  return {
    key: `${day} ${isAllDay ? (session ?? '') : span.starts.toISOString().slice(11, 16)} ${title}`,
    title: title.slice(0, 1000),
    ...span,
    allDay: isAllDay,
    texts,
    status:
      readStatus(cell('status')) ?? readTitleStatus(title) ?? readStatus(texts.note) ?? 'confirmed',
    attachments: [],
  };
}

function coveredBy(days: readonly string[]): FoundEvents['covered'] {
  const sorted = [...days].sort();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return {from: startOfPortalDay(first), to: startOfPortalDay(addDays(last, 1))};
}
