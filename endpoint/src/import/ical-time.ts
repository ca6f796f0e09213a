import ICAL from 'ical.js';
import {DEFAULT_TIME_ZONE, instantOfWall} from '../../../src/time/zone.ts';

/**
 * When a time of an iCalendar file is, in milliseconds since the epoch. A zone that the file describes
 * is taken from there; one that it only names, from this machine; a time without a zone, or with a name
 * that nobody knows, is that of the portal.
 */
export function icalInstant(time: ICAL.Time, zoneName: unknown): number {
  const {year, month, day, hour, minute, second} = time;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const zone = time.zone as ICAL.Timezone | null;
  if (time.isDate) return instantOfWall(wall, DEFAULT_TIME_ZONE);
  if (zone === ICAL.Timezone.utcTimezone) return wall;
  if (zone && zone !== ICAL.Timezone.localTimezone) return time.toUnixTime() * 1000;
  return instantOfWall(wall, isKnown(zoneName) ? zoneName : DEFAULT_TIME_ZONE);
}

function isKnown(name: unknown): name is string {
  if (typeof name !== 'string') return false;
  try {
    new Intl.DateTimeFormat('en', {timeZone: name});
    return true;
  } catch {
    return false;
  }
}
