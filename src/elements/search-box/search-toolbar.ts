import {html, nothing, type TemplateResult} from 'lit';
import type {Texts} from '../../locale/locale.ts';
import {dayText} from './day-field.ts';
import type {Search} from './search.ts';

/** A filter in force, as a reader reads it. */
export interface SearchFilter {
  readonly name: 'category' | 'from' | 'to';
  readonly label: string;
}

/** The filters of a search, in the order of the fields; `category` is the title of the category. */
export function activeFilters(
  {category, from, to}: Search,
  title: string | undefined,
  texts: Texts['search-box'],
): readonly SearchFilter[] {
  const filters: SearchFilter[] = [];
  if (category) filters.push({name: 'category', label: texts.askedCategory(title ?? category)});
  if (from) filters.push({name: 'from', label: texts.askedFrom(dayText(from))});
  if (to) filters.push({name: 'to', label: texts.askedTo(dayText(to))});
  return filters;
}

/** How much there is of what was found. */
export interface Found {
  /** How many results are shown. */
  readonly shown: number;
  readonly page: number;
  readonly total: number | undefined;
  /** Whether results come by pages. */
  readonly hasPages: boolean;
}

/**
 * How much was found, in words.
 *
 * @param write - writes a number in the language of the texts
 */
export function statusText(
  texts: Texts['search-box'],
  write: (count: number) => string,
  {shown, page, total, hasPages}: Found,
): string {
  if (hasPages && page > 1) {
    return total === undefined ? texts.page(`${page}`) : texts.pageOf(`${page}`, write(total));
  }
  if (total === undefined) return texts.firstResults(write(shown));
  return hasPages || shown >= total
    ? texts.found(write(Math.max(total, shown)))
    : texts.shown(write(shown), write(total));
}

/** What stands between form and results. */
export interface ToolbarOptions {
  readonly texts: Texts['search-box'];
  readonly status: string;
  /** What is searched for, in words; said on paper, where there are no fields. */
  readonly asked: string;
  readonly filters: readonly SearchFilter[];
  /** The order in force; nothing where there is none to choose. */
  readonly sort: 'date' | 'relevance' | undefined;
  readonly onSort: (sort: 'date' | 'relevance') => void;
  /** Drops some filters. */
  readonly onDrop: (names: readonly SearchFilter['name'][]) => void;
}

/** Stays while the results change, so that focus is never lost. */
export function toolbar({
  texts,
  status,
  asked,
  filters,
  sort,
  onSort,
  onDrop,
}: ToolbarOptions): TemplateResult {
  // Lit sees by the empty text behind the status that Firefox, which translates, has taken away its marks.
  return html`<div class="toolbar" part="toolbar">
    <p class="asked"><bdi>${asked}</bdi></p>
    <p class="status" id="status" part="status" tabindex="-1">${status}${''}</p>
    ${sort ? renderSort(texts, sort, onSort) : nothing}
    ${
      filters.length > 0
        ? html`<div class="dropping" role="group" aria-label=${texts.filters}>
            ${filters.map(({name, label}) => renderDrop(texts, label, () => onDrop([name])))}
            ${
              filters.length > 1
                ? html`<button
                    class="control small"
                    part="filter"
                    type="button"
                    @click=${() => onDrop(filters.map(({name}) => name))}
                  >
                    ${texts.dropFilters}
                  </button>`
                : nothing
            }
          </div>`
        : nothing
    }
  </div>`;
}

const renderDrop = (
  texts: Texts['search-box'],
  label: string,
  onDrop: () => void,
): TemplateResult =>
  html`<button
    class="control small"
    part="filter"
    type="button"
    aria-label=${texts.dropFilter(label)}
    @click=${onDrop}
  >
    <bdi>${label}</bdi> <span aria-hidden="true">✕</span>
  </button>`;

function renderSort(
  texts: Texts['search-box'],
  sort: 'date' | 'relevance',
  onSort: ToolbarOptions['onSort'],
): TemplateResult {
  const onChange = (event: Event): void => {
    const {value} = event.currentTarget as HTMLSelectElement;
    onSort(value === 'date' ? 'date' : 'relevance');
  };
  return html`<label class="sort">
    ${texts.sort}
    <select class="control small" part="select" @change=${onChange}>
      <option value="relevance" .selected=${sort === 'relevance'}>${texts.byRelevance}</option>
      <option value="date" .selected=${sort === 'date'}>${texts.byDate}</option>
    </select>
  </label>`;
}
