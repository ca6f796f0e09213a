import {safeUrl} from '../../html/safe-url.ts';
import type {Texts} from '../../locale/locale.ts';
import type {WorkEvent} from '../../source/models.ts';
import {now} from '../../time/clock.ts';
import {calendarFile} from './calendar-file.ts';
import {saveFile} from '../../base/save-file.ts';

/** Where the events come from, and the words of the reader's language. */
export interface SaveCalendarOptions {
  /** Address of the endpoint as the page's author wrote it, if there is one. */
  endpoint: string | undefined;
  /** The page's base address. */
  base: string;
  /** IANA name of the portal's zone. */
  timeZone: string;
  texts: Texts['work-calendar'];
}

/**
 * Gives the reader events as a file for a calendar of their own.
 *
 * @param name - what tells the file from others: a week, or the id of an event
 * @param place - where in the page a link may stand for a moment
 * @returns whether the reader has it as far as can be known
 */
export function saveCalendar(
  events: readonly WorkEvent[],
  name: string,
  place: Node,
  {endpoint, base, timeZone, texts}: SaveCalendarOptions,
): boolean {
  const {columns, statuses, fileName} = texts;
  // The same event is the same from every page that shows it, so its identifier has the endpoint's name.
  const domain = new URL(safeUrl(endpoint, base) ?? base).hostname || 'localhost';
  const text = calendarFile(events, {now: now(), timeZone, domain, base, columns, statuses});
  return saveFile(`${fileName}-${name}.ics`, 'text/calendar', text, place);
}
