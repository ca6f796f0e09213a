import type {Time, WorkEvent} from '../../source/models.ts';
import type {CalendarRange} from '../../source/portal-source.ts';
import {instantOf, wallDate} from '../../time/zone.ts';

/** Parts of a day ("buổi"), in the order in which a day shows them. */
export const sessions = ['all-day', 'morning', 'afternoon', 'evening'] as const;

/** A part of a day. */
export type Session = (typeof sessions)[number];

/** An event as one of its days shows it. */
export interface Entry {
  readonly event: WorkEvent;
  /** The day, in the portal's zone. */
  readonly day: Time;
  readonly session: Session;
  /** When it begins, milliseconds since the epoch; only where it has a time and begins on this day. */
  readonly start: number | undefined;
  /** When it ends, milliseconds since the epoch; only where it has a time and ends on this day. */
  readonly end: number | undefined;
  /** Which of the event's days this is, from 1. */
  readonly part: number;
  /** How many days the event takes. */
  readonly parts: number;
}

const dayLength = 86_400_000;

/** Days since the epoch that a zone's calendar shows; NaN for what is no instant. */
const dayAt = (instant: number, timeZone: string): number =>
  Math.floor(wallDate(instant, timeZone).getTime() / dayLength);

const isInstant = (time: Time): boolean => time.endsWith('Z');

/** First and last day of an event, and its times where it has any. */
function spanOf(event: WorkEvent, timeZone: string) {
  const start = instantOf(event.start, timeZone);
  const isTimed = !event.allDay && isInstant(event.start);
  const first = dayAt(start, timeZone);
  const end = event.end === undefined ? NaN : instantOf(event.end, timeZone);
  // An end that is none, or lies before the start, is left out rather than believed.
  if (!(end > start)) return {first, last: first, start: isTimed ? start : undefined};
  const hasEndTime = isTimed && event.end !== undefined && isInstant(event.end);
  return {
    first,
    // What ends at midnight takes nothing of the day that begins then.
    last: dayAt(hasEndTime ? end - 1 : end, timeZone),
    start: isTimed ? start : undefined,
    end: hasEndTime ? end : undefined,
  };
}

/** The part of the day in which an instant lies; work after 18:00 is "tối". */
function sessionAt(instant: number, timeZone: string): Session {
  const hour = wallDate(instant, timeZone).getUTCHours();
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
}

function sessionOf(start: number | undefined, end: number | undefined, timeZone: string): Session {
  if (start !== undefined) return sessionAt(start, timeZone);
  // It goes on from the day before: until noon it takes the morning, else the day.
  const isMorning = end !== undefined && sessionAt(end - 1, timeZone) === 'morning';
  return isMorning ? 'morning' : 'all-day';
}

/**
 * What the days of a range show: each event on each day that it touches, ordered by day, part of the
 * day and time. An event whose start is no `Time` is left out.
 *
 * @param timeZone - IANA name of the portal's zone, which decides on which day something is
 */
export function entriesOf(
  events: readonly WorkEvent[],
  {from, to}: CalendarRange,
  timeZone: string,
): readonly Entry[] {
  const firstShown = +new Date(from) / dayLength;
  const lastShown = +new Date(to) / dayLength;
  const entries: Entry[] = [];
  for (const event of events) {
    const span = spanOf(event, timeZone);
    const lastDay = Math.min(span.last, lastShown);
    for (let day = Math.max(span.first, firstShown); day <= lastDay; day++) {
      const start = day === span.first ? span.start : undefined;
      const end = day === span.last ? span.end : undefined;
      const isTimed = span.start !== undefined;
      entries.push({
        event,
        day: new Date(day * dayLength).toISOString().slice(0, 10),
        session: isTimed ? sessionOf(start, end, timeZone) : 'all-day',
        start,
        end,
        part: day - span.first + 1,
        parts: span.last - span.first + 1,
      });
    }
  }
  const rank = ({day, session}: Entry): number =>
    +new Date(day) / dayLength + sessions.indexOf(session) / 10;
  return entries.sort(
    (one, other) => rank(one) - rank(other) || (one.start ?? 0) - (other.start ?? 0),
  );
}

/** The events behind entries, each once. */
export const eventsIn = (entries: readonly Entry[]): readonly WorkEvent[] => [
  ...new Set(entries.map(({event}) => event)),
];
