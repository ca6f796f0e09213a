import type ICAL from 'ical.js';
import {instantOfWall} from '../../../time/zone.ts';
import type {Ical, StepBudget} from './bounded-iterator.ts';

/** What Outlook and Exchange call the zones of this part of the world, where they do not describe them. */
const windowsNames: Readonly<Record<string, string>> = {
  'SE Asia Standard Time': 'Asia/Bangkok',
  'China Standard Time': 'Asia/Shanghai',
  'Singapore Standard Time': 'Asia/Singapore',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'Korea Standard Time': 'Asia/Seoul',
  UTC: 'UTC',
};

const known = new Map<string, string | undefined>();

/** No name of a zone is longer; looking for one in megabytes would take minutes. */
const longestName = 200;

/** The IANA name that a calendar means, or nothing where browsers know none. */
export function ianaZone(name: string | undefined): string | undefined {
  if (!name || name.length > longestName) return undefined;
  if (known.has(name)) return known.get(name);
  // Some write "/mozilla.org/20050126_1/Asia/Ho_Chi_Minh".
  const plain = windowsNames[name] ?? /[A-Z][A-Za-z]+\/[A-Za-z_/-]+$/.exec(name)?.[0] ?? name;
  let zone: string | undefined;
  try {
    zone = new Intl.DateTimeFormat('en', {timeZone: plain}).resolvedOptions().timeZone;
  } catch {
    // A name of its own; the calendar may describe it.
  }
  known.set(name, zone);
  return zone;
}

/** How the times of a calendar are read. */
export interface ZoneRules {
  readonly library: Ical;
  /** IANA name of the zone that times are in of which nothing is said. */
  readonly timeZone: string;
  /** How many steps the rules of the calendar may still take. */
  readonly budget: StepBudget;
}

/** What calendar and clock show, as milliseconds in UTC. */
export const wallOf = ({year, month, day, hour, minute, second}: ICAL.Time): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

/**
 * The instant of a time, milliseconds since the epoch; of a day its midnight in UTC, which stands for it.
 * A zone that browsers know is taken from them; one that the calendar describes, from there; any other is
 * that of the portal.
 *
 * @param zoneId - the parameter TZID
 */
export function instantIn(
  time: ICAL.Time,
  zoneId: string | undefined,
  {library, timeZone}: ZoneRules,
): number {
  const wall = wallOf(time);
  const {zone} = time as {zone: ICAL.Timezone | null};
  if (time.isDate || zone === library.Timezone.utcTimezone) return wall;
  const iana = ianaZone(zoneId);
  if (iana !== undefined) return instantOfWall(wall, iana);
  if (zone && zone !== library.Timezone.localTimezone) return time.toUnixTime() * 1000;
  return instantOfWall(wall, timeZone);
}
