import type {Time} from '../../source/models.ts';
import type {CalendarRange} from '../../source/portal-source.ts';
import type {Entry, Session} from './calendar-entries.ts';

/** What a header of a group of rows names: a day, a part of a day, or a leader (none: not stated). */
export type Head =
  | {readonly kind: 'day'; readonly day: Time}
  | {readonly kind: 'session'; readonly session: Session}
  | {readonly kind: 'leader'; readonly leader: string | undefined};

/** Rows below one header of the second level. */
export interface Part {
  readonly head: Head;
  readonly entries: readonly Entry[];
}

/** Rows below one header of the first level; no parts for a day without events. */
export interface Group {
  readonly head: Head;
  readonly parts: readonly Part[];
}

/** Neighbours with the same key together. */
export function partsBy(entries: readonly Entry[], key: 'day' | 'session'): Part[] {
  const parts: {head: Head; entries: Entry[]}[] = [];
  let before: string | undefined;
  for (const entry of entries) {
    if (entry[key] !== before) {
      const head: Head =
        key === 'day' ? {kind: 'day', day: entry.day} : {kind: 'session', session: entry.session};
      parts.push({head, entries: []});
    }
    before = entry[key];
    parts.at(-1)?.entries.push(entry);
  }
  return parts;
}

const dayLength = 86_400_000;

/**
 * A group for each day: working days always, Saturday and Sunday only where something happens or it is
 * today.
 *
 * @param today - the day it is in the portal's zone, `YYYY-MM-DD`
 * @param isFiltered - leaves out every day without events: the reader looks for something
 */
export function groupsByDay(
  entries: readonly Entry[],
  {from, to}: CalendarRange,
  today: Time,
  isFiltered: boolean,
): readonly Group[] {
  const groups: Group[] = [];
  for (let midnight = +new Date(from); midnight <= +new Date(to); midnight += dayLength) {
    const date = new Date(midnight);
    const day = date.toISOString().slice(0, 10);
    const isWorkingDay = date.getUTCDay() % 6 !== 0;
    const parts = partsBy(
      entries.filter((entry) => entry.day === day),
      'session',
    );
    const isShown = parts.length > 0 || (!isFiltered && (isWorkingDay || day === today));
    if (isShown) groups.push({head: {kind: 'day', day}, parts});
  }
  return groups;
}
