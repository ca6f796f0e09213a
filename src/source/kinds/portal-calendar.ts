import * as v from 'valibot';
import {objectSchema} from './object-schema.ts';
import {parseTime} from '../../time/parse-time.ts';
import {instantOf, wallDate} from '../../time/zone.ts';
import type {Time, WorkEvent} from '../models.ts';
import {attachmentsOf, type WireContext} from './portal-models.ts';
import {attachmentSchema} from './portal-schema.ts';
import {idSchema, lenient, listOf, text} from './schema-fields.ts';
import {withoutUndefined} from './without-undefined.ts';

/** Whether something is a time does not depend on the zone, so that any does here. */
const time = v.pipe(
  v.string(),
  v.check((value) => parseTime(value, 'UTC') !== undefined, 'Expected a date'),
);

const status = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  // iCalendar and half of the world write it with one l.
  v.transform((value) => (value === 'canceled' ? 'cancelled' : value)),
  v.picklist(['confirmed', 'supplementary', 'changed', 'postponed', 'cancelled']),
);

/** One event of the work calendar. */
export const eventSchema = objectSchema({
  id: idSchema,
  title: text(1000),
  start: time,
  end: lenient(time),
  all_day: v.fallback(v.boolean(), false),
  chair: lenient(text(500)),
  participants: lenient(text(2000)),
  location: lenient(text(500)),
  prepared_by: lenient(text(500)),
  coordinated_by: lenient(text(500)),
  note: lenient(text(1000)),
  status: v.fallback(status, 'confirmed'),
  attachments: listOf(attachmentSchema),
});

const isDay = (value: Time): boolean => !value.includes('T');

/** The day that it is in the portal's zone. */
const dayOf = (value: Time, timeZone: string): Time =>
  isDay(value) ? value : wallDate(instantOf(value, timeZone), timeZone).toISOString().slice(0, 10);

/** The model of an event. One that begins on a day without a time lasts all day, whatever it says. */
export function eventOf(
  item: v.InferOutput<typeof eventSchema>,
  {base, timeZone}: WireContext,
): WorkEvent | undefined {
  const begin = parseTime(item.start, timeZone);
  if (begin === undefined) return undefined;
  const allDay = item.all_day || isDay(begin);
  const start = allDay ? dayOf(begin, timeZone) : begin;
  const finish = parseTime(item.end, timeZone);
  const end = finish !== undefined && allDay ? dayOf(finish, timeZone) : finish;
  // An end that is a day, or not after the start, would draw an event of no length or less.
  const isEnd = end !== undefined && isDay(end) === allDay && end > start;
  return withoutUndefined({
    id: item.id,
    title: item.title,
    start,
    end: isEnd ? end : undefined,
    allDay,
    chair: item.chair,
    participants: item.participants,
    location: item.location,
    preparedBy: item.prepared_by,
    coordinatedBy: item.coordinated_by,
    note: item.note,
    status: item.status,
    attachments: attachmentsOf(item.attachments, base),
  });
}
