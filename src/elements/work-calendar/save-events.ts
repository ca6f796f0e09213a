import {pageBase} from '../../base/page-base.ts';
import type {WorkEvent} from '../../source/models.ts';
import type {SaveCalendarOptions} from './save-calendar.ts';

/**
 * Gives the reader events as a file; what makes one loads when it is wanted.
 *
 * @param name - what tells the file from others: a week, or the id of an event
 * @param host - the element that shows them
 * @returns whether the reader has the file, as far as can be known; nothing where there is none
 */
export async function saveEvents(
  events: readonly WorkEvent[],
  name: string,
  host: HTMLElement,
  options: Omit<SaveCalendarOptions, 'base'>,
): Promise<'given' | 'doubtful' | undefined> {
  try {
    const {saveCalendar} = await import('./save-calendar.ts');
    const place = host.shadowRoot ?? host;
    const isGiven = saveCalendar(events, name, place, {...options, base: pageBase(host)});
    return isGiven ? 'given' : 'doubtful';
  } catch (error) {
    console.warn(`[portal-widgets] <${host.localName}> The file could not be made.`, error);
    return undefined;
  }
}
