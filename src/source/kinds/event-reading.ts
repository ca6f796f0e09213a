import {withoutCode} from '../errors.ts';
import type {WorkEvent} from '../models.ts';
import type {ItemReading} from './whole-list.ts';

type Events = typeof import('./portal-calendar.ts');

/**
 * What events are read with. No section but the calendar needs it, which has it in a file of its own that is
 * loaded by then.
 */
export async function eventReading(): Promise<ItemReading<Events['eventSchema'], WorkEvent>> {
  const {eventSchema, eventOf} = await import('./portal-calendar.ts').catch(
    withoutCode('calendars'),
  );
  return {schema: eventSchema, modelOf: eventOf};
}
