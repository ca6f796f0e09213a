import {html, nothing, type TemplateResult} from 'lit';
import type {Texts} from '../../locale/locale.ts';
import {keyShortcuts} from './hotkey.ts';
import type {SearchPanel} from './search-panel.ts';

/** What the form shows, and who is told what happens in it. */
export interface SearchFormOptions {
  readonly texts: Texts['search-box'];
  /** What the form opens to, once it is loaded. */
  readonly panel: SearchPanel | undefined;
  readonly placeholder: string;
  readonly hotkey: string;
  /** Whether category and dates are shown. */
  readonly isOpen: boolean;
  /** Whether anything is offered while the reader types. */
  readonly isCombobox: boolean;
  /** Also of clicks on the button, for frames without the right to forms submit none. */
  readonly onSubmit: (event: Event) => void;
  readonly onToggle: () => void;
  /** Focus comes to any part of the form. */
  readonly onFormFocus: () => void;
  /** Focus comes to the field for text. */
  readonly onFieldFocus: (field: HTMLInputElement) => void;
  readonly onInput: (field: HTMLInputElement) => void;
  /** Focus leaves the field and what is offered below it. */
  readonly onLeave: () => void;
}

/** The line that is there from the start: a field for text and two buttons; what it opens to comes later. */
export const searchForm = (options: SearchFormOptions): TemplateResult => {
  const {texts, panel, isOpen, onSubmit, onToggle, onFormFocus} = options;
  return html`<form
    class="form"
    part="form"
    role="search"
    aria-labelledby="heading"
    novalidate
    @submit=${onSubmit}
    @focusin=${onFormFocus}
  >
    <div class="line">
      ${textField(options)}
      <button class="control submit" part="submit" type="submit" @click=${onSubmit}>
        ${texts.submit}
      </button>
      <button
        class="control"
        part="button"
        type="button"
        aria-expanded=${isOpen}
        aria-controls=${panel ? 'filters' : nothing}
        @click=${onToggle}
      >
        ${texts.filters}
      </button>
    </div>
    ${panel?.renderForm()}
  </form>`;
};

const fieldOf = (event: Event): HTMLInputElement => event.currentTarget as HTMLInputElement;

function textField(options: SearchFormOptions): TemplateResult {
  const {texts, placeholder, hotkey, isCombobox, panel} = options;
  const {suggestions, errors} = panel ?? {};
  const isExpanded = suggestions?.isOpen ?? false;
  const onFocusOut = ({currentTarget, relatedTarget}: FocusEvent): void => {
    // From the field to what is offered below it is not away.
    if (!(currentTarget as Node).contains(relatedTarget as Node | null)) options.onLeave();
  };
  return html`<div class="text" @focusout=${onFocusOut}>
    <input
      class="control"
      part="input"
      id="text"
      name="text"
      type="text"
      inputmode="search"
      enterkeyhint="search"
      autocomplete="off"
      role=${isCombobox ? 'combobox' : nothing}
      aria-autocomplete=${isCombobox ? 'list' : nothing}
      aria-expanded=${isCombobox ? isExpanded : nothing}
      aria-controls=${isExpanded ? 'suggestions' : nothing}
      aria-activedescendant=${suggestions?.activeId ?? nothing}
      aria-label=${texts.text}
      aria-keyshortcuts=${keyShortcuts(hotkey) ?? nothing}
      aria-invalid=${errors?.text ? 'true' : nothing}
      aria-describedby=${errors?.text ? 'text-error' : nothing}
      placeholder=${placeholder}
      @focus=${(event: Event) => options.onFieldFocus(fieldOf(event))}
      @input=${(event: Event) => options.onInput(fieldOf(event))}
      @keydown=${(event: KeyboardEvent) => suggestions?.onKey(event)}
    />
    ${suggestions?.render()}
  </div>`;
}
