import type {StoredAttachment} from '../articles/article-store.ts';
import type {EventStatus} from '../calendar/event-store.ts';
import {fold} from '../../../src/text/fold.ts';
import type {Found} from './found-article.ts';

/** The texts of an event that may be missing. */
export const eventTexts = [
  'chair',
  'participants',
  'location',
  'prepared_by',
  'coordinated_by',
  'note',
] as const;
export type EventText = (typeof eventTexts)[number];

/** An event that a source has, as it is written into the database. */
export interface FoundEvent {
  /** What the source knows it by, or what it is made of. */
  key: string;
  title: string;
  /** Where it lasts all day: the midnight at the beginning of its first day. */
  starts: Date;
  /** Where it lasts all day: the midnight at the beginning of its last day. */
  ends?: Date | undefined;
  allDay: boolean;
  texts: Partial<Record<EventText, string>>;
  status: EventStatus;
  attachments: StoredAttachment[];
}

/** The events of a source. */
export interface FoundEvents extends Found<FoundEvent> {
  /**
   * The time that the source tells all events of. What was imported from it for that time, and is not
   * in it any more, is gone.
   */
  covered?: {from: Date; to: Date} | undefined;
}

const statusWords: readonly (readonly [RegExp, EventStatus])[] = [
  [/^(?:lich )?bo sung/u, 'supplementary'],
  [/^(?:lich )?(?:thay doi|dieu chinh)/u, 'changed'],
  [/^(?:tam )?hoan(?! thanh)/u, 'postponed'],
  [/^(?:da )?huy(?! dong)(?:$|\P{L})/u, 'cancelled'],
];

/** What a text such as "Bổ sung" or "Hoãn" says of an event, if anything. */
export function readStatus(text: string | undefined): EventStatus | undefined {
  const folded = fold(text ?? '').trim();
  return statusWords.find(([words]) => words.test(folded))?.[1];
}

/** What the mark before or behind a title says: "(Bổ sung) Họp", "[Hoãn] Họp", "Họp (hoãn)". */
export function readTitleStatus(title: string): EventStatus | undefined {
  const marks = [/^\s*[([]([^)\]]{2,40})[)\]]/u, /[([]([^)\]]{2,40})[)\]]\s*$/u];
  for (const mark of marks) {
    const status = readStatus(mark.exec(title)?.[1]);
    if (status !== undefined) return status;
  }
  return undefined;
}
