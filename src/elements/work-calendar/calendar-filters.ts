import {html, nothing, type TemplateResult} from 'lit';
import type {Texts} from '../../locale/locale.ts';
import type {WorkEvent} from '../../source/models.ts';
import {compareNames, leadersOf} from './calendar-leaders.ts';
import {views, type CalendarView} from './views.ts';

/** What the controls show, and what becomes of what the reader does with them. */
export interface CalendarFiltersOptions {
  texts: Texts['calendar-choices'];
  view: CalendarView;
  /** Whom the reader chose; empty for all. */
  leader: string;
  /** Untyped code sets numbers too. */
  filter: string | number;
  /** The events of the week, whose leaders may be chosen. */
  events: readonly WorkEvent[];
  onView: (view: CalendarView) => void;
  onFilter: (chosen: {leader: string} | {filter: string}) => void;
  /** The reader wants the week in a calendar of their own; without it there is nothing to have. */
  onSave: (() => void) | undefined;
}

const valueOf = (event: Event): string =>
  (event.currentTarget as HTMLInputElement | HTMLSelectElement).value;

/** The controls that choose what of a week is shown, and how. */
export function calendarFilters(options: CalendarFiltersOptions): TemplateResult {
  const {texts, view, filter, onSave} = options;
  return html`<div class="controls" part="filters">
      <select
        class="control view"
        aria-label=${texts.views}
        @change=${(event: Event) => options.onView(valueOf(event) as CalendarView)}
      >
        ${views.map(
          (name) =>
            html`<option value=${name} .selected=${name === view}>${texts.view[name]}</option>`,
        )}
      </select>
      ${renderLeaders(options)}
      <input
        class="control filter"
        type="search"
        aria-label=${texts.filter}
        placeholder=${texts.filter}
        .value=${filter}
        @input=${(event: Event) => options.onFilter({filter: valueOf(event)})}
      />
      <button
        class="control save-week"
        part="button"
        type="button"
        aria-disabled=${onSave ? nothing : 'true'}
        @click=${onSave ?? nothing}
      >
        ${texts.saveWeek}
      </button>
    </div>
    ${renderChosen(options)}`;
}

/** What was chosen, for paper, where there are no controls that say it. */
function renderChosen({texts, leader, filter}: CalendarFiltersOptions): unknown {
  const words = `${filter}`.trim();
  const chosen = [leader && `${texts.leader}: ${leader}`, words && `“${words}”`].filter(Boolean);
  return chosen[0] ? html`<p class="chosen"><bdi>${chosen.join(', ')}</bdi></p>` : nothing;
}

function renderLeaders(options: CalendarFiltersOptions): TemplateResult {
  const {texts, leader, onFilter, events} = options;
  const leaders = [...new Set(events.flatMap(leadersOf))].sort(compareNames);
  // Who was chosen stays in the list in weeks in which nothing is theirs.
  const names = leader === '' || leaders.includes(leader) ? leaders : [leader, ...leaders];
  return html`<select
    class="control leaders"
    aria-label=${texts.leader}
    @change=${(event: Event) => onFilter({leader: valueOf(event)})}
  >
    <option value="" .selected=${leader === ''}>${texts.allLeaders}</option>
    ${names.map(
      (name) => html`<option value=${name} .selected=${name === leader}>${name}</option>`,
    )}
  </select>`;
}
