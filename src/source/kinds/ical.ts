import {defaultClient, type Client} from '../client/client.ts';
import type {Reading} from '../client/reading.ts';
import {PortalError} from '../errors.ts';
import type {PortalSource, SourceSettings} from '../portal-source.ts';
import {resolveEndpoint} from '../resolve-endpoint.ts';
import type {CalendarFile} from './ical/calendar-file.ts';

/** A calendar as text, whatever it calls itself; what is none is noticed when it is read. */
const calendarReading: Reading<string> = {name: 'ical', read: ({text}) => text};

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
      const text = (await client.get(url, calendarReading, options)) ?? '';
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
