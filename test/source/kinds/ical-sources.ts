import type {Client} from '../../../src/source/client/client.ts';
import {createIcalSource} from '../../../src/source/kinds/ical.ts';
import type {WorkEvent} from '../../../src/source/models.ts';
import type {CalendarRange} from '../../../src/source/portal-source.ts';

/** Gives this text to every question. */
const giving = (text: string): Pick<Client, 'get'> => ({
  get: (url, reading) =>
    Promise.resolve(reading.read({url, text, type: 'text/calendar', headers: new Headers()})),
});

/** The events of some days in a calendar file. */
export async function eventsIn(text: string, range: CalendarRange): Promise<readonly WorkEvent[]> {
  const settings = {endpoint: 'https://portal.example/lich.ics', timeZone: 'Asia/Ho_Chi_Minh'};
  const {signal} = new AbortController();
  return (await createIcalSource(settings, giving(text)).calendar?.(range, {signal})) ?? [];
}

/** A calendar file with these lines in it. */
export const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//EN', ...lines, 'END:VCALENDAR', ''].join(
    '\r\n',
  );

/** One event with these lines. */
export const event = (...lines: string[]): string =>
  ['BEGIN:VEVENT', 'UID:lich-1', 'SUMMARY:Họp giao ban', ...lines, 'END:VEVENT'].join('\r\n');
