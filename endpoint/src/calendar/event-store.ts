import type {StoredAttachment} from '../articles/article-store.ts';
import type {Queryable} from '../database/database.ts';
import {startOfDay} from '../time/sql-days.ts';

/** What became of an event: "lịch bổ sung", "thay đổi", "hoãn", "huỷ". */
export const statuses = [
  'confirmed',
  'supplementary',
  'changed',
  'postponed',
  'cancelled',
] as const;
export type EventStatus = (typeof statuses)[number];

/** One entry of the work calendar, as the database keeps it. */
export interface StoredEvent {
  id: string;
  title: string;
  /** Where it lasts all day: the midnight at the beginning of its first day. */
  starts: Date;
  /** Where it lasts all day: the midnight at the beginning of its last day. */
  ends: Date | null;
  all_day: boolean;
  chair: string | null;
  participants: string | null;
  location: string | null;
  prepared_by: string | null;
  coordinated_by: string | null;
  note: string | null;
  status: EventStatus;
  attachments: StoredAttachment[];
  is_sample: boolean;
}

/** Days of a calendar, `YYYY-MM-DD` in Asia/Ho_Chi_Minh, both included. */
export interface DayRange {
  from: string;
  to: string;
}

/** The events of some days in order of time, also those that begin before or end after them. */
export function listEvents(database: Queryable, {from, to}: DayRange): Promise<StoredEvent[]> {
  return database.query<StoredEvent>(
    `select id, title, starts, ends, all_day, chair, participants, location, prepared_by,
       coordinated_by, note, status, attachments, is_sample
     from work_events
     where starts < ${startOfDay('$2::date + 1')} and (
       starts >= ${startOfDay('$1')}
       or ends > ${startOfDay('$1')}
       or (all_day and ends = ${startOfDay('$1')})
     )
     order by starts, all_day desc, id`,
    [from, to],
  );
}

/** When all events are, in no order. */
export function listEventTimes(
  database: Queryable,
): Promise<Pick<StoredEvent, 'starts' | 'ends'>[]> {
  return database.query('select starts, ends from work_events');
}
