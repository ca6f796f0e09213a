import type {StoredAttachment} from '../articles/article-store.ts';
import {statuses, type EventStatus} from '../calendar/event-store.ts';
import {SetupError} from '../setup-error.ts';
import {addDays, dayOf, mondayOf} from '../time/portal-time.ts';

/** The texts of an event that may be missing. */
const textFields = [
  'chair',
  'participants',
  'location',
  'prepared_by',
  'coordinated_by',
  'note',
] as const;

/** One event of `calendar.json`. */
export interface SeedEvent {
  id: string;
  title: string;
  /** Weeks from that of the seeding: -1 is the week before. */
  week: number;
  /** Day of the week, 1 (Monday) to 7. */
  day: number;
  /** Begin and end, `07:30-09:00`; without it the event lasts all day. */
  time?: string | undefined;
  /** How many days it lasts, where it lasts all day. */
  days: number;
  texts: Readonly<Partial<Record<(typeof textFields)[number], string>>>;
  status: EventStatus;
  attachments: StoredAttachment[];
}

/**
 * Reads one entry of `calendar.json`.
 *
 * @param attachmentOf reads `file.pdf | Title`.
 * @throws {SetupError} naming what is wrong with it.
 */
export function readSeedEvent(
  entry: Readonly<Record<string, unknown>>,
  attachmentOf: (line: string) => StoredAttachment,
): SeedEvent {
  const {id, title, week, day, time, days = 1, status = 'confirmed', attachment, ...rest} = entry;
  const name = typeof id === 'string' ? id : 'an event without an id';
  const require = (isGood: boolean, field: string): void => {
    if (!isGood) throw new SetupError(`calendar.json: "${field}" of ${name} cannot be read.`);
  };
  require(typeof id === 'string' && /^mau-[\w-]+$/u.test(id), 'id');
  require(typeof title === 'string' && title !== '', 'title');
  require(isWhole(week, -520, 520), 'week');
  require(isWhole(day, 1, 7), 'day');
  require(time === undefined || isTimes(time), 'time');
  require(isWhole(days, 1, 31) && (days === 1 || time === undefined), 'days');
  require(statuses.some((known) => known === status), 'status');
  require(attachment === undefined || typeof attachment === 'string', 'attachment');
  for (const [field, value] of Object.entries(rest)) {
    require(textFields.some((known) => known === field) && typeof value === 'string', field);
  }
  return {
    id: id as string,
    title: title as string,
    week: week as number,
    day: day as number,
    time: time as string | undefined,
    days: days as number,
    texts: rest,
    status: status as EventStatus,
    attachments: typeof attachment === 'string' ? [attachmentOf(attachment)] : [],
  };
}

/** The columns of an event, its times worked out for the week of `now`. */
export function rowOf(event: SeedEvent, now: Date): Record<string, unknown> {
  const {id, title, week, day, time, days, texts, status, attachments} = event;
  const first = addDays(mondayOf(dayOf(now)), week * 7 + day - 1);
  const [begin = '00:00', end] = time?.split('-') ?? [];
  const last = days > 1 ? `${addDays(first, days - 1)}T00:00:00+07:00` : null;
  return {
    id,
    title,
    starts: `${first}T${begin}:00+07:00`,
    ends: end === undefined ? last : `${first}T${end}:00+07:00`,
    all_day: time === undefined,
    ...Object.fromEntries(textFields.map((field) => [field, texts[field] ?? null])),
    status,
    attachments: JSON.stringify(attachments),
    is_sample: true,
  };
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

function isTimes(value: unknown): boolean {
  const clock = '(?:[01]\\d|2[0-3]):[0-5]\\d';
  if (typeof value !== 'string' || !new RegExp(`^${clock}-${clock}$`, 'u').test(value))
    return false;
  const [begin = '', end = ''] = value.split('-');
  return begin < end;
}
