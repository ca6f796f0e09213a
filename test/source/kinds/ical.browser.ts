import {createClient} from '../../../src/source/client/client.ts';
import {createIcalSource} from '../../../src/source/kinds/ical.ts';
import type {PortalSource} from '../../../src/source/portal-source.ts';
import {faultEndpoint} from '../../browser/fault-endpoint.ts';
import {calendar, event} from './ical-sources.ts';
import {testKind} from './kit.ts';

const at = (endpoint: string): PortalSource =>
  createIcalSource({endpoint, timeZone: 'Asia/Ho_Chi_Minh'}, createClient({random: () => 0}));

const text = calendar(
  event('DTSTART:20200106T013000Z', 'DTEND:20200106T030000Z', 'RRULE:FREQ=WEEKLY;BYDAY=MO,FR'),
  event('DTSTART;VALUE=DATE:20200325').replace('lich-1', 'lich-2'),
);

/** A client whose network gives one text. */
const giving = (body: string): PortalSource =>
  createIcalSource(
    {endpoint: 'https://portal.example/lich.ics', timeZone: 'Asia/Ho_Chi_Minh'},
    createClient({
      fetch: async (_, {signal}) => {
        await Promise.resolve();
        signal?.throwIfAborted();
        return new Response(body, {headers: {'content-type': 'text/calendar'}});
      },
    }),
  );

testKind('ical', {
  open: () => giving(text),
  answers: ['calendar'],
  busyDays: {from: '2020-03-23', to: '2020-03-29'},
  trouble: {
    unreachable: () => at(faultEndpoint('fault/503').url),
    garbage: () => at(faultEndpoint('fault/html-200').url),
    silent: () => at(faultEndpoint('fault/hang').url),
    partlyUnusable: () =>
      giving(
        calendar(
          text.slice(text.indexOf('BEGIN:VEVENT'), text.indexOf('END:VCALENDAR')).trim(),
          event('RRULE:FREQ=DAILY').replace('lich-1', 'lich-3'),
        ),
      ),
  },
});
