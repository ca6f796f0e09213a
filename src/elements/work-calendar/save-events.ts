import {pageBase} from '../../base/page-base.ts';
import type {WorkEvent} from '../../source/models.ts';
import type {SaveCalendarOptions} from './save-calendar.ts';

/**
 * Gives the reader events as a file; what makes one loads when it is wanted.
 *
 * @param name - what tells the file from others: a week, or the id of an event
 * @param host - the element that shows them
 * @returns whether there is a file
 */
export async function saveEvents(
  events: readonly WorkEvent[],
  name: string,
  host: HTMLElement,
  options: Omit<SaveCalendarOptions, 'base'>,
): Promise<boolean> {
  try {
    const {saveCalendar} = await import('./save-calendar.ts');
    saveCalendar(events, name, host.shadowRoot ?? host, {...options, base: pageBase(host)});
    return true;
  } catch (error) {
    console.warn(`[portal-widgets] <${host.localName}> The file could not be made.`, error);
    return false;
  }
}
