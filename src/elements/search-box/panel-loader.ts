import type {PanelHost} from './panel-host.ts';
import type {SearchPanel} from './search-panel.ts';

/** Brings what only who searches needs, when a reader comes to the form. */
export class PanelLoader {
  /** What was loaded, once it is there. */
  panel: SearchPanel | undefined;
  readonly #host: PanelHost;
  #loading: Promise<void> | undefined;

  constructor(host: PanelHost) {
    this.#host = host;
  }

  /** Resolves when the panel is there, or cannot be had now; the next call tries again then. Never rejects. */
  load(): Promise<void> {
    this.#loading ??= import('./search-panel.ts').then(
      ({SearchPanel}) => {
        this.panel = new SearchPanel(this.#host);
        this.#host.element.requestUpdate();
      },
      () => void (this.#loading = undefined),
    );
    return this.#loading;
  }

  /** What a reader may choose from, for who comes to the form. */
  async loadChoices(): Promise<void> {
    await this.load();
    this.panel?.loadChoices();
  }

  /** Offers what fits the text in a field. */
  async suggest(field: HTMLInputElement): Promise<void> {
    await this.load();
    // They may have left while it was loading.
    if (field.matches(':focus')) this.panel?.suggestions.follow(field.value);
  }
}
