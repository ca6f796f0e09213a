import type {StoredAttachment} from '../articles/article-store.ts';
import type {Addresses} from '../http/addresses.ts';
import {dayOf, formatTime} from '../time/portal-time.ts';
import type {EventStatus, StoredEvent} from './event-store.ts';

/** One event, as it is sent. A field without a value is absent. */
export interface EventItem {
  id: string;
  title: string;
  /** RFC 3339, or a day (`YYYY-MM-DD`) where it lasts all day. */
  start: string;
  /** RFC 3339, or the last day of it, inclusive. */
  end?: string;
  all_day: boolean;
  chair?: string;
  participants?: string;
  location?: string;
  prepared_by?: string;
  coordinated_by?: string;
  note?: string;
  status: EventStatus;
  attachments: StoredAttachment[];
  _portal?: {sample: true};
}

const textFields = [
  'chair',
  'participants',
  'location',
  'prepared_by',
  'coordinated_by',
  'note',
] as const;

/** The wire format of an event, as the client checks it in src/source/kinds/portal-calendar.ts. */
export function toEvent(stored: StoredEvent, addresses: Addresses): EventItem {
  const format = stored.all_day ? dayOf : formatTime;
  const item: EventItem = {
    id: stored.id,
    title: stored.title,
    start: format(stored.starts),
    ...(stored.ends !== null && {end: format(stored.ends)}),
    all_day: stored.all_day,
    status: stored.status,
    attachments: stored.attachments.map((attachment) => ({
      ...attachment,
      url: addresses.absolute(attachment.url),
    })),
    ...(stored.is_sample && {_portal: {sample: true as const}}),
  };
  for (const field of textFields) {
    const text = stored[field];
    if (text !== null) item[field] = text;
  }
  return item;
}
