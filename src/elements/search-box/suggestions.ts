import {html, nothing, type TemplateResult} from 'lit';
import {announce} from '../../base/announce.ts';
import type {Texts} from '../../locale/locale.ts';
import type {PortalSource} from '../../source/portal-source.ts';
import {fold} from '../../text/fold.ts';
import {textIndex} from '../../text/rank.ts';
import {searchText} from '../../text/search-text.ts';
import {markedText} from './marked-text.ts';
import {forgetSearches, recentSearches} from './recent-searches.ts';
import {searchedText} from './search.ts';

/** How long the reader must pause before suggestions are asked for, milliseconds. */
const pause = 200;

/** What the page and its language say about suggestions. */
export interface SuggestionSettings {
  readonly texts: Texts['search-box'];
  readonly language: string;
  /** How many to offer; 0 for none. */
  readonly suggest: number;
  /** Whether what was searched for on this device is offered. */
  readonly recent: boolean;
}

/** What suggestions need of the element that shows them. */
export interface SuggestionsHost {
  settings(): SuggestionSettings;
  /** Opens the source; nothing where there is none. */
  openSource(): Promise<PortalSource> | undefined;
  /** The reader picks one: it is searched for. */
  onPick(text: string): void;
  /** What is offered has changed. */
  onChange(): void;
}

/** What is offered. */
interface Suggestion {
  readonly text: string;
  /** Whether the reader searched for it before. */
  readonly isRecent: boolean;
}

/**
 * What is offered while the reader types: the list of a combobox with manual selection (ARIA Authoring
 * Practices Guide, "List autocomplete with manual selection"). Focus stays in the field; the arrow keys
 * move among what is offered.
 */
export class Suggestions {
  #typed = '';
  #offered: readonly Suggestion[] = [];
  #active = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;
  readonly #host: SuggestionsHost;

  constructor(host: SuggestionsHost) {
    this.#host = host;
  }

  /** Whether anything is offered. */
  get isOpen(): boolean {
    return this.#offered.length > 0;
  }

  /** The id of what the arrow keys are at. */
  get activeId(): string | undefined {
    return this.#active < 0 ? undefined : `suggestion-${this.#active}`;
  }

  /** The reader has typed something, or has come to the field. */
  follow(typed: string): void {
    this.#stop();
    this.#typed = typed;
    const recent = this.#recent();
    this.#offer(recent);
    if (this.#host.settings().suggest < 1 || !/[\p{L}\p{N}]/u.test(typed)) return;
    this.#timer = setTimeout(() => void this.#ask(recent), pause);
  }

  /** Offers nothing more, until the reader types again. */
  close(): void {
    this.#stop();
    this.#offer([]);
  }

  /** Moves among what is offered, picks it or closes it; other keys are left to the field. */
  onKey(event: KeyboardEvent): void {
    const {length} = this.#offered;
    // Keys of an input method choose among its own words.
    if (event.isComposing) return;
    const typed = (event.currentTarget as HTMLInputElement).value;
    switch (event.key) {
      case 'ArrowDown':
        if (length === 0) this.follow(typed);
        else if (!event.altKey) this.#move(this.#active + 1);
        break;
      case 'ArrowUp':
        if (length === 0) return;
        if (event.altKey) this.close();
        else this.#move(this.#active < 0 ? length - 1 : this.#active - 1);
        break;
      case 'Enter': {
        const picked = this.#offered[this.#active];
        if (!picked) return;
        this.#pick(picked);
        break;
      }
      case 'Escape':
        if (length === 0) return;
        this.close();
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = undefined;
  }

  #recent(): readonly Suggestion[] {
    if (!this.#host.settings().recent) return [];
    const texts = recentSearches();
    const found =
      this.#typed.trim() === ''
        ? texts
        : textIndex(texts)(searchText(this.#typed, true)).map(({index}) => texts[index] ?? '');
    return found.map((text) => ({text, isRecent: true}));
  }

  async #ask(recent: readonly Suggestion[]): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    const {suggest, texts, language} = this.#host.settings();
    try {
      const source = await this.#host.openSource();
      const page = await source?.articles?.(
        {text: searchedText(this.#typed), limit: suggest},
        {signal: asking.signal},
      );
      // A late answer offers nothing: the reader has typed on, or has left.
      if (this.#asking !== asking || !page) return;
      const titles = page.items.map(({title}) => ({text: title, isRecent: false}));
      const seen = new Set<string>();
      this.#offer(
        [...recent, ...titles]
          .filter(({text}) => !seen.has(fold(text)) && seen.add(fold(text)))
          .slice(0, suggest + recent.length),
      );
      if (this.isOpen) announce(texts.suggested(`${this.#offered.length}`), language);
    } catch {
      // Who searches sees what is wrong; while typing nobody needs to know.
    }
  }

  #offer(offered: readonly Suggestion[]): void {
    if (offered.length === 0 && this.#offered.length === 0) return;
    this.#offered = offered;
    this.#active = -1;
    this.#host.onChange();
  }

  /** Behind the last and before the first is the field itself. */
  #move(index: number): void {
    this.#active = index >= this.#offered.length ? -1 : index;
    this.#host.onChange();
  }

  #pick({text}: Suggestion): void {
    this.close();
    this.#host.onPick(text);
  }

  readonly #onForget = ({currentTarget}: Event): void => {
    forgetSearches();
    // The button goes, and focus would go with it.
    (currentTarget as Element).closest('.text')?.querySelector('input')?.focus();
    this.close();
  };

  /** The list, when anything is offered. */
  render(): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing;
    const {texts} = this.#host.settings();
    const hasRecent = this.#offered.some(({isRecent}) => isRecent);
    return html`<div class="popup" part="suggestions">
      <ul class="options" id="suggestions" role="listbox" aria-label=${texts.suggestions}>
        ${this.#offered.map((offered, index) => this.#renderOption(offered, index))}
      </ul>
      ${
        hasRecent
          ? html`<button class="forget" part="button" type="button" @click=${this.#onForget}>
              ${texts.forgetRecent}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderOption(offered: Suggestion, index: number): TemplateResult {
    // The keys are heard at the field, which keeps focus.
    /* eslint-disable lit-a11y/click-events-have-key-events */
    return html`<li
      class="option"
      part="suggestion"
      id="suggestion-${index}"
      role="option"
      aria-selected=${index === this.#active}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#pick(offered)}
    >
      ${markedText(offered.text, searchText(this.#typed, true))}
      ${
        offered.isRecent
          ? html`<span class="muted">${this.#host.settings().texts.recent}</span>`
          : nothing
      }
    </li>`;
    /* eslint-enable lit-a11y/click-events-have-key-events */
  }
}
