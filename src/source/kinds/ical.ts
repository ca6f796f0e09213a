import {defaultClient, type Client} from '../client/client.ts';
import {beginningOf, isWronglyEncoded} from '../client/parse-json.ts';
import type {Reading} from '../client/reading.ts';
import {PortalError} from '../errors.ts';
import type {PortalSource, SourceSettings} from '../portal-source.ts';
import {resolveEndpoint} from '../resolve-endpoint.ts';
import type {CalendarFile} from './ical/calendar-file.ts';
import {unfold} from './ical/unfold.ts';

/**
 * A calendar as text, whatever it calls itself. What is none, as the login page of a public network, or only the
 * beginning of one, must not be kept in place of the last good one.
 */
const calendarReading: Reading<string> = {
  name: 'ical',
  prepare: unfold,
  read({url, text}) {
    const calendar = text.trimStart();
    const fail = (what: string): never => {
      throw new PortalError('invalid', `The answer of ${url} ${what}.`, {url});
    };
    if (!/^BEGIN:VCALENDAR/i.test(calendar))
      fail(`is no calendar (iCalendar); it begins with "${beginningOf(calendar)}"`);
    if (!/END:VCALENDAR/i.test(calendar)) fail('cannot be read as a calendar: it is cut off');
    if (isWronglyEncoded(calendar)) fail('is not in UTF-8');
    return calendar;
  },
};

/**
 * A source of the work calendar alone: a calendar in the format iCalendar (RFC 5545), as Google, Outlook,
 * Zimbra, Nextcloud and others export it. `endpoint` is the address of the file; `webcal:` is read as
 * `https:`.
 *
 * @param client - what asks; by default the one that all sources of the page share
 */
export function createIcalSource(
  settings: SourceSettings,
  client: Pick<Client, 'get'> = defaultClient,
): PortalSource {
  const {timeZone} = settings;
  const url = resolveEndpoint(settings.endpoint.replace(/^\s*webcals?:/i, 'https:'), settings.base);
  let read: {text: string; file: CalendarFile} | undefined;

  const load = async () => {
    try {
      const [{default: library}, {CalendarFile}] = await Promise.all([
        import('ical.js'),
        import('./ical/calendar-file.ts'),
      ]);
      return {library, CalendarFile};
    } catch (cause) {
      throw new PortalError('network', 'The code that reads calendars cannot be loaded.', {cause});
    }
  };

  return {
    async calendar(range, options) {
      const text = await client.get(url, calendarReading, options);
      if (!text) throw new PortalError('invalid', `The answer of ${url} is no calendar.`, {url});
      // The same answer is read once, whatever weeks are asked for.
      if (read?.text !== text) {
        const {library, CalendarFile} = await load();
        options.signal.throwIfAborted();
        read = {text, file: new CalendarFile(library, text, url, {base: url, timeZone})};
      }
      return read.file.events(range);
    },
  };
}
