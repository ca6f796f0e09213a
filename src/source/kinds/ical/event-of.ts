import type ICAL from 'ical.js';
import type {WorkEvent, WorkEventStatus} from '../../models.ts';
import {plainText} from '../plain-text.ts';
import {webUrl} from '../portal-models.ts';
import {withoutUndefined} from '../without-undefined.ts';
import type {Occurrence} from './series.ts';
import {readDescription, readTitle} from './words.ts';

/** Most files of an event that are shown. */
const attachmentLimit = 20;

const dayOf = (midnight: number): string => new Date(midnight).toISOString().slice(0, 10);

/** The text of a property, cut to a number of code points; nothing where there is none in it. */
function textOf(component: ICAL.Component, name: string, limit: number): string | undefined {
  const value: unknown = component.getFirstPropertyValue(name);
  return (typeof value === 'string' && plainText(value, limit)) || undefined;
}

/** Names of people; their addresses are nobody's business. */
function namesOf(properties: readonly ICAL.Property[]): string | undefined {
  const names = properties.flatMap((property) => {
    const name: unknown = property.getParameter('cn');
    return typeof name === 'string' && !name.includes('@') ? plainText(name, 200) || [] : [];
  });
  return names.length > 0 ? plainText([...new Set(names)].join(', '), 2000) : undefined;
}

const isChair = (property: ICAL.Property): boolean =>
  String(property.getParameter('role')).toUpperCase() === 'CHAIR';

function statusOf(component: ICAL.Component, isCancelled: boolean): WorkEventStatus | undefined {
  const status = textOf(component, 'status', 40)?.toUpperCase();
  return isCancelled || status === 'CANCELLED' || status === 'CANCELED' ? 'cancelled' : undefined;
}

function attachmentsOf(component: ICAL.Component, base: string): WorkEvent['attachments'] {
  const files = component.getAllProperties('attach').slice(0, attachmentLimit);
  return files.flatMap((property) => {
    const value: unknown = property.getFirstValue();
    const url = typeof value === 'string' && value !== '' ? webUrl(value, base) : undefined;
    if (url === undefined) return [];
    const type: unknown = property.getParameter('fmttype');
    const name: unknown = ['filename', 'x-filename']
      .map((parameter): unknown => property.getParameter(parameter))
      .find((value) => typeof value === 'string');
    return [
      withoutUndefined({
        url,
        mimeType:
          typeof type === 'string' && type ? type.toLowerCase() : 'application/octet-stream',
        title: (typeof name === 'string' && plainText(name, 500)) || undefined,
      }),
    ];
  });
}

/** What an event is read with. */
export interface EventContext {
  /** Absolute address that relative ones are resolved against. */
  readonly base: string;
  /** Whether the calendar is a message that calls its events off. */
  readonly isCancelled: boolean;
}

/**
 * The model of an event; nothing where it has no title, or is not for everybody.
 *
 * @param id - of its series
 */
export function eventOf(
  {component, start, end, isDay, mark}: Occurrence,
  id: string,
  {base, isCancelled}: EventContext,
): WorkEvent | undefined {
  const access = textOf(component, 'class', 40)?.toUpperCase();
  if (access === 'PRIVATE' || access === 'CONFIDENTIAL') return undefined;
  const summary = textOf(component, 'summary', 1000);
  if (summary === undefined) return undefined;
  const {title, status} = readTitle(summary);
  const description = component.getFirstPropertyValue('description') as unknown;
  const said = readDescription(typeof description === 'string' ? description : '');
  const people = component.getAllProperties('attendee');
  const cut = (text: string | undefined, limit: number): string | undefined =>
    text === undefined ? undefined : plainText(text, limit) || undefined;
  // The last day of the format is the one after the last of the model.
  const lastDay = dayOf(end - 1);
  return withoutUndefined({
    id: mark === undefined ? id : `${id}/${mark}`,
    title,
    start: isDay ? dayOf(start) : new Date(start).toISOString(),
    end: isDay
      ? lastDay > dayOf(start)
        ? lastDay
        : undefined
      : end > start
        ? new Date(end).toISOString()
        : undefined,
    allDay: isDay,
    chair: cut(said.chair, 500) ?? namesOf(people.filter(isChair)),
    participants: cut(said.participants, 2000) ?? namesOf(people.filter((one) => !isChair(one))),
    location: textOf(component, 'location', 500) ?? cut(said.location, 500),
    preparedBy: cut(said.preparedBy, 500),
    coordinatedBy: cut(said.coordinatedBy, 500),
    note: cut(said.note, 1000),
    status: statusOf(component, isCancelled) ?? status ?? 'confirmed',
    attachments: attachmentsOf(component, base),
  });
}
