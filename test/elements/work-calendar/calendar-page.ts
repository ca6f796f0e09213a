import {fixture, html} from '@open-wc/testing';
import '../../../src/elements/work-calendar/define.ts';
import type {PortalWorkCalendar} from '../../../src/index.ts';
import type {WorkEvent} from '../../../src/source/models.ts';
import {HeldSource} from '../../browser/held-source.ts';
import {inShadow, reach} from '../../browser/shadow.ts';

/** The week that the tests take place in. */
export const week13 = 'Tuần 13 (23/03/2020 - 29/03/2020)';

/** A calendar that shows these events. */
export const show = async (...events: WorkEvent[]): Promise<PortalWorkCalendar> => {
  const source = {calendar: () => Promise.resolve(events)};
  const element = await fixture<PortalWorkCalendar>(
    html`<portal-work-calendar .source=${source}></portal-work-calendar>`,
  );
  await reach(element, events.length > 0 ? 'ready' : 'empty');
  return element;
};

/** A calendar whose answers the test gives. */
export const hold = async (): Promise<{element: PortalWorkCalendar; source: HeldSource}> => {
  const source = new HeldSource();
  const element = await fixture<PortalWorkCalendar>(
    html`<portal-work-calendar .source=${source}></portal-work-calendar>`,
  );
  return {element, source};
};

/** Gives the latest question an answer. */
export const answer = async (
  {element, source}: {element: PortalWorkCalendar; source: HeldSource},
  ...events: WorkEvent[]
) => {
  source.weeks.at(-1)?.answer(events);
  await reach(element, events.length > 0 ? 'ready' : 'empty');
};

/** What stands in parts of an element, white space folded. */
export const texts = (element: Element, selector: string) =>
  inShadow(element, selector).map((part) => part.textContent.replace(/\s+/g, ' ').trim());

/** The buttons for the week before, today's and the week after. */
export const buttons = (element: Element) =>
  inShadow(element, '.weeks button') as HTMLButtonElement[];

/** Has a reader choose or type something. */
export const set = (control: HTMLElement, value: string, event: 'change' | 'input') => {
  (control as HTMLInputElement).value = value;
  control.dispatchEvent(new Event(event, {bubbles: true}));
};

/** What screen readers were told last. */
export const liveText = () => document.querySelector('[data-portal-live]')?.textContent ?? '';

/** Puts an element into a column of a width. */
export const widen = async (element: PortalWorkCalendar, pixels: number) => {
  element.parentElement?.style.setProperty('width', `${pixels}px`);
  await new Promise(requestAnimationFrame);
};

/** Gives the tests of a file a time of their own: Wednesday, 25 March 2020, 00:30 in Vietnam. */
export function useCalendarTime(): void {
  const {now} = Date;

  beforeEach(() => {
    // Still Tuesday in UTC.
    Date.now = () => Date.UTC(2020, 2, 24, 17, 30);
  });

  afterEach(() => {
    Date.now = now;
  });
}
