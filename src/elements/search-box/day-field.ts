import {html, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../../locale/format.ts';

/** What a field for a day shows. */
export interface DayFieldOptions {
  readonly name: 'from' | 'to';
  readonly label: string;
  /** Name of the button that opens the picker. */
  readonly pick: string;
  /** How a day may be typed. */
  readonly example: string;
  /** What is wrong with what was typed. */
  readonly error: string | undefined;
}

/** Whether the browser opens its own picker when asked to; where a server renders, most readers' do. */
const hasPicker = (): boolean =>
  typeof HTMLInputElement === 'undefined' || 'showPicker' in HTMLInputElement.prototype;

/** A day for a reader: `2020-12-31` as `31/12/2020`; nothing as nothing. */
export const dayText = (day: string | undefined): string =>
  // A day without a time is the same in every zone.
  day ? formatDate(day, 'vi', 'UTC') : '';

/**
 * A field for a day that takes what readers type, beside the browser's own picker. That one is a field
 * of its own which is only opened, for it refuses to be typed in as readers do.
 */
export function dayField({name, label, pick, example, error}: DayFieldOptions): TemplateResult {
  const fieldOf = (event: Event): HTMLElement => event.currentTarget as HTMLElement;
  const onPick = (event: Event): void => {
    const button = fieldOf(event);
    const picker = button.nextElementSibling as HTMLInputElement;
    try {
      picker.showPicker();
    } catch {
      // A frame of another origin may not; the day can still be typed.
      (button.previousElementSibling as HTMLInputElement).focus();
    }
  };
  const onPicked = (event: Event): void => {
    const picker = fieldOf(event) as HTMLInputElement;
    const input = picker.parentElement?.querySelector('input');
    if (input) input.value = dayText(picker.value);
  };
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <span class="day">
      <input
        class="control"
        part="input"
        type="text"
        id=${name}
        name=${name}
        autocomplete="off"
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby="${error ? `${name}-error ` : ''}${name}-example"
      />${
        hasPicker()
          ? html`<button
                class="control pick"
                part="button"
                type="button"
                aria-label=${pick}
                @click=${onPick}
              >
                <svg viewBox="0 0 16 16" aria-hidden="true">
                  <path d="M1.5 3h13v11.5h-13zM1.5 6.5h13M5 1v4M11 1v4" />
                </svg></button
              ><input
                class="picker"
                type="date"
                tabindex="-1"
                aria-hidden="true"
                @change=${onPicked}
              />`
          : nothing
      }
    </span>
    ${error ? html`<p class="wrong" id="${name}-error">${error}</p>` : nothing}
    <span class="muted" id="${name}-example">${example}</span>
  </div>`;
}
