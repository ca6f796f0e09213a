import {html, type TemplateResult} from 'lit';
import type {Texts} from '../../locale/locale.ts';

/** What the controls show, and what becomes of what the reader does with them. */
export interface CalendarToolbarOptions {
  texts: Texts['work-calendar'];
  /** Said by screen readers when it changes, and shown. */
  status: string;
  /** The field in which any week may be chosen. */
  picker: unknown;
  /** The controls that choose what of the week is shown. */
  filters: unknown;
  /** Goes so many weeks on; 0 for that of today. */
  onStep: (count: -1 | 0 | 1) => void;
}

/** The controls above a calendar. They stay while its content changes, so that focus is never lost. */
export function calendarToolbar(options: CalendarToolbarOptions): TemplateResult {
  const {texts, onStep} = options;
  // Lit sees by the empty text behind the status that Firefox, which translates, has taken away its marks.
  return html`<div class="toolbar" part="toolbar">
    <div class="controls weeks" role="group" aria-label=${texts.weeks}>
      <button class="control" part="button" type="button" @click=${() => onStep(-1)}>
        <span aria-hidden="true">‹</span> ${texts.previous}
      </button>
      <button class="control" part="button" type="button" @click=${() => onStep(0)}>
        ${texts.current}
      </button>
      <button class="control" part="button" type="button" @click=${() => onStep(1)}>
        ${texts.next} <span aria-hidden="true">›</span>
      </button>
      ${options.picker}
    </div>
    ${options.filters}
    <p class="status muted" part="status" role="status">${options.status}${''}</p>
  </div>`;
}
