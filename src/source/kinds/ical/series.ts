import type ICAL from 'ical.js';
import {boundedIterator} from './bounded-iterator.ts';
import {instantIn, wallOf, type ZoneRules} from './zones.ts';

/** An event of a calendar, as often as it occurs in some days. */
export interface Occurrence {
  readonly component: ICAL.Component;
  /** Instants; of days their midnights in UTC. */
  readonly start: number;
  readonly end: number;
  readonly isDay: boolean;
  /** Tells it from the others of its series; nothing where it is alone. */
  readonly mark: string | undefined;
}

/** From one instant to before another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One event with its exceptions. */
export interface Series {
  readonly id: string;
  readonly master: ICAL.Component | undefined;
  /** Events that replace one occurrence each. */
  readonly exceptions: readonly ICAL.Component[];
}

const dayLength = 86_400_000;

const zoneIdOf = (property: ICAL.Property | null): string | undefined => {
  const id: unknown = property?.getParameter('tzid');
  return typeof id === 'string' ? id : undefined;
};

/** A date property as an instant; nothing where it is none. */
function instantOfProperty(property: ICAL.Property | null, rules: ZoneRules): number | undefined {
  const value: unknown = property?.getFirstValue();
  if (!(value instanceof rules.library.Time)) return undefined;
  const instant = instantIn(value, zoneIdOf(property), rules);
  return Number.isNaN(instant) ? undefined : instant;
}

/** How long an event lasts; a day where it has neither an end nor a length and is a day itself. */
function lengthOf(
  component: ICAL.Component,
  start: number,
  isDay: boolean,
  rules: ZoneRules,
): number {
  const end = instantOfProperty(component.getFirstProperty('dtend'), rules);
  if (end !== undefined && end > start) return end - start;
  const duration: unknown = component.getFirstPropertyValue('duration');
  if (duration instanceof rules.library.Duration) {
    const length = duration.toSeconds() * 1000;
    if (length > 0) return length;
  }
  return isDay ? dayLength : 0;
}

/** All values of the dates of a property that occurs several times, as instants. */
function instantsOf(component: ICAL.Component, name: string, rules: ZoneRules): number[] {
  return component.getAllProperties(name).flatMap((property) =>
    (property.getValues() as unknown[]).flatMap((value) => {
      const time = value instanceof rules.library.Period ? (value.start as unknown) : value;
      if (!(time instanceof rules.library.Time)) return [];
      return [instantIn(time, zoneIdOf(property), rules)];
    }),
  );
}

/** When the rules of an event let it begin, up to an instant; the first time included. */
function* startsOf(
  component: ICAL.Component,
  first: ICAL.Time,
  until: number,
  rules: ZoneRules,
): Generator<number> {
  const zoneId = zoneIdOf(component.getFirstProperty('dtstart'));
  yield instantIn(first, zoneId, rules);
  for (const property of component.getAllProperties('rrule')) {
    const rule: unknown = property.getFirstValue();
    if (!(rule instanceof rules.library.Recur)) continue;
    const iterator = boundedIterator(rules.library, rule, first, rules.budget);
    let time: ICAL.Time | null;
    while ((time = iterator.next() as ICAL.Time | null)) {
      const start = instantIn(time, zoneId, rules);
      if (start >= until) break;
      yield start;
    }
  }
  yield* instantsOf(component, 'rdate', rules);
}

const touches = (start: number, end: number, {from, to}: Span): boolean =>
  start < to && (start >= from || end > from);

/**
 * When an event occurs in some days: by its rules and dates, without the excluded ones, with its
 * exceptions in place of what they replace.
 *
 * @param span - days as instants in the portal's zone
 * @param daySpan - the same days as midnights in UTC, for what lasts all day
 * @throws Error when it has no beginning, or its rule cannot be followed
 */
export function occurrencesOf(
  {master, exceptions}: Series,
  span: Span,
  daySpan: Span,
  rules: ZoneRules,
): Occurrence[] {
  const found: Occurrence[] = [];
  const replaced = new Set<number>();
  const isRecurring =
    master !== undefined && ['rrule', 'rdate'].some((name) => master.hasProperty(name));
  /** Exceptions that all later occurrences follow, latest first: when from, how much later, what. */
  const turns: {from: number; shift: number; component: ICAL.Component}[] = [];

  const add = (
    component: ICAL.Component,
    start: number,
    length: number,
    isDay: boolean,
    mark?: number,
  ) => {
    if (!touches(start, start + length, isDay ? daySpan : span)) return;
    const text = mark === undefined ? undefined : new Date(mark).toISOString();
    found.push({component, start, end: start + length, isDay, mark: text});
  };
  const firstOf = (component: ICAL.Component): ICAL.Time => {
    const first: unknown = component.getFirstPropertyValue('dtstart');
    if (!(first instanceof rules.library.Time) || Number.isNaN(wallOf(first))) {
      throw new Error('it has no DTSTART');
    }
    return first;
  };

  for (const component of exceptions) {
    const property = component.getFirstProperty('recurrence-id');
    const id = instantOfProperty(property, rules);
    if (id === undefined) continue;
    replaced.add(id);
    const first = firstOf(component);
    const start = instantIn(first, zoneIdOf(component.getFirstProperty('dtstart')), rules);
    add(component, start, lengthOf(component, start, first.isDate, rules), first.isDate, id);
    if (property?.getParameter('range') === 'THISANDFUTURE') {
      turns.unshift({from: id, shift: start - id, component});
    }
  }
  if (!master) return found;

  turns.sort((one, other) => other.from - one.from);
  const first = firstOf(master);
  const {isDate} = first;
  const until = (isDate ? daySpan : span).to;
  const excluded = new Set(instantsOf(master, 'exdate', rules));
  // An exclusion may be a day while the event has a time.
  const isExcluded = (start: number): boolean =>
    excluded.has(start) || (!isDate && excluded.has(Math.floor(start / dayLength) * dayLength));
  const done = new Set<number>();
  for (const start of startsOf(master, first, until, rules)) {
    if (done.has(start) || replaced.has(start) || isExcluded(start)) continue;
    done.add(start);
    const turn = turns.find(({from}) => start > from);
    const component = turn?.component ?? master;
    const begin = start + (turn?.shift ?? 0);
    const own = turn ? instantOfProperty(component.getFirstProperty('dtstart'), rules) : start;
    const base = turn
      ? (own ?? begin)
      : instantIn(first, zoneIdOf(master.getFirstProperty('dtstart')), rules);
    add(
      component,
      begin,
      lengthOf(component, base, isDate, rules),
      isDate,
      isRecurring ? start : undefined,
    );
  }
  return found;
}
