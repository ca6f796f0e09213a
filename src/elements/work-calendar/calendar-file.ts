import {safeUrl} from '../../html/safe-url.ts';
import type {WorkEvent, WorkEventStatus} from '../../source/models.ts';
import {instantOf, wallDate} from '../../time/zone.ts';
import {version} from '../../version.ts';
import {columnKeys, textIn, type Column} from './calendar-columns.ts';

/** What a calendar file is made with. */
export interface CalendarFileOptions {
  /** When it is made, milliseconds since the epoch. */
  now: number;
  /** IANA name of the portal's zone. */
  timeZone: string;
  /** Host name of the portal, which makes the identifiers unique in the world. */
  domain: string;
  /** Address that relative ones are resolved against. */
  base: string;
  /** Names of the columns, for the description. */
  columns: Readonly<Record<Column, string>>;
  /** What became of an event, in words. */
  statuses: Readonly<Record<Exclude<WorkEventStatus, 'confirmed'>, string>>;
}

/** Most octets of a line, without its end (RFC 5545, 3.1). */
const lineLimit = 75;

const octetsOf = (character: string): number => new TextEncoder().encode(character).length;

/** A line as the format wants it: continued with a blank before the limit, characters kept whole. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > lineLimit) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += more;
  }
  return result;
}

/** Text as a value (RFC 5545, 3.3.11); control characters are not allowed in one. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** `20200327T020000Z` */
const instantText = (instant: number): string =>
  new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');

const dayLength = 86_400_000;

/** `20200327`: the day of an instant in a zone, so many days later. */
const dayText = (instant: number, timeZone: string, later: number): string =>
  instantText(wallDate(instant, timeZone).getTime() + later * dayLength).slice(0, 8);

/** When it begins and ends; the last day of the model is inclusive, that of the format is not. */
function timesOf(event: WorkEvent, timeZone: string): string[] {
  const start = instantOf(event.start, timeZone);
  const end = event.end === undefined ? NaN : instantOf(event.end, timeZone);
  if (event.allDay || !event.start.endsWith('Z')) {
    const last = end > start ? end : start;
    return [
      `DTSTART;VALUE=DATE:${dayText(start, timeZone, 0)}`,
      `DTEND;VALUE=DATE:${dayText(last, timeZone, 1)}`,
    ];
  }
  const lines = [`DTSTART:${instantText(start)}`];
  if (end > start) lines.push(`DTEND:${instantText(end)}`);
  return lines;
}

/** The format knows three words for what became of an event; the title says the portal's own. */
const statusOf = (status: WorkEventStatus): string =>
  status === 'cancelled' ? 'CANCELLED' : status === 'postponed' ? 'TENTATIVE' : 'CONFIRMED';

/** Who presides, takes part and so on, a line each. */
function descriptionOf(event: WorkEvent, columns: CalendarFileOptions['columns']): string {
  const lines: string[] = [];
  for (const column of columnKeys) {
    const text = column === 'title' || column === 'location' ? '' : textIn(event, column);
    if (text) lines.push(`${columns[column]}: ${text}`);
  }
  return lines.join('\n');
}

function attachmentsOf(event: WorkEvent, base: string): string[] {
  const addresses = event.attachments.map(({url}) => safeUrl(url, base, ['http:', 'https:']));
  return addresses.flatMap((address) => (address ? [`ATTACH:${address}`] : []));
}

function linesOf(event: WorkEvent, options: CalendarFileOptions): string[] {
  const {status} = event;
  const word = status === 'confirmed' ? '' : `[${options.statuses[status]}] `;
  const description = descriptionOf(event, options.columns);
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${event.id}@${options.domain}`)}`,
    `DTSTAMP:${instantText(options.now)}`,
    ...timesOf(event, options.timeZone),
    `SUMMARY:${escaped(word + event.title)}`,
    ...(event.location ? [`LOCATION:${escaped(event.location)}`] : []),
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...attachmentsOf(event, options.base),
    `STATUS:${statusOf(status)}`,
    'END:VEVENT',
  ];
}

/**
 * Events as an iCalendar file (RFC 5545) that calendar programs import. Times are instants in UTC, so
 * that no description of a zone is needed.
 */
export function calendarFile(events: readonly WorkEvent[], options: CalendarFileOptions): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//portal-widgets//portal-widgets ${version}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => linesOf(event, options)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
