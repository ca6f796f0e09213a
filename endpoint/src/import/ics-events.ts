import ICAL from 'ical.js';
import {isWronglyEncoded} from '../../../src/source/client/parse-json.ts';
import {boundRules, newBudget} from '../../../src/source/kinds/ical/bounded-iterator.ts';
import {hasTooManyParameters} from '../../../src/source/kinds/ical/parameters.ts';
import {readDescription} from '../../../src/source/kinds/ical/words.ts';
import {plainText} from '../text/plain-text.ts';
import type {StoredAttachment} from '../articles/article-store.ts';
import {dayOf, startOfPortalDay} from '../time/portal-time.ts';
import type {Skipped} from './found-article.ts';
import {readTitleStatus, type FoundEvent, type FoundEvents} from './found-event.ts';
import {icalInstant} from './ical-time.ts';
import {ImportError} from './import-error.ts';
import {webAddress} from './references.ts';

const day = 86_400_000;

/** How far events that repeat are written down, before and after now, in milliseconds. */
const past = 60 * day;
const future = 400 * day;

/** Most steps to find the repetitions of an event. */
const mostSteps = 20_000;

/** Most events of a file, and most with all their repetitions. */
const mostEvents = 50_000;

/**
 * The events of an iCalendar file (RFC 5545), as Google, Outlook and Zimbra publish them. Each is read
 * apart from the others, so that a broken one costs no other; repetitions are written out for 60 days
 * before and 400 days after `now`.
 *
 * @throws {ImportError} when it is none, is cut off or spoilt, or holds too many events.
 */
export function readIcs(text: string, address: string, now: Date): FoundEvents {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/iu.test(text)) {
    throw new ImportError(`${address} is not an iCalendar file.`);
  }
  // Of a part of its events the others would look as if they were gone.
  if (!/END:VCALENDAR/iu.test(text)) {
    throw new ImportError(`${address} is cut off: it has no END:VCALENDAR.`);
  }
  if (isWronglyEncoded(text)) {
    throw new ImportError(`${address} is not in UTF-8, nor in the encoding that it names.`);
  }
  const zones = readZones([...piecesOf(text, 'VTIMEZONE')]);
  const blocks = [...piecesOf(text, 'VEVENT')];
  if (blocks.length > mostEvents) {
    throw new ImportError(`${address} holds more than ${mostEvents} events.`);
  }
  const skipped: Skipped[] = [];
  const budget = newBudget();
  const read = blocks.flatMap((block, index) => {
    try {
      const event = readBlock(block, zones);
      boundRules(ICAL, event.component, budget);
      return [event];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      skipped.push({item: nameOf(block, index), reason: `it cannot be read: ${reason}`});
      return [];
    }
  });
  const items = new Map<string, FoundEvent>();
  const window = {from: now.getTime() - past, to: now.getTime() + future};
  // What replaces one repetition comes after the rule that it is an exception of.
  for (const event of read.sort((a, b) => Number(isReplacement(a)) - Number(isReplacement(b)))) {
    try {
      for (const {place, found} of occurrences(event, window)) {
        // One repetition may be private in a series that is not.
        if (isPrivate(event)) items.delete(place);
        else items.set(place, found);
        if (items.size > mostEvents) {
          throw new ImportError(`${address} holds more than ${mostEvents} events.`);
        }
      }
    } catch (error) {
      if (error instanceof ImportError) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      skipped.push({item: event.summary || event.uid, reason});
    }
  }
  return {
    items: [...items.values()],
    skipped,
    covered: {from: new Date(0), to: new Date(window.to)},
  };
}

/** Whether it stands in the place of one repetition. */
const isReplacement = (event: ICAL.Event): boolean => event.component.hasProperty('recurrence-id');

/** Whether it is for those alone who may see the calendar itself. */
const isPrivate = ({component}: ICAL.Event): boolean =>
  /^(?:private|confidential)$/iu.test(String(component.getFirstPropertyValue('class')));

/** The components of a name as text. A pattern for both ends would look for each end to the end of the text. */
function* piecesOf(text: string, name: string): Generator<string> {
  const begin = new RegExp(`^BEGIN:${name}\\s*$`, 'gimu');
  const end = new RegExp(`^END:${name}\\s*$`, 'gimu');
  for (let first = begin.exec(text); first; first = begin.exec(text)) {
    end.lastIndex = begin.lastIndex;
    if (!end.exec(text)) return;
    yield text.slice(first.index, end.lastIndex);
    begin.lastIndex = end.lastIndex;
  }
}

function calendarOf(pieces: readonly string[]): ICAL.Component {
  const text = ['BEGIN:VCALENDAR', ...pieces, 'END:VCALENDAR'].join('\r\n');
  if (hasTooManyParameters(text)) throw new Error('one of its properties has no end of parameters');
  return new ICAL.Component(ICAL.parse(text) as unknown[]);
}

/** A calendar of nothing but zones; without those that cannot be read. */
function readZones(pieces: readonly string[]): ICAL.Component {
  const zones = new ICAL.Component('vcalendar');
  const budget = newBudget();
  for (const piece of pieces) {
    try {
      for (const zone of calendarOf([piece]).getAllSubcomponents('vtimezone')) {
        if (!zone.hasProperty('tzid')) continue;
        boundRules(ICAL, zone, budget);
        zones.addSubcomponent(zone);
      }
    } catch {
      // Its name is known to this machine, or its times are those of the portal.
    }
  }
  return zones;
}

function readBlock(block: string, zones: ICAL.Component): ICAL.Event {
  const component = calendarOf([block]).getFirstSubcomponent('vevent');
  if (!component) throw new Error('it is no event');
  // The zones are read once, and not with each event.
  component.parent = zones;
  return new ICAL.Event(component);
}

function nameOf(block: string, index: number): string {
  return /^SUMMARY[^:\r\n]*:(.{1,80})/imu.exec(block)?.[1]?.trim() ?? `event ${index + 1}`;
}

/** When an event that repeats is left out, as instants: the library compares times of zones that the file describes alone. */
function exclusionsOf({component}: ICAL.Event): Set<number> {
  const instants = component.getAllProperties('exdate').flatMap((property) => {
    const zone = property.getParameter('tzid');
    return (property.getValues() as unknown[]).flatMap((value) =>
      value instanceof ICAL.Time ? [icalInstant(value, zone)] : [],
    );
  });
  return new Set(instants);
}

/**
 * An event, or its repetitions. The place of one among the others goes by when it is: what replaces it, or leaves it
 * out, may tell that in another zone.
 */
function* occurrences(
  event: ICAL.Event,
  {from, to}: {from: number; to: number},
): Generator<{place: string; found: FoundEvent}> {
  const {startDate, uid} = event;
  if (!(startDate as ICAL.Time | null)) throw new Error('it has no beginning');
  const zone = event.component.getFirstProperty('dtstart')?.getParameter('tzid');
  const length = event.duration.toSeconds() * 1000;
  const key = uid || `${event.summary} ${startDate.toString()}`;
  if (isReplacement(event)) {
    const {recurrenceId: replaced} = event;
    const replacedZone = event.component.getFirstProperty('recurrence-id')?.getParameter('tzid');
    yield {
      place: `${key} ${icalInstant(replaced, replacedZone)}`,
      found: toFound(event, `${key} ${replaced.toString()}`, startDate, zone, length),
    };
    return;
  }
  if (!event.isRecurring()) {
    yield {place: key, found: toFound(event, key, startDate, zone, length)};
    return;
  }
  const excluded = exclusionsOf(event);
  const iterator = event.iterator();
  for (let step = 0; step < mostSteps; step += 1) {
    const next = iterator.next() as ICAL.Time | null;
    if (!next) return;
    const instant = icalInstant(next, zone);
    if (instant > to) return;
    if (instant + length < from || excluded.has(instant)) continue;
    const found = toFound(event, `${key} ${next.toString()}`, next, zone, length);
    yield {place: `${key} ${instant}`, found};
  }
}

function toFound(
  event: ICAL.Event,
  key: string,
  start: ICAL.Time,
  zone: unknown,
  length: number,
): FoundEvent {
  const title = plainText(event.summary || '').slice(0, 1000);
  if (title === '') throw new Error('it has no title');
  const allDay = start.isDate;
  const instant = icalInstant(start, zone);
  if (!Number.isFinite(instant)) throw new Error('its beginning is no time');
  const starts = allDay ? startOfPortalDay(dateText(start)) : new Date(instant);
  // The end of a whole day in iCalendar is the day after the last one.
  const last = allDay ? starts.getTime() + length - day : instant + length;
  const texts: FoundEvent['texts'] = {};
  const put = (name: keyof typeof texts, text: string | null | undefined, most: number) => {
    const lines = (text ?? '').split('\n').map(plainText);
    const tidied = lines.filter(Boolean).join('\n').slice(0, most);
    if (tidied !== '') texts[name] = tidied;
  };
  const said = readDescription(event.description || '');
  const [chairs, others] = [true, false].map((wanted) =>
    event.attendees
      .filter((attendee) => isChair(attendee) === wanted)
      .flatMap((attendee) => personOf(attendee) ?? [])
      .join(', '),
  );
  const organizer = personOf(event.component.getFirstProperty('organizer'));
  put('location', event.location || said.location, 500);
  put('chair', said.chair ?? (chairs || organizer), 500);
  put('participants', said.participants ?? others, 2000);
  put('prepared_by', said.preparedBy, 500);
  put('coordinated_by', said.coordinatedBy, 500);
  put('note', said.note, 1000);
  return {
    key,
    title,
    starts,
    ends: last > starts.getTime() ? new Date(last) : undefined,
    allDay,
    texts,
    status: statusOf(event, title),
    attachments: event.component.getAllProperties('attach').flatMap(attachmentOf),
  };
}

function statusOf(event: ICAL.Event, title: string): FoundEvent['status'] {
  const status = String(event.component.getFirstPropertyValue('status') ?? '').toUpperCase();
  return status === 'CANCELLED' ? 'cancelled' : (readTitleStatus(title) ?? 'confirmed');
}

const isChair = (attendee: ICAL.Property): boolean =>
  String(attendee.getParameter('role')).toUpperCase() === 'CHAIR';

/** The name of a person; an address of mail is not published. */
function personOf(property: ICAL.Property | null): string | undefined {
  const name: unknown = property?.getParameter('cn');
  return typeof name === 'string' && !name.includes('@') ? name : undefined;
}

function attachmentOf(property: ICAL.Property): StoredAttachment[] {
  const url = webAddress(String(property.getFirstValue()), 'about:blank');
  if (url === undefined) return [];
  const kind: unknown = property.getParameter('fmttype');
  const name: unknown = property.getParameter('filename');
  return [
    {
      url,
      mime_type: typeof kind === 'string' ? kind : 'application/octet-stream',
      ...(typeof name === 'string' && {title: name}),
    },
  ];
}

function dateText({year, month, day: date}: ICAL.Time): string {
  return dayOf(new Date(Date.UTC(year, month - 1, date)));
}
