import type ICAL from 'ical.js';
import {instantOf, instantOfWall} from '../../../time/zone.ts';
import {PortalError} from '../../errors.ts';
import type {WorkEvent} from '../../models.ts';
import type {CalendarRange} from '../../portal-source.ts';
import type {WireContext} from '../portal-models.ts';
import {boundRules, newBudget, type Ical} from './bounded-iterator.ts';
import {eventOf} from './event-of.ts';
import {hasTooManyParameters} from './parameters.ts';
import {occurrencesOf, type Occurrence, type Series, type Span} from './series.ts';
import {ianaZone} from './zones.ts';

const dayLength = 86_400_000;

/** Most events that are shown of some days. */
const eventLimit = 2000;

/** Most unusable events that a warning names. */
const namedLimit = 5;

const textOf = (component: ICAL.Component, name: string): string => {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : '';
};

const sequenceOf = (component: ICAL.Component): number =>
  Number(component.getFirstPropertyValue('sequence') ?? 0) || 0;

/** Events by their UID, each with its exceptions; of several versions of one the last. */
function seriesOf(events: readonly ICAL.Component[]): readonly Series[] {
  const all = new Map<
    string,
    {id: string; master?: ICAL.Component; exceptions: ICAL.Component[]}
  >();
  for (const [index, event] of events.entries()) {
    const id = textOf(event, 'uid') || `event-${index + 1}`;
    const series = all.get(id) ?? {id, exceptions: []};
    all.set(id, series);
    if (event.hasProperty('recurrence-id')) series.exceptions.push(event);
    else if (!series.master || sequenceOf(event) >= sequenceOf(series.master))
      series.master = event;
  }
  return [...all.values()].map(({id, master, exceptions}) => ({id, master, exceptions}));
}

/** A calendar that was read. */
export class CalendarFile {
  readonly #library: Ical;
  readonly #url: string;
  readonly #context: WireContext;
  readonly #calendars: readonly {series: readonly Series[]; zone: string; isCancelled: boolean}[];
  readonly #budget = newBudget();
  #hasWarned = false;

  /**
   * @param text - the whole file, without blanks before it
   * @param url - where it comes from, for messages
   * @throws PortalError with code `invalid` when it cannot be read as a calendar
   */
  constructor(library: Ical, text: string, url: string, context: WireContext) {
    this.#library = library;
    this.#url = url;
    this.#context = context;
    this.#calendars = this.#parse(text).map((calendar) => ({
      series: seriesOf(calendar.getAllSubcomponents('vevent')),
      // Times without a zone are in the calendar's own, which Google and Apple name.
      zone: ianaZone(textOf(calendar, 'x-wr-timezone')) ?? context.timeZone,
      isCancelled: textOf(calendar, 'method').toUpperCase() === 'CANCEL',
    }));
  }

  /**
   * The events of some days in order of time. One whose rule or date cannot be read is left out, and
   * named in one console warning.
   */
  events({from, to}: CalendarRange): readonly WorkEvent[] {
    const {timeZone, base} = this.#context;
    const days: Span = {from: +new Date(from), to: +new Date(to) + dayLength};
    const span: Span = {from: instantOf(from, timeZone), to: instantOfWall(days.to, timeZone)};
    const found: WorkEvent[] = [];
    const faults: string[] = [];
    Object.assign(this.#budget, newBudget());
    for (const {series, zone, isCancelled} of this.#calendars) {
      const rules = {library: this.#library, timeZone: zone, budget: this.#budget};
      for (const one of series) {
        try {
          const occurrences: readonly Occurrence[] = occurrencesOf(one, span, days, rules);
          for (const occurrence of occurrences) {
            const event = eventOf(occurrence, one.id, {base, isCancelled});
            if (event) found.push(event);
          }
        } catch (error) {
          faults.push(
            `"${one.id.slice(0, 60)}": ${error instanceof Error ? error.message : String(error)}`,
          );
        }
      }
    }
    this.#warn(faults);
    found.sort((one, other) => instantOf(one.start, timeZone) - instantOf(other.start, timeZone));
    return found.slice(0, eventLimit);
  }

  #parse(text: string): readonly ICAL.Component[] {
    const refuse = (what: string, cause?: unknown): PortalError =>
      new PortalError('invalid', `The answer of ${this.#url} ${what}`, {url: this.#url, cause});
    if (hasTooManyParameters(text)) throw refuse('has thousands of parameters in one property.');
    let parsed: unknown[];
    try {
      parsed = this.#library.parse(text) as unknown[];
    } catch (cause) {
      throw refuse(`cannot be read as a calendar: ${String(cause).slice(0, 200)}`, cause);
    }
    // One calendar is a list that begins with its name, several are a list of those.
    const roots = typeof parsed[0] === 'string' ? [parsed] : (parsed as unknown[][]);
    const calendars = roots
      .map((root) => new this.#library.Component(root))
      .filter(({name}) => name === 'vcalendar');
    for (const zone of calendars.flatMap((calendar) => calendar.getAllSubcomponents('vtimezone')))
      boundRules(this.#library, zone, this.#budget);
    return calendars;
  }

  #warn(faults: readonly string[]): void {
    if (faults.length === 0 || this.#hasWarned) return;
    this.#hasWarned = true;
    const more = faults.length - namedLimit;
    console.warn(
      `[portal-widgets] ${faults.length} events of ${this.#url} are unusable. ` +
        `${faults.slice(0, namedLimit).join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
    );
  }
}
