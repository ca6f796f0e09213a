import {html, type TemplateResult} from 'lit';
import type {Texts} from '../../locale/locale.ts';
import {addIsoWeeks, formatIsoWeek, parseIsoWeek, type IsoWeek} from '../../time/iso-week.ts';
import {weekLabel} from './week-label.ts';

/** How many weeks before and after the one that is shown a list of weeks has. */
const nearby = 10;

const nearbyWeeks = (week: IsoWeek): IsoWeek[] =>
  [...Array(2 * nearby + 1).keys()].map((index) => addIsoWeeks(week, index - nearby));

let canPickWeeks: boolean | undefined;

/** Whether the browser has a picker of weeks; others make a text field of it. */
const hasWeekPicker = (): boolean => {
  // Where a server renders, most readers' browsers have one.
  if (typeof document === 'undefined') return true;
  if (canPickWeeks === undefined) {
    const input = document.createElement('input');
    input.type = 'week';
    canPickWeeks = input.type === 'week';
  }
  return canPickWeeks;
};

/**
 * A field in which a week may be chosen: the browser's own where it has one, else a list of weeks.
 *
 * @param language - of the texts, BCP 47
 * @param onWeek - called with the week that the reader chose
 */
export function weekPicker(
  week: IsoWeek,
  texts: Texts['work-calendar'],
  language: string,
  onWeek: (week: IsoWeek) => void,
): TemplateResult {
  const show = ({currentTarget}: Event): void => {
    (currentTarget as HTMLInputElement | HTMLSelectElement).value = formatIsoWeek(week);
  };
  const onPick = (event: Event): void => {
    const field = event.currentTarget as HTMLInputElement | HTMLSelectElement;
    const picked = parseIsoWeek(field.value);
    // In a list the place of the week stays the same. A field that is typed in is left alone until the
    // reader leaves it, for it forgets the digits before when its value is set.
    if (field.localName === 'select' || !field.matches(':focus')) show(event);
    // The first digits of a year are a year too.
    if (picked && picked.year > 999) onWeek(picked);
  };
  return hasWeekPicker()
    ? html`<input
        class="control picker"
        type="week"
        required
        aria-label=${texts.weeks}
        .value=${formatIsoWeek(week)}
        @change=${onPick}
        @blur=${show}
      />`
    : html`<select class="control picker" aria-label=${texts.weeks} @change=${onPick}>
        ${nearbyWeeks(week).map(
          (near) =>
            html`<option value=${formatIsoWeek(near)} .selected=${near.week === week.week}>
              ${weekLabel(near, texts, language)}
            </option>`,
        )}
      </select>`;
}
