import {html, nothing, type TemplateResult} from 'lit';
import type {Texts} from '../../locale/locale.ts';
import type {Category} from '../../source/models.ts';
import {dayField} from './day-field.ts';
import type {FieldErrors} from './form-values.ts';

/** What narrows a search, below the line with the text. */
export interface SearchFiltersOptions {
  readonly texts: Texts['search-box'];
  readonly errors: FieldErrors;
  readonly isOpen: boolean;
  /** Categories to choose from; nothing where there are none to be had. */
  readonly categories: readonly Category[] | undefined;
}

/**
 * The fields below the line. Their values are set and read by `form-values.ts`: a render leaves alone
 * what the reader is typing.
 */
export const searchFilters = (options: SearchFiltersOptions): TemplateResult => {
  const {texts, errors, isOpen} = options;
  return html`<div class="filters" id="filters" part="filters" ?hidden=${!isOpen}>
    ${renderCategories(options)}
    ${dayField({
      name: 'from',
      label: texts.from,
      pick: texts.pickFrom,
      example: texts.dayExample,
      error: errors.from,
    })}
    ${dayField({
      name: 'to',
      label: texts.to,
      pick: texts.pickTo,
      example: texts.dayExample,
      error: errors.to,
    })}
  </div>`;
};

function renderCategories({texts, categories}: SearchFiltersOptions): unknown {
  if (!categories) return nothing;
  return html`<label class="field">
    ${texts.category}
    <select class="control" part="select" name="category">
      <option value="">${texts.allCategories}</option>
      ${categories.map(({id, title, parentId}) => {
        const isBelow = categories.some((other) => other.id === parentId);
        return html`<option value=${id}>${isBelow ? `– ${title}` : title}</option>`;
      })}
    </select>
  </label>`;
}
